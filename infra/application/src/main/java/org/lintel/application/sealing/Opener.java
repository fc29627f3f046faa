package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.vault.Opened;
import org.lintel.vault.Seals;
import org.lintel.views.history.HistoryEntry;
import org.lintel.views.words.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what is sealed in one file or of one person. A value of another or of another field does not open, wherever it was put, nor one that was changed:
 * all are refused as {@code sealed-altered}. What was erased reads as that.
 *
 * @param subject whose values open: the id of a file or of a delegate
 * @param classes which of its values may be opened in this call
 * @param erased the word for what was erased, in the reader's language
 */
public record Opener(Seals seals, String subject, Language language, Set<RetentionClass> classes, String erased) {
    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);
    private static final int COUNTRY = 3;

    /** @param expected the fields that the value may be of */
    public FreeText text(Sealed<FreeText> sealed, SealedField... expected) {
        String text = opened(sealed, List.of(expected));
        return new FreeText(text == null ? erased : text);
    }

    /** @return null for null */
    public @Nullable FreeText textOrNull(@Nullable Sealed<FreeText> sealed, SealedField... expected) {
        return sealed == null ? null : text(sealed, expected);
    }

    public OrganisationAnswer organisation(Sealed<Organisation> sealed) {
        String text = opened(sealed, List.of(SealedField.ORGANISATION));
        return text == null
                ? new OrganisationAnswer(erased, null)
                : new OrganisationAnswer(text.substring(COUNTRY), new CountryCode(text.substring(0, COUNTRY)));
    }

    /** @return null where they were erased */
    public @Nullable Person person(Sealed<Person> sealed) {
        String text = opened(sealed, List.of(SealedField.PERSON));
        return text == null ? null : PersonText.person(text);
    }

    /** @return whether the nomination says that the person is at risk; null where that was erased */
    public @Nullable Boolean atRisk(Sealed<Boolean> sealed) {
        String text = opened(sealed, List.of(SealedField.AT_RISK));
        return text == null ? null : (Boolean) text.equals("1");
    }

    /** @return what is in it, null where there is nothing or it was erased */
    public @Nullable FreeText evenText(Sealed<FreeText> sealed, SealedField expected) {
        String text = opened(sealed, List.of(expected));
        return text == null ? null : EvenText.textIn(text);
    }

    /** @return null where they were erased */
    public @Nullable Particulars particulars(Sealed<Particulars> sealed) {
        String text = opened(sealed, List.of(SealedField.PARTICULARS));
        return text == null ? null : PersonText.particulars(text);
    }

    /** @return null where it was erased */
    public @Nullable DisplayName displayName(Sealed<DisplayName> sealed) {
        String text = opened(sealed, List.of(SealedField.DISPLAY_NAME));
        return text == null ? null : new DisplayName(text);
    }

    /** @return the entry's sentences in the reader's language, with what persons wrote */
    public String words(HistoryEntry entry, boolean applicant) {
        Class<? extends Event> type = EventTable.named(entry.type()).type();
        List<SealedField> expected = List.of(SealedField.values()).stream().filter(field -> field.isOf(type)).toList();
        return entry.text(language, applicant, sealed -> written(sealed, expected));
    }

    private String written(Sealed<?> sealed, List<SealedField> expected) {
        String text = opened(sealed, expected);
        Sealed.Content content = sealed.content();
        boolean named = content != null && content.place().field() == SealedField.ORGANISATION;
        return text == null ? erased : named ? text.substring(COUNTRY) : text;
    }

    /** @return null where it was erased */
    private @Nullable String opened(Sealed<?> sealed, List<SealedField> expected) {
        Sealed.Content content = sealed.content();
        if (content == null || !content.place().subject().equals(subject) || !expected.contains(content.place().field())) {
            throw altered("OTHER_PLACE");
        }
        if (!classes.contains(content.place().field().retention())) {
            throw new IllegalStateException("A value of class " + content.place().field().retention() + " is not opened here.");
        }
        return switch (SealedInPlace.open(seals, content)) {
            case Opened.Plain plain -> new String(plain.bytes(), UTF_8);
            case Opened.Erased _ -> null;
            case Opened.Locked _ -> throw ProblemException.unavailable("locked", "Two holders of this class's key have to open it first.",
                    "Ask two of the three holders.");
            case Opened.Refused refused -> throw altered(refused.why().name());
        };
    }

    private static ProblemException altered(String why) {
        LOG.warn("A sealed value does not open: {}", why);
        return ProblemException.refused("sealed-altered",
                "Something here does not open: it was changed, or put in another's place, since it was sealed.",
                "Tell the administrator; a backup may hold it unchanged.");
    }

    @Override
    public String toString() {
        return "Opener[" + subject + "]";
    }
}
