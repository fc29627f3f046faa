package org.lintel.application.notices;

import static org.lintel.language.SealedField.CONDITION_TEST;
import static org.lintel.language.SealedField.CONFIRMATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_CONFIRMATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_GIST;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_REASONS;
import static org.lintel.language.SealedField.DELEGATE_EXTENSION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_NOTICE_GIST;
import static org.lintel.language.SealedField.DELEGATE_NOTICE_REASONS;
import static org.lintel.language.SealedField.DELEGATE_REINSTATEMENT_REASONS;
import static org.lintel.language.SealedField.DELEGATE_RELIEF_REASONS;
import static org.lintel.language.SealedField.DELEGATE_REVOCATION_GIST;
import static org.lintel.language.SealedField.DELEGATE_REVOCATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_RULING_REASONS;
import static org.lintel.language.SealedField.DELEGATE_SUSPENSION_GIST;
import static org.lintel.language.SealedField.DELEGATE_SUSPENSION_REASONS;
import static org.lintel.language.SealedField.DENIAL_GIST;
import static org.lintel.language.SealedField.DENIAL_REASONS;
import static org.lintel.language.SealedField.EXTENSION_REASONS;
import static org.lintel.language.SealedField.MISSING_ITEM;
import static org.lintel.language.SealedField.NOTICE_GIST;
import static org.lintel.language.SealedField.NOTICE_REASONS;
import static org.lintel.language.SealedField.QUESTION;
import static org.lintel.language.SealedField.REINSTATEMENT_REASONS;
import static org.lintel.language.SealedField.RELIEF_REASONS;
import static org.lintel.language.SealedField.REVOCATION_GIST;
import static org.lintel.language.SealedField.REVOCATION_REASONS;
import static org.lintel.language.SealedField.RULING_REASONS;
import static org.lintel.language.SealedField.SUSPENSION_GIST;
import static org.lintel.language.SealedField.SUSPENSION_REASONS;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.language.SealedField;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.Told;
import org.lintel.views.notices.Letter;
import org.lintel.views.notices.Notice;
import org.lintel.views.words.Language;
import org.lintel.views.words.Terms;

/** Notices as letters in words: what was done or is intended, on which ground, why, and what the party can do until when (inv-9). */
public final class Letters {
    private static final SealedField[] ACT_REASONS = {DENIAL_REASONS, NOTICE_REASONS, SUSPENSION_REASONS, CONFIRMATION_REASONS,
            REVOCATION_REASONS, DELEGATE_DENIAL_REASONS, DELEGATE_NOTICE_REASONS, DELEGATE_SUSPENSION_REASONS,
            DELEGATE_CONFIRMATION_REASONS, DELEGATE_REVOCATION_REASONS};
    private static final SealedField[] ACT_GISTS = {DENIAL_GIST, NOTICE_GIST, SUSPENSION_GIST, REVOCATION_GIST, DELEGATE_DENIAL_GIST,
            DELEGATE_NOTICE_GIST, DELEGATE_SUSPENSION_GIST, DELEGATE_REVOCATION_GIST};
    private static final SealedField[] OTHER_REASONS = {REINSTATEMENT_REASONS, RELIEF_REASONS, RULING_REASONS, EXTENSION_REASONS,
            DELEGATE_REINSTATEMENT_REASONS, DELEGATE_RELIEF_REASONS, DELEGATE_RULING_REASONS, DELEGATE_EXTENSION_REASONS};

    private final ResourceBundle words;
    private final Terms terms;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter days;
    private final Opening opening;
    private final Language language;

    private Letters(Language language, Opening opening) {
        this.opening = opening;
        this.language = language;
        Locale locale = language.locale();
        this.terms = Terms.in(language);
        this.words = ResourceBundle.getBundle("letters.letters", locale);
        this.moments = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", locale).withZone(ZoneOffset.UTC);
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    }

    public static Letters in(Language language, Opening opening) {
        return new Letters(language, opening);
    }

