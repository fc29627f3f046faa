package org.lintel.language.access;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationId;

/** Who may read what is confidential in a file, and who did. It is no part of the file itself, and no decision on that file depends on it. */
public sealed interface AccessEvent extends Event permits ConfidentialOpened, OfficerAssigned, ExceptionalAccessEvent {
    /** @return whose data it is about */
    AccreditationId accreditation();
}
