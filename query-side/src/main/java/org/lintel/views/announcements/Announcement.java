package org.lintel.views.announcements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/**
 * A notice as far as the party has to be told that it is there; of what it says there is nothing here.
 *
 * @param accreditation the file that it belongs to or, where it is about a delegate, that of the organisation that nominated
 * @param delegate about whom it is; null where it is about the accreditation itself
 * @param notice its number in the file, or among those about the delegate, from 1
 * @param dispatch how many times it was dispatched, from 1
 * @param dispatchedAt when it was dispatched last, UTC
 * @param dispatched the position of the event by which it was dispatched last: what is dispatched later has a higher one
 * @param waiting until the party opened it, or it was found undeliverable
 * @param position of the event that last changed the row
 */
public record Announcement(AccreditationId accreditation, @Nullable DelegateId delegate, int notice, int dispatch, UserId applicant,
        Instant dispatchedAt, long dispatched,
        boolean waiting, long position) {
    static Announcement first(AnnouncedFile file, Instant at, long position) {
        return new Announcement(file.accreditation(), null, file.notices(), 1, file.applicant(), at, position, true, position);
    }

    static Announcement first(AnnouncedDelegate about, Instant at, long position) {
        return new Announcement(about.accreditation(), about.delegate(), about.notices(), 1, about.contactPoint(), at, position, true,
                position);
    }

    Announcement again(Instant at, long last) {
        return new Announcement(accreditation, delegate, notice, dispatch + 1, applicant, at, last, true, last);
    }

    Announcement settled(long last) {
        return new Announcement(accreditation, delegate, notice, dispatch, applicant, dispatchedAt, dispatched, false, last);
    }
}
