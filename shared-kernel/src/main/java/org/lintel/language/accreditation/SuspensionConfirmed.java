package org.lintel.language.accreditation;

import org.lintel.language.Actor;

/** A second officer confirmed an emergency suspension; it stands from now on. */
public record SuspensionConfirmed(AccreditationId accreditation, AdverseAct act, Declaration declaration,
        Actor by) implements AccreditationEvent {}
