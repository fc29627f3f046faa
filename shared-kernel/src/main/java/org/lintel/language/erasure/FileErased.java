package org.lintel.language.erasure;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;

/**
 * A second person concurred: from here on nobody can read what persons wrote into the file, nor whose it was. The keys are destroyed once this is
 * recorded, and again wherever they should come back.
 */
public record FileErased(AccreditationId accreditation, Actor by) implements ErasureEvent {}
