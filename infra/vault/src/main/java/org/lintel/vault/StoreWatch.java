package org.lintel.vault;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Looks at the store often enough that no key is used long after another process erased it, and forgets what may be held no longer. */
final class StoreWatch implements AutoCloseable {

    private final KeyStore store;
    private final KeysetCache cache;
    private final UnlockedClasses unlocked;
    private final long freshNanos;
    private final ScheduledExecutorService thread;
    private volatile long lookedAt;

    StoreWatch(KeyStore store, KeysetCache cache, UnlockedClasses unlocked, long freshMillis) {
        this.store = store;
        this.cache = cache;
        this.unlocked = unlocked;
        this.freshNanos = MILLISECONDS.toNanos(freshMillis);
        this.lookedAt = System.nanoTime();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon().name("vault-watch").unstarted(task));
        thread.scheduleWithFixedDelay(this::lookQuietly, freshMillis / 2, freshMillis / 2, MILLISECONDS);
    }

    /**
     * Where the thread is late, or its look failed, the caller looks whether anything was erased; a store of which that cannot be told opens nothing. Keys
     * that are not known yet are asked for when they are needed, so that nobody waits for a store that another process has to itself.
     */
    void beFresh() {
        if (System.nanoTime() - lookedAt > freshNanos) {
            look(store::refreshErasures);
        }
    }

    void look() {
        look(store::refresh);
    }

    private void look(Supplier<Set<KeyRef>> erased) {
        long now = System.nanoTime();
        erased.get().forEach(cache::forget);
        lookedAt = now;
    }

    private void lookQuietly() {
        try {
            cache.forgetExpired();
            unlocked.forgetExpired();
            look();
        } catch (RuntimeException failed) {
            // The next who opens or seals looks again, and is told.
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(freshNanos, NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
