package org.lintel.application.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.decisions.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How pages put the registry's own words, days and problems in the reader's language; a dash where there is nothing. */
@Component("words")
public final class Words {
    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @return for instance "awaiting approval", "attend l’approbation" */
    public String of(@Nullable Enum<?> value) {
        return value == null ? NOTHING : message(keyOf(value));
    }

    /** @return a text of the message files */
    public String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** @return a text of the message files, or the other one where they have none */
    public String messageOr(String otherwise, String key) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    /** @return why something cannot be done: in the reader's language by its code, or else as the rule itself says it */
    public String why(Refusal refusal) {
        String key = "why." + refusal.code() + (refusal.which().isEmpty() ? "" : "." + refusal.which());
        Object[] named = refusal.values().stream().map(this::named).toArray();
        return String.valueOf(messages.getMessage(key, named, refusal.sentence(), LocaleContextHolder.getLocale()));
    }

    /** @return why a call was not carried out, likewise */
    public String why(Problem problem) {
        return problem.refusal() == null ? messageOr(problem.detail(), "why." + problem.code()) : why(problem.refusal());
    }

    /** @return what can be done about it, likewise */
    public String remedy(Problem problem) {
        String remedy = messageOr(problem.remedy(), "remedy." + problem.code());
        return problem.refusal() == null ? remedy : messageOr(remedy, "remedy." + problem.code() + "." + problem.refusal().which());
    }

    /** @return for instance "2026-11-27", in UTC */
    public String day(@Nullable Instant moment) {
        return moment == null ? NOTHING : DAY.format(moment);
    }

    /** @return for instance "2026-11-27" */
    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    /** @return for instance "2026-11-27 23:59 UTC" */
    public String minute(@Nullable Instant moment) {
        return moment == null ? NOTHING : MINUTE.format(moment);
    }

    private Object named(Object value) {
        return switch (value) {
            case Enum<?> word -> of(word);
            case List<?> several -> several.stream().map(one -> named(one).toString()).collect(Collectors.joining(message("or")));
            default -> value;
        };
    }

    /** @return the key of an enumeration's value in the message files, for instance {@code timeLimit.NOTICE_REPLY} */
    static String keyOf(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + value.name();
    }
}
