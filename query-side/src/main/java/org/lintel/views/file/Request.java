package org.lintel.views.file;

import java.time.Instant;

import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.session.ParticipantCategory;

/**
 * What was asked for; it never changes.
 *
 * @param configuration the version of the time limits that the file is judged by
 * @param submittedAt when it was filed, UTC
 */
public record Request(SessionId session, Sealed<Organisation> organisation, OrganisationKey organisationKey, ParticipantCategory category,
        Sealed<FreeText> purpose, String configuration, UserId applicant, Instant submittedAt) {
    static Request of(AccreditationRequested event, RecordedEvent recorded) {
        return new Request(event.session(), event.organisation(), event.organisationKey(), event.category(), event.purpose(),
                event.configuration(), event.by().id(), recorded.occurredAt());
    }
}
