package org.lintel.language.accreditation;

import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;

/** What opens, settles or ends an organisation's claim to be accredited; rules across the files of one organisation read these alone. */
public sealed interface ClaimEvent extends AccreditationEvent
        permits AccreditationRequested, AccreditationGranted, AccreditationDenied, AccreditationRevoked, RequestWithdrawn,
        RequestClosedWithoutPrejudice, InterimReliefGranted, AppealUpheld, AppealDismissed, AccreditationExpired, OfficerRecused {
    SessionId session();

    OrganisationKey organisationKey();
}
