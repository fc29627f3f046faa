package org.lintel.views.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.lintel.language.Actor;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.words.Bilingual;
import org.lintel.views.words.Insertions;
import org.lintel.views.words.Language;

/**
 * What happened in a file, in words of each language.
 *
 * @param position of the event; for auditors only
 * @param type the event's stored name
 * @param actor who did it, in which role; an outsider is told "Secretariat" of its officers
 * @param text what was done and why, for those who may read the file
 * @param forApplicant the same as the applicant is told it
 * @param sealed what persons wrote, for the places in both texts
 */
public record HistoryEntry(long position, AccreditationId accreditation, String type, Instant occurredAt, Instant recordedAt, Actor actor,
        Bilingual text, Bilingual forApplicant, List<Sealed<?>> sealed) {
    public HistoryEntry {
        sealed = List.copyOf(sealed);
    }

    /** @return the words as this reader reads them, with what is opened in its places */
    public String text(Language language, boolean applicant, Function<Sealed<?>, String> opened) {
        return Insertions.filled((applicant ? forApplicant : text).in(language), sealed, opened);
    }

    /** Withholds the words, which repeat what persons wrote. */
    @Override
    public String toString() {
        return "HistoryEntry[" + position + ", " + type + "]";
    }
}
