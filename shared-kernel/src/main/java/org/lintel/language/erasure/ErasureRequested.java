package org.lintel.language.erasure;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;

/** An administrator asked that everything a file holds of persons be erased; somebody else has to concur. */
public record ErasureRequested(AccreditationId accreditation, Actor by) implements ErasureEvent {}
