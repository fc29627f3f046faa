package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.LimitMissed;

/**
 * A time limit of the review panel passed unused in a matter of the delegate. It decides nothing (inv-6).
 *
 * @param due the moment that was missed, UTC
 */
public record DelegateDeadlineMissed(DelegateId delegate, Host host, TimeLimit limit, Instant due,
        Actor by) implements DelegateEvent, LimitMissed {}
