package org.lintel.views.notices;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.RunningLimit;
import org.lintel.views.Standing;

/**
 * To whom a file's notices go, and where the file stands.
 *
 * @param position of the file's latest event
 */
public record Addressee(AccreditationId accreditation, SessionId session, Sealed<Organisation> organisation, UserId applicant,
        Standing standing,
        long position) {
    static Addressee of(AccreditationRequested request, long position) {
        return new Addressee(request.accreditation(), request.session(), request.organisation(), request.by().id(),
                Standing.opened(request), position);
    }

    Addressee after(AccreditationEvent event, long last) {
        return new Addressee(accreditation, session, organisation, applicant, standing.after(event), last);
    }

    /** @return the number of the notice with which the limit began, or 0 */
    int noticeOf(TimeLimit limit) {
        RunningLimit running = standing.limits().find(limit);
        return running == null ? 0 : running.notice();
    }

    /** @return the end of the limit as far as it began with this notice, or null */
    @Nullable
    Instant endOf(@Nullable TimeLimit limit, int notice) {
        RunningLimit running = limit == null ? null : standing.limits().find(limit);
        return running == null || running.notice() != notice ? null : running.ends();
    }
}
