package org.lintel.vault;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.locks.Lock;

/** For how long somebody waits, from now on. */
final class Patience {

    private final long end;

    Patience(Duration atMost) {
        this.end = System.nanoTime() + atMost.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** @return whether the lock was taken in time; an interruption is kept for later */
    boolean awaits(Lock lock) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return lock.tryLock(Math.max(0, end - System.nanoTime()), NANOSECONDS);
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
