package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.ActConfirmed;

/** A second officer confirmed an emergency suspension; it stands from now on. */
public record SuspensionConfirmed(AccreditationId accreditation, AdverseAct act, Declaration declaration,
        Actor by) implements AccreditationEvent, ActConfirmed {}
