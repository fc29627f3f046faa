package org.lintel.embeddedmongo;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The maps of the one file, and when changes to them are on disk. */
final class DurableStore implements AutoCloseable {

    private final StoreFile file;
    private final MVStore maps;
    private final FreeSpace freeSpace;
    private final GroupCommit commits;

    /** @param whenLost told once where a write has failed and closed the file with it, which can then be opened again */
    DurableStore(StoreFile file, FreeSpace freeSpace, Consumer<DurableStore> whenLost) {
        this.file = file;
        this.maps = file.store();
        this.freeSpace = freeSpace;
        Housekeeping housekeeping = new Housekeeping(maps);
        this.commits = new GroupCommit(new GroupCommit.Disk() {
            @Override
            public void commit() {
                maps.commit();
            }

            @Override
            public void sync() {
                maps.getFileStore().sync();
            }

            @Override
            public boolean tidy(boolean idle) {
                freeSpace.look();
                return freeSpace.enoughToTidy() && housekeeping.tidy(idle);
            }

            @Override
            public void failed(RuntimeException why) {
                freeSpace.writeFailed();
                if (isOfWriting(why) && maps.isClosed()) {
                    whenLost.accept(DurableStore.this);
                }
            }
        }, "embedded-mongo-committer");
    }

    MVMap<byte[], byte[]> documents(String name) {
        return StoredMaps.documents(maps, name);
    }

    MVMap<byte[], Integer> entries(String name) {
        return StoredMaps.entries(maps, name);
    }

    MVMap<String, String> settings() {
        return StoredMaps.settings(maps);
    }

    Iterable<String> mapNames() {
        return maps.getMapNames();
    }

    void rename(MVMap<?, ?> map, String name) {
        maps.renameMap(map, name);
    }

    void remove(MVMap<?, ?> map) {
        maps.removeMap(map);
    }

    /** Reads or changes maps while no commit runs. */
    <T> T shared(Supplier<T> work) {
        return commits.shared(work);
    }

    long changed() {
        return commits.changed();
    }

    long lastChange() {
        return commits.lastChange();
    }

    /** How much is changed in memory and not in the file yet. */
    long changedBytes() {
        return maps.getUnsavedMemory();
    }

    /** Lets a commit in between two parts of a change; who calls it holds no lock but that of {@link #shared}. */
    void letCommit() {
        commits.letCommit();
    }

    void awaitDurable(long change) {
        commits.await(change);
    }

    /**
     * Refuses early, so that nothing is changed in memory that would not fit on the disk.
     *
     * @param bytes of the message that asks for it; {@linkplain #leave given back} when it is answered
     */
    void enter(long bytes) {
        var failure = commits.failure();
        if (failure != null || freeSpace.hasFailed()) {
            throw GroupCommit.refusal(failure, true);
        }
        if (!freeSpace.take(bytes, changedBytes())) {
            throw new StorageFailed("The disk is almost full, so nothing more is written; make room on it and repeat.", null, true);
        }
    }

    void leave(long bytes) {
        freeSpace.giveBack(bytes);
    }

    /** Why reading has failed: the library closes a file that it could not write, which is no damage to it. */
    RuntimeException explained(MVStoreException unreadable) {
        // Where a commit is failing just now, it has been noted when the lock is free.
        commits.shared(() -> true);
        return commits.failure() instanceof RuntimeException failed && isOfWriting(failed) && maps.isClosed()
                ? GroupCommit.refusal(failed, false)
                : unreadable;
    }

    private static boolean isOfWriting(RuntimeException failed) {
        return failed instanceof MVStoreException coded && coded.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
    }

    boolean refusesWrites() {
        return commits.hasFailed() || !freeSpace.enough();
    }

    @Override
    public void close() {
        try {
            commits.close();
        } finally {
            if (commits.hasFailed()) {
                // Who waited for it was told; what is on the disk is found out at the next opening.
                file.letGo();
            } else {
                file.close();
            }
        }
    }
}
