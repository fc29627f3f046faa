package org.lintel.views.history;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.words.Bilingual;

/**
 * What happened in a file, in words of each language.
 *
 * @param position of the event; for auditors only
 * @param type the event's stored name
 * @param actor who did it, in which role; an outsider is told "Secretariat" of its officers
 * @param text what was done and why, for those who may read the file
 * @param forApplicant the same as the applicant is told it
 */
public record HistoryEntry(long position, AccreditationId accreditation, String type, Instant occurredAt, Instant recordedAt, Actor actor,
        Bilingual text, Bilingual forApplicant) {
    /** Withholds the words, which repeat what persons wrote. */
    @Override
    public String toString() {
        return "HistoryEntry[" + position + ", " + type + "]";
    }
}
