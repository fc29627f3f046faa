package org.lintel.views.todo;

import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.Standing;

/**
 * Where a file stands, of which its tasks are told.
 *
 * @param position of the file's latest event
 */
public record TodoFile(AccreditationId accreditation, Standing standing, long position) {}
