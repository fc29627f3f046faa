package org.lintel.application.wiring;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * How far a view is that is built from the first event on.
 *
 * @param events how many it has applied; none while it waits for its turn
 * @param of how many are recorded
 * @param perSecond since it was begun; null where that is not known, as when another process builds it
 * @param secondsLeft at that pace; null where that is not known yet
 * @param failure why the last attempt ended, as the kind of fault, until another one begins; null while there is none
 */
public record Rebuild(long events, long of, @Nullable Long perSecond, @Nullable Long secondsLeft, @Nullable String failure) {
    static Rebuild of(long events, long of, long nanos) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        long perSecond = events * 1_000 / millis;
        return new Rebuild(events, of, perSecond, perSecond == 0 ? null : (of - events + perSecond - 1) / perSecond, null);
    }

    /** @return what waits to be begun, or was begun by another process */
    static Rebuild elsewhere(long events, long of) {
        return new Rebuild(events, of, null, null, null);
    }

    static Rebuild failed(long of, String failure) {
        return new Rebuild(0, of, null, null, failure);
    }
}
