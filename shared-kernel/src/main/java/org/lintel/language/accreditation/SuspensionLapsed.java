package org.lintel.language.accreditation;

import org.lintel.language.Actor;

/** Nobody confirmed an emergency suspension in time: the accreditation is in force again. */
public record SuspensionLapsed(AccreditationId accreditation, Actor by) implements AccreditationEvent {}
