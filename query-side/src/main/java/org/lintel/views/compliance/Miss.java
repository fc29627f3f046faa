package org.lintel.views.compliance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/**
 * A time limit of the institution that passed unused (inv-6).
 *
 * @param due the moment that was missed, UTC
 * @param reason the latest that was given; null until one is
 */
public record Miss(TimeLimit limit, Instant due, @Nullable MissReason reason) {
    /** @return with the reason, where it is given for this one */
    Miss explained(Miss why) {
        return limit == why.limit && due.equals(why.due) ? why : this;
    }
}
