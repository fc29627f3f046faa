package org.lintel.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told. */
final class SettableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-12-01T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
