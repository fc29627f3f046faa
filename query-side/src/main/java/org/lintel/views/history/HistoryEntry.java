package org.lintel.views.history;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;

/**
 * What happened in a file, in words.
 *
 * @param position of the event; for auditors only
 * @param type the event's stored name
 * @param actor who did it, in which role; an outsider is told "Secretariat" of its officers
 * @param text what was done and why, for those who may read the file
 * @param forApplicant the same as the applicant is told it
 */
public record HistoryEntry(long position, AccreditationId accreditation, String type, Instant occurredAt, Instant recordedAt, Actor actor,
        String text, String forApplicant) {
    /** Withholds the words, which repeat what persons wrote. */
    @Override
    public String toString() {
        return "HistoryEntry[" + position + ", " + type + "]";
    }
}
