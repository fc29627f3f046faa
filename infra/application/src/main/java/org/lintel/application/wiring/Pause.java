package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;

/** A time that is let pass by the registry's clock before something is done again. A clock that is set back ends it: otherwise it would last for as long as that was ahead. */
public final class Pause {
    private final Duration length;
    private volatile Instant begun = Instant.MIN;

    /** @param length from when it is begun; until then it is over */
    public Pause(Duration length) {
        this.length = length;
    }

    public void begin(Instant now) {
        begun = now;
    }

    public boolean isOver(Instant now) {
        return now.isBefore(begun) || !now.isBefore(begun.plus(length));
    }
}
