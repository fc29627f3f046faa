package org.lintel.application.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The demonstration's clock: it runs like the machine's, and can be moved forward. */
public class DemoClock implements InstantSource {
    private final InstantSource machine;
    private volatile Duration ahead;

    /** @param begins what it shows at first */
    public DemoClock(InstantSource machine, Instant begins) {
        this.machine = machine;
        this.ahead = Duration.between(machine.instant(), begins);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Moves it to the moment; backwards it never goes. */
    public final synchronized void moveTo(Instant moment) {
        Duration further = Duration.between(instant(), moment);
        if (further.isPositive()) {
            ahead = ahead.plus(further);
        }
    }
}
