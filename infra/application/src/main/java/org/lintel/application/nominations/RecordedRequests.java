package org.lintel.application.nominations;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.springframework.stereotype.Component;

/**
 * Which accreditations were asked for, and which sessions there are. Asked of the history and not of a view, which may not have seen yet what
 * the line before has done.
 */
@Component
final class RecordedRequests {
    private final RecordedHistory recordedHistory;

    RecordedRequests(RecordedHistory recordedHistory) {
        this.recordedHistory = recordedHistory;
    }

    /** @return the position at which the session was convened, or null where there is no such session */
    @Nullable
    Long convened(SessionId session) {
        return recordedHistory.with(Tags.session(session)).recorded().stream().map(RecordedEvent::position).findFirst().orElse(null);
    }

    /**
     * @param applicant whose request, or null for anybody's
     * @return the latest for the organisation and session, or null where there is none
     */
    @Nullable
    AccreditationId latest(OrganisationKey organisation, SessionId session, @Nullable UserId applicant) {
        return recordedHistory.with(Tags.organisation(organisation)).recorded().stream()
                .filter(one -> one.event() instanceof AccreditationRequested request
                        && request.session().equals(session) && (applicant == null || request.by().id().equals(applicant)))
                .max(Comparator.comparingLong(RecordedEvent::position)).map(one -> ((AccreditationRequested) one.event()).accreditation())
                .orElse(null);
    }
}
