package org.lintel.language.delegate;

import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.session.ParticipantCategory;

/**
 * On whose accreditation a delegate attends: the nominating organisation's own, or that of another which hosts the delegate. The places that
 * the delegate needs are counted here.
 *
 * @param category the accreditation's, which is its delegates' too
 */
public record Host(AccreditationId accreditation, SessionId session, ParticipantCategory category, OrganisationKey organisationKey) {}
