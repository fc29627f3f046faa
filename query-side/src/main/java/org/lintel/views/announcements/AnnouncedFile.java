package org.lintel.views.announcements;

import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;

/**
 * Whom a file's notices are for.
 *
 * @param notices how many it has; they are numbered from 1
 * @param position of the file's latest event
 */
public record AnnouncedFile(AccreditationId accreditation, UserId applicant, int notices, long position) {}
