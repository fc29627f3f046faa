package org.lintel.embeddedmongo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One thread brings changes to the disk for everybody. Changes are made under the shared lock and numbered; the committer takes the
 * exclusive lock to write what was changed so far, releases it, syncs, and then wakes all who wait for a number up to there. So the file
 * always holds a prefix of the changes, and a hundred writers that wait cost one sync.
 */
final class GroupCommit implements AutoCloseable {

    /** How long a change that nobody waits for may stay in memory only; MongoDB's journal has the same. */
    static final long PATIENCE_MILLIS = 100;

    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
    private final AtomicLong made = new AtomicLong();
    private volatile long durable;
    private volatile @Nullable RuntimeException failure;

    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition wanted = waiting.newCondition();
    private final Condition done = waiting.newCondition();
    private long wantedUpTo;
    private boolean closing;

    private final Disk disk;
    private final Thread committer;

    /** What the committer does to the store. */
    interface Disk {
        /** Hands all changes to the operating system; runs while no change is made. */
        void commit();

        /** Returns when what was committed would survive a loss of power. */
        void sync();

        /** Moves data to smaller places once in a while; returns whether there is now something to commit. */
        boolean tidy(boolean idle);

        /** There will be no further commit; whoever waits has been told. */
        void failed(RuntimeException why);
    }

    GroupCommit(Disk disk, String name) {
        this.disk = disk;
        this.committer = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /** Reads or changes the maps; commits keep out meanwhile, so it should be short. */
    <T> T shared(Supplier<T> work) {
        changes.readLock().lock();
        try {
            return work.get();
        } finally {
            changes.readLock().unlock();
        }
    }

    /** To be called inside {@link #shared} after a change; returns its number, to be waited for with {@link #await}. */
    long changed() {
        return made.incrementAndGet();
    }

    long lastChange() {
        return made.get();
    }

    /** Between two parts of a change, inside {@link #shared} and without any other lock: lets a commit in, and waits for it. */
    void letCommit() {
        int held = changes.getReadHoldCount();
        for (int i = 0; i < held; i++) {
            changes.readLock().unlock();
        }
        try {
            await(made.get());
        } finally {
            for (int i = 0; i < held; i++) {
                changes.readLock().lock();
            }
        }
    }

    /** Returns when the change with this number, and all before it, are on disk. */
    void await(long number) {
        if (durable >= number) {
            return;
        }
        waiting.lock();
        try {
            if (wantedUpTo < number) {
                wantedUpTo = number;
                wanted.signal();
            }
            while (durable < number) {
                throwIfFailed();
                done.awaitUninterruptibly();
            }
        } finally {
            waiting.unlock();
        }
    }

    /** Refuses when an earlier commit failed: what is in memory then is more than what is on disk. */
    void throwIfFailed() {
        RuntimeException earlier = failure;
        if (earlier != null) {
            throw refusal(earlier, false);
        }
    }

    static StorageFailed refusal(@Nullable RuntimeException why, boolean nothingWritten) {
        return new StorageFailed(
                "The database file could not be written, and nothing more is until it is started again; make room on the disk or mend it "
                        + "before.",
                why, nothingWritten);
    }

    boolean hasFailed() {
        return failure != null;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    @Override
    public void close() {
        waiting.lock();
        try {
            closing = true;
            wanted.signal();
        } finally {
            waiting.unlock();
        }
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException laterPlease) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = awaitWork();
            try {
                boolean idle = made.get() == durable;
                if (disk.tidy(idle) || !idle) {
                    commit();
                }
            } catch (RuntimeException | Error failed) {
                disk.failed(fail(failed));
                return;
            }
        }
    }

    /** Returns false when this is the last round. */
    private boolean awaitWork() {
        waiting.lock();
        try {
            long patience = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            while (!closing && wantedUpTo <= durable && patience > 0) {
                patience = wanted.awaitNanos(patience);
            }
            return !closing;
        } catch (InterruptedException unexpected) {
            return true;
        } finally {
            waiting.unlock();
        }
    }

    private void commit() {
        long upTo;
        changes.writeLock().lock();
        try {
            upTo = made.get();
            disk.commit();
        } catch (RuntimeException | Error failed) {
            // Before anybody reads again: the store may be closed now.
            fail(failed);
            throw failed;
        } finally {
            changes.writeLock().unlock();
        }
        disk.sync();
        waiting.lock();
        try {
            durable = upTo;
            done.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    private RuntimeException fail(Throwable failed) {
        RuntimeException why = failed instanceof RuntimeException exception ? exception : new IllegalStateException(failed);
        waiting.lock();
        try {
            failure = why;
            done.signalAll();
        } finally {
            waiting.unlock();
        }
        return why;
    }
}
