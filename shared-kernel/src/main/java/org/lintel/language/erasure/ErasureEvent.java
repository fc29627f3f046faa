package org.lintel.language.erasure;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationId;

/** What happens on the way to the erasing of a file's texts and names. */
public sealed interface ErasureEvent extends Event permits ErasureRequested, FileErased {
    AccreditationId accreditation();
}
