package org.lintel.decisions.delegate;

import java.time.Duration;
import java.time.Instant;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.History;
import org.lintel.language.access.DelegateOpened;

/** The readings of delegates that were recorded so short a time ago that a further one of the same is still part of them (inv-30). */
final class DelegateReadings {
    private DelegateReadings() {}

    static boolean include(DelegateOpened opened, History history, Circumstances circumstances) {
        Duration oneReading = circumstances.inForce().access().oneReading();
        Instant now = circumstances.now();
        return history.recorded().stream()
                .anyMatch(recorded -> recorded.event().equals(opened) && now.isBefore(recorded.occurredAt().plus(oneReading)));
    }
}
