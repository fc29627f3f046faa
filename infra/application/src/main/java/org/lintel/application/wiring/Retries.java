package org.lintel.application.wiring;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When what failed is tried again: each time after a pause twice as long. The clock that says so is nobody's to set. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private long pause = FIRST.toNanos();
    private long notBefore;

    /** @param nanos {@link System#nanoTime} */
    Retries(LongSupplier nanos) {
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
    }

    synchronized boolean isDue() {
        return nanos.getAsLong() - notBefore >= 0;
    }

    /** It did not fail; somebody else is at it. */
    synchronized void later() {
        notBefore = nanos.getAsLong() + pause;
    }

    synchronized void failed() {
        later();
        pause = Math.min(2 * pause, LONGEST.toNanos());
    }
}
