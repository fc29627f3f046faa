package org.lintel.embeddedmongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file, and who answers from it. Where a write has failed, for want of room say, the library closes the file; it is opened again then as
 * after a kill, so that reading goes on; nothing is written any more before the next start. Who waited for the write has been told, and cursors of before are
 * gone.
 */
final class ServedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServedStore.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private record Opened(StoreFile file, DurableStore store, StoredBackend backend) {}

    private final Path path;
    private final int cacheMegabytes;
    private final FreeSpace freeSpace;
    /** One that was used before the file was opened again is no other's afterwards. */
    private final AtomicLong cursorIds = new AtomicLong();
    private volatile Opened opened;
    private boolean closed;

    private ServedStore(Path path, int cacheMegabytes, FreeSpace freeSpace) {
        this.path = path;
        this.cacheMegabytes = cacheMegabytes;
        this.freeSpace = freeSpace;
        this.opened = opened();
    }

    /** @throws UnusableFile when the file cannot be used; nothing was changed on disk then */
    static ServedStore open(Path path, int cacheMegabytes, FreeSpace freeSpace) {
        return new ServedStore(path, cacheMegabytes, freeSpace);
    }

    Path path() {
        return opened.file.path();
    }

    StoredBackend backend() {
        return opened.backend;
    }

    boolean refusesWrites() {
        return opened.store.refusesWrites();
    }

    private Opened opened() {
        StoreFile file = StoreFile.open(path, cacheMegabytes);
        DurableStore store = new DurableStore(file, freeSpace,
                lost -> Thread.ofPlatform().daemon(true).name("embedded-mongo-opener").start(() -> openAgain(lost)));
        try {
            return new Opened(file, store, new StoredBackend(store, new OpenCursors(System::nanoTime, cursorIds)));
        } catch (MVStoreException unreadable) {
            file.letGo();
            throw new DamagedFile(file.path(), unreadable);
        } catch (Throwable notStarted) {
            store.close();
            throw notStarted;
        }
    }

    private void openAgain(DurableStore lost) {
        Duration pause = Duration.ofSeconds(1);
        while (!isOpenAgain(lost)) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** @return false to be tried again later */
    private synchronized boolean isOpenAgain(DurableStore lost) {
        if (closed || opened.store != lost) {
            return true;
        }
        try {
            lost.close();
            opened = opened();
            LOG.warn("a write of the database file failed; it was opened again, to be read until the next start");
            return true;
        } catch (RuntimeException | Error notYet) {
            LOG.warn("a write of the database file failed, and it cannot be opened again yet: {}", notYet.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        opened.store.close();
    }
}
