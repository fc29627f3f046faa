package org.lintel.views.compliance;

import java.time.Instant;

/**
 * A version of the code of conduct that a published configuration puts in force.
 *
 * @param inForceFrom from when on, UTC
 * @param published by which it became known
 */
public record CodeOfConduct(String version, Instant inForceFrom, CountedEvent published) {
    /** @return from when on it is known to be in force */
    Instant from() {
        return inForceFrom.isAfter(published.recordedAt()) ? inForceFrom : published.recordedAt();
    }
}
