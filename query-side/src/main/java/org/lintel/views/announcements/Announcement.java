package org.lintel.views.announcements;

import java.time.Instant;

import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;

/**
 * A notice as far as the party has to be told that it is there; of what it says there is nothing here.
 *
 * @param notice its number in the file, from 1
 * @param dispatch how many times it was dispatched, from 1
 * @param dispatchedAt when it was dispatched last, UTC
 * @param dispatched the position of the event by which it was dispatched last: what is dispatched later has a higher one
 * @param waiting until the party opened it, or it was found undeliverable
 * @param position of the event that last changed the row
 */
public record Announcement(AccreditationId accreditation, int notice, int dispatch, UserId applicant, Instant dispatchedAt, long dispatched,
        boolean waiting, long position) {
    static Announcement first(AnnouncedFile file, Instant at, long position) {
        return new Announcement(file.accreditation(), file.notices(), 1, file.applicant(), at, position, true, position);
    }

    Announcement again(Instant at, long last) {
        return new Announcement(accreditation, notice, dispatch + 1, applicant, at, last, true, last);
    }

    Announcement settled(long last) {
        return new Announcement(accreditation, notice, dispatch, applicant, dispatchedAt, dispatched, false, last);
    }
}
