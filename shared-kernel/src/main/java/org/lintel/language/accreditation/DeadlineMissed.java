package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.LimitMissed;

/**
 * A time limit of the Secretariat or the review panel passed unused. It decides nothing (inv-6).
 *
 * @param due the moment that was missed, UTC
 */
public record DeadlineMissed(AccreditationId accreditation, TimeLimit limit, Instant due,
        Actor by) implements AccreditationEvent, LimitMissed {}
