package org.lintel.views.announcements;

import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/**
 * Whom notices about a delegate are for.
 *
 * @param accreditation of the organisation that nominated
 * @param notices how many there are; they are numbered from 1
 * @param position of the delegate's latest event
 */
public record AnnouncedDelegate(DelegateId delegate, AccreditationId accreditation, UserId contactPoint, int notices, long position) {}
