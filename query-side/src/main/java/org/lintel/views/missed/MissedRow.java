package org.lintel.views.missed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateId;

/**
 * A time limit that the institution missed.
 *
 * @param due the moment that was missed, UTC
 * @param accreditation whose file it was missed in or, where it was about a delegate, on which the delegate attended then
 * @param delegate about whom it was; null where it was about none
 * @param reason the latest that was given, or null until one is
 * @param position of the event that last changed the row
 */
public record MissedRow(AccreditationId accreditation, @Nullable DelegateId delegate, SessionId session, TimeLimit limit, Instant due,
        Instant recordedAt,
        @Nullable MissReason reason, long position) {
    /** @return the row's place in a session's list */
    public MissedCursor place() {
        return new MissedCursor(due, delegate == null ? accreditation.value() : delegate.value(), limit);
    }

    MissedRow explained(MissReason why, long last) {
        return new MissedRow(accreditation, delegate, session, limit, due, recordedAt, why, last);
    }
}
