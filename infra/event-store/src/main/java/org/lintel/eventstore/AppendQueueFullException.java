package org.lintel.eventstore;

import java.time.Duration;

/** Too many appends were waiting already, and no room became free in time. Nothing was written; try again later. */
public final class AppendQueueFullException extends RuntimeException {

    AppendQueueFullException(Duration waited) {
        super("Nothing was written: too many appends are waiting, and none made room within " + waited.toMillis()
                + " ms. Try again later.");
    }
}
