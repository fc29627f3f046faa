package org.lintel.language.access;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationId;

/** That somebody read something. It is no part of the file that was read, and no decision on that file depends on it. */
public sealed interface AccessEvent extends Event permits ConfidentialOpened {
    /** @return whose data was read */
    AccreditationId accreditation();
}
