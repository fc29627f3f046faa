package org.lintel.application.accreditation;

import org.lintel.language.accreditation.AccreditationState;

/** The new state of a file, as the answer to a command says it. */
record FileState(String id, AccreditationState state, String after) {}
