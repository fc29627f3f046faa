package org.lintel.application.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.lintel.application.deadlines.DemoClock;

/** A demonstration's clock that stands still until a test, or a call of the administrator's, moves it forward. */
public final class SettableClock extends DemoClock {
    public SettableClock(String start) {
        super(InstantSource.fixed(Instant.parse(start)), Instant.parse(start));
    }

    public void advance(Duration time) {
        moveTo(instant().plus(time));
    }
}
