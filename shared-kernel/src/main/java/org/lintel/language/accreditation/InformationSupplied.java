package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;

/** The applicant supplied what was missing or answered a clarification. */
public record InformationSupplied(AccreditationId accreditation, FreeText information, Actor by) implements AccreditationEvent {}
