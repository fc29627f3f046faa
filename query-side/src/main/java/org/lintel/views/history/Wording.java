package org.lintel.views.history;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;
import org.lintel.views.Told;
import org.lintel.views.words.Insertions;
import org.lintel.views.words.Language;
import org.lintel.views.words.Terms;

/**
 * A history's sentences in one language, and turns of phrase that recur. What a person wrote stands in quotation marks, so that it
 * cannot pass for the registry's words.
 */
final class Wording {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ResourceBundle patterns;
    private final Terms terms;
    private final Insertions sealed;

    /**
     * @param patterns by the names of events and turns of phrase
     * @param sealed gets what persons wrote, each at its place
     */
    Wording(ResourceBundle patterns, Terms terms, Insertions sealed) {
        this.patterns = patterns;
        this.terms = terms;
        this.sealed = sealed;
    }

    static Wording in(Language language, Insertions sealed) {
        return new Wording(ResourceBundle.getBundle("org.lintel.views.history.words", language.locale()), Terms.in(language), sealed);
    }

    /** @return the pattern of that name with the values in it, each put in words after its type */
    String say(String name, Object... values) {
        Object[] inWords = Arrays.stream(values).map(this::inWords).toArray();
        return new MessageFormat(patterns.getString(name), Locale.ROOT).format(inWords);
    }

    /** @return the sentences one after the other; what is null is left out */
    static String sentences(@Nullable String... sentences) {
        return Arrays.stream(sentences).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** The whole explanation, for those who may read the file. */
    String because(Ground ground, Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist) {
        return sentences(say("because", ground, reasons), gist == null ? null : say("because.gist", gist));
    }

    /** The whole explanation of an act that can be appealed, for those who may read the file. */
    String because(AdverseAct act) {
        return because(act.ground(), act.reasons(), act.gist());
    }

    String because(Told told) {
        Sealed<FreeText> words = told.reasons() == null ? told.gist() : told.reasons();
        return words == null ? say("because.withoutReasons", told.ground()) : say("because", told.ground(), words);
    }

    /** What an upheld appeal gives back. */
    String restored(AccreditationState state) {
        return say(switch (state) {
            case SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL -> "restored.toVetting";
            case ACTIVE -> "restored.ACTIVE";
            case SUSPENDED -> "restored.SUSPENDED";
            case DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED -> "restored.unchanged";
        });
    }

    String conditions(List<Condition> conditions) {
        return conditions.stream().map(this::inWords).reduce((before, next) -> say("conditions", before, next)).orElseThrow();
    }

    private String inWords(Object value) {
        return switch (value) {
            case Sealed<?> written -> quoted(sealed.placeOf(written));
            case Condition condition -> say("condition", condition.test(), condition.ground(), condition.expires());
            case Instant moment -> MINUTE.format(moment);
            case Enum<?> term -> terms.of(term);
            case List<?> all -> all.stream().map(this::inWords).collect(Collectors.joining(", "));
            case TextValue id -> id.value();
            default -> value.toString();
        };
    }

    String quoted(String text) {
        return new MessageFormat(patterns.getString("quoted"), Locale.ROOT).format(new Object[]{text.strip()});
    }
}
