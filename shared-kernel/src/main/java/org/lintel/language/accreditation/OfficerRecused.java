package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;

/** An officer with a conflict of interest left the file. */
public record OfficerRecused(AccreditationId accreditation, FreeText reason, Actor by) implements AccreditationEvent {}
