package org.lintel.views.erasures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.views.Retention;
import org.lintel.views.Standing;

/**
 * How far the erasing of a file, or of what is kept of a nominated person, has come; pseudonyms and times, nothing of what it holds.
 *
 * @param subject the id of the file or of the delegate
 * @param standing where the file stands; null of a delegate
 * @param retention until when what is kept is kept, and what of it was erased
 * @param asked who asked that it be erased, or null where nobody did or an appeal took the asking back
 * @param erased when all of it was, on request or because its time had come; null before
 * @param position of the event that last changed it
 */
public record ErasureRow(String subject, @Nullable Standing standing, Retention retention, @Nullable Asked asked, @Nullable Erased erased,
        long position) {
    /** @param by the administrator who asked */
    public record Asked(UserId by, Instant at) {}

    /** @param onRequest or else because its time had come */
    public record Erased(boolean onRequest, Instant at) {}

    /** @return a file's row, nothing of it asked for or erased yet */
    static ErasureRow of(AccreditationRequested opened, long position) {
        Standing standing = Standing.opened(opened);
        return new ErasureRow(opened.accreditation().value(), standing, standing.retention(), null, null, position);
    }

    static ErasureRow of(DelegateNominated nominated, long position) {
        return new ErasureRow(nominated.delegate().value(), null, Retention.NOT_BEGUN, null, null, position);
    }

    ErasureRow standing(Standing next, @Nullable Asked stillAsked, long last) {
        return new ErasureRow(subject, next, next.retention(), stillAsked, erased, last);
    }

    ErasureRow kept(Retention next, long last) {
        return new ErasureRow(subject, standing, next, asked, erased, last);
    }

    ErasureRow asked(Asked by, long last) {
        return new ErasureRow(subject, standing, retention, by, erased, last);
    }

    /** The first time counts. */
    ErasureRow erased(boolean onRequest, Instant at) {
        return new ErasureRow(subject, standing, retention, asked, erased == null ? new Erased(onRequest, at) : erased, position);
    }

    /** @return whether it is of a nominated person */
    public boolean isOfDelegate() {
        return standing == null;
    }

    /** @return since when it waits for a second person, or null where it does not */
    public @Nullable Instant awaitingSince() {
        return asked == null || erased != null ? null : asked.at();
    }

    /** @return when a class of it is to be erased next, the last moment to which it is kept; null where none is known to be */
    public @Nullable Instant due() {
        RetentionClass next = retention.next();
        return next == null ? null : retention.endOf(next);
    }
}
