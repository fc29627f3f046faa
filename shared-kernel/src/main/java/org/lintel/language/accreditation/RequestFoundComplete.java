package org.lintel.language.accreditation;

import org.lintel.language.Actor;

/** The request has all that is required; vetting begins. */
public record RequestFoundComplete(AccreditationId accreditation, Actor by) implements AccreditationEvent {}
