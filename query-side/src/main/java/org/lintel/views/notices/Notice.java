package org.lintel.views.notices;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateId;

/**
 * A notice to a party.
 *
 * @param id its public id: that of the accreditation or the delegate, and its number
 * @param accreditation the file that it belongs to or, where it is about a delegate, that of the organisation that nominated
 * @param delegate whom it is about; null where it is about the accreditation itself
 * @param number in the file, or among those about the delegate, from 1
 * @param sentAt the position of the event that prompted it: newer notices have a higher one; for auditors only
 * @param limit the period of the party that begins with it, or that it is about; null where there is none
 * @param until the last moment of that period as it now stands, UTC; null where there is none, or it waits for a new dispatch
 * @param openedAt when the party opened it, UTC; null until then
 * @param undeliverable whether it could not be delivered and was not dispatched again
 * @param position of the event that last changed the row
 */
public record Notice(String id, AccreditationId accreditation, @Nullable DelegateId delegate, int number, SessionId session,
        Sealed<Organisation> organisation,
        UserId applicant,
        NoticeKind kind, Instant recordedAt, long sentAt, Letter letter, @Nullable TimeLimit limit, @Nullable Instant until,
        @Nullable Instant openedAt, boolean undeliverable, long position) {
    /** Begins the ids of notices about delegates. */
    public static final String ABOUT_A_DELEGATE = "delegate.";

    /** @return the public id of a file's notice */
    public static String idOf(AccreditationId accreditation, int number) {
        return accreditation.value() + "." + number;
    }

    /** @return the public id of a notice about a delegate */
    public static String idOf(DelegateId delegate, int number) {
        return ABOUT_A_DELEGATE + delegate.value() + "." + number;
    }

    Notice opened(Instant at, @Nullable Instant now, long last) {
        return with(now, at, undeliverable, last);
    }

    Notice undelivered(@Nullable Instant now, long last) {
        return with(now, openedAt, true, last);
    }

    Notice dispatchedAgain(@Nullable Instant now, long last) {
        return with(now, openedAt, false, last);
    }

    Notice within(@Nullable Instant now, long last) {
        return with(now, openedAt, undeliverable, last);
    }

    private Notice with(@Nullable Instant now, @Nullable Instant opened, boolean failed, long last) {
        return new Notice(id, accreditation, delegate, number, session, organisation, applicant, kind, recordedAt, sentAt, letter, limit,
                now,
                opened, failed, last);
    }
}
