package org.lintel.views.delegates;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What of a delegate the review panel has to decide.
 *
 * @param due the last moments for its decisions, UTC, the oldest appeal first
 * @param keepPlace whether the place is kept without end: an appeal is open, or the time for one stands still
 */
public record OpenAppeals(List<Instant> due, boolean keepPlace) {
    static final OpenAppeals NONE = new OpenAppeals(List.of(), false);

    public OpenAppeals {
        due = List.copyOf(due);
    }

    /** @return when the next decision is due, UTC; null where nobody appeals */
    public @Nullable Instant next() {
        return due.isEmpty() ? null : due.getFirst();
    }

    OpenAppeals lodged(Instant decisionDue, boolean keeps) {
        return new OpenAppeals(Stream.concat(due.stream(), Stream.of(decisionDue)).toList(), keeps);
    }

    OpenAppeals decided(boolean keeps) {
        return new OpenAppeals(due.stream().skip(1).toList(), keeps);
    }

    OpenAppeals keeping(boolean keeps) {
        return new OpenAppeals(due, keeps);
    }
}
