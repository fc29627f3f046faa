package org.lintel.language.accreditation;

import org.lintel.language.Actor;

/** The accreditation was suspended after notice and reply. */
public record AccreditationSuspended(AccreditationId accreditation, AdverseAct act, Declaration declaration,
        Actor by) implements AccreditationEvent {}