    /** @return the letter's paragraphs, the address and the signature aside */
    public List<String> paragraphs(Notice notice) {
        Letter letter = notice.letter();
        DelegateId delegate = notice.delegate();
        Opener open = delegate == null ? opening.of(notice.accreditation(), language) : opening.of(delegate, language);
        List<String> text = new ArrayList<>();
        text.add(beginning(notice));
        if (delegate != null) {
            text.add(word("about-delegate", delegate.value()));
        }
        letter.asked().forEach(item -> text.add("– " + open.text(item, MISSING_ITEM, QUESTION).value()));
        if (!letter.conditions().isEmpty()) {
            text.add(word("granted.conditions"));
            for (int number = 1; number <= letter.conditions().size(); number++) {
                var condition = letter.conditions().get(number - 1);
                text.add(word("condition", number, open.text(condition.test(), CONDITION_TEST).value(), day(condition.expires()),
                        terms.of(condition.ground())));
            }
        }
        text.addAll(why(letter.why(), open));
        if (letter.reasons() != null) {
            text.add(word("reasons", open.text(letter.reasons(), OTHER_REASONS).value()));
        } else if (notice.kind() == NoticeKind.MORE_TIME) {
            text.add(word("reminder-late"));
        }
        add(text, "confirmBy", letter.confirmBy());
        add(text, "barredUntil", letter.barredUntil());
        if (letter.restores() != null) {
            text.add(restored(letter.restores()));
        }
        add(text, "decisionDue", letter.decisionDue());
        String period = period(notice);
        if (period != null) {
            text.add(period);
        }
        return text;
    }

    /** @return the whole letter as plain text */
    public String text(Notice notice) {
        return String.join("\n\n", paragraphs(notice));
    }

    /** @return to whom it goes */
    public String address(Notice notice) {
        return word("greeting", opening.of(notice.accreditation(), language).organisation(notice.organisation()).name());
    }

    /** @return who signs; never an officer's name */
    public String signature(Notice notice) {
        return switch (notice.kind()) {
            case INTERIM_RELIEF, APPEAL_UPHELD, APPEAL_DISMISSED -> word("panel");
            default -> word("signed");
        };
    }

    /** @return who sends it, in lines */
    public List<String> sender() {
        return List.of(word("sender"), word("registry"));
    }

    /** @return the day on which it was sent, in UTC */
    public String date(Notice notice) {
        return day(LocalDate.ofInstant(notice.recordedAt(), ZoneOffset.UTC));
    }

    public String reference(Notice notice) {
        return word("reference", notice.id());
    }

    /** @return what it is about; names nobody */
    public String subject(Notice notice) {
        return word("subject", notice.session().value(), String.valueOf(notice.number()));
    }

    private String beginning(Notice notice) {
        Letter letter = notice.letter();
        String session = notice.session().value();
        if (notice.kind() == NoticeKind.INTENT && letter.intent() != null) {
            return word(about(notice) + "intent." + letter.intent(), session);
        }
        String act = letter.appeal() == null ? "" : terms.of(letter.appeal());
        return word(about(notice) + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), session, act);
    }

    private static String about(Notice notice) {
        return notice.delegate() == null ? "" : "delegate.";
    }

    private List<String> why(@Nullable Told why, Opener open) {
        if (why == null) {
            return List.of();
        }
        List<String> text = new ArrayList<>(List.of(word("ground", terms.of(why.ground()))));
        if (why.reasons() != null) {
            text.add(word("reasons", open.text(why.reasons(), ACT_REASONS).value()));
        }
        if (why.gist() != null) {
            text.add(word("gist", open.text(why.gist(), ACT_GISTS).value()));
        }
        return text;
    }

    private @Nullable String period(Notice notice) {
        TimeLimit limit = notice.limit();
        if (limit == null) {
            return null;
        }
        if (notice.until() != null) {
            return word("until." + limit, moment(notice.until()));
        }
        return notice.undeliverable() ? word("standstill") : limit == TimeLimit.APPEAL ? word("appealed") : null;
    }

    private String restored(AccreditationState state) {
        return switch (state) {
            case VETTING, ACTIVE -> word("restores." + state);
            default -> word("restores.other");
        };
    }

    private void add(List<String> text, String key, @Nullable Instant moment) {
        if (moment != null) {
            text.add(word(key, moment(moment)));
        }
    }

    private String moment(Instant moment) {
        return moments.format(moment);
    }

    private String day(LocalDate day) {
        return days.format(day);
    }

    private String word(String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }
}
