package org.lintel.decisions;

import java.time.Instant;

import org.lintel.language.configuration.ConfigurationPublished;

/** What a decision may know of the world: the time, and every version of the time limits that was published. */
public record Circumstances(Instant now, Configurations configurations) {
    /** @return the limits of a clock that starts now */
    public ConfigurationPublished inForce() {
        return configurations.inForceAt(now);
    }
}
