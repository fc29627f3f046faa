package org.lintel.embeddedmongo;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the one file, or says in one sentence why not. */
final class StoreFile implements AutoCloseable {

    /** Raised when what lies in the file changes its meaning. */
    static final int FORMAT = 2;

    /** Is brought to the present one when it is opened: its blocks stay, and are read as they were written. */
    private static final int FORMAT_WITHOUT_STAMPS = 1;

    /** The lock of the operating system belongs to the process: within it, only this set keeps a second opening out. */
    private static final Set<Object> OPEN_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Object identity;
    private final MVStore store;
    private final AtomicBoolean released = new AtomicBoolean();

    private StoreFile(Path file, Object identity, MVStore store) {
        this.file = file;
        this.identity = identity;
        this.store = store;
    }

    static StoreFile open(Path path, int cacheMegabytes) {
        Path file = path.toAbsolutePath().normalize();
        StoreFolder.makeReady(file);
        Object identity = FileIdentity.of(file);
        if (!OPEN_IN_THIS_PROCESS.add(identity)) {
            throw new FileInUse(file);
        }
        try {
            return new StoreFile(file, identity, opened(file, cacheMegabytes));
        } catch (MVStoreException unusable) {
            OPEN_IN_THIS_PROCESS.remove(identity);
            throw refusal(file, unusable);
        } catch (Throwable notOpened) {
            OPEN_IN_THIS_PROCESS.remove(identity);
            throw notOpened;
        }
    }

    private static MVStore opened(Path file, int cacheMegabytes) {
        LockedFile locked = LockedFile.of(file);
        try {
            FileCheck check = FileCheck.of(file, locked.channel());
            if (check.isNew()) {
                locked.close();
                make(file);
                locked = LockedFile.of(file);
                check = FileCheck.of(file, locked.channel());
            }
            CheckedFiles.handOver(file, locked);
            return openChecked(file, check, cacheMegabytes);
        } catch (Throwable notOpened) {
            CheckedFiles.takeBack(file);
            locked.close();
            throw notOpened;
        }
    }

    MVStore store() {
        return store;
    }

    Path path() {
        return file;
    }

    /** Without writing anything more. */
    void letGo() {
        try {
            store.closeImmediately();
        } finally {
            release();
        }
    }

    /** Once: the next opening has the same identity. */
    private void release() {
        if (!released.getAndSet(true)) {
            OPEN_IN_THIS_PROCESS.remove(identity);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            release();
        }
    }

    /** Closed once, it has a header that names a commit: what is found without one later was never finished. */
    private static void make(Path file) {
        MVStore store = openUnchecked(file, 1);
        try {
            store.setStoreVersion(FORMAT);
            store.close();
        } catch (Throwable notMade) {
            store.closeImmediately();
            throw notMade;
        }
        StoreFolder.sync(file);
    }

    private static MVStore openUnchecked(Path file, int cacheMegabytes) {
        return new MVStore.Builder().fileName(CheckedFiles.name(file)).autoCommitDisabled().autoCommitBufferSize(0)
                .cacheSize(cacheMegabytes)
                .open();
    }

    private static UnusableFile refusal(Path file, MVStoreException why) {
        return switch (why.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> new FileInUse(file, why);
            case DataUtils.ERROR_WRITING_FAILED -> FolderUnusable.notWritable(file, why);
            default -> new DamagedFile(file, why);
        };
    }

    private static MVStore openChecked(Path file, FileCheck check, int cacheMegabytes) {
        MVStore store = openUnchecked(file, cacheMegabytes);
        try {
            checkContent(file, store, check);
            return store;
        } catch (Throwable refused) {
            store.closeImmediately();
            throw refused;
        }
    }

    private static void checkContent(Path file, MVStore store, FileCheck check) {
        if (store.getCurrentVersion() < check.leastVersion()) {
            throw new DamagedFile(file);
        }
        int format = store.getStoreVersion();
        if (format == 0) {
            throw new ForeignFile(file);
        } else if (format > FORMAT) {
            throw new NewerFormat(file, format, FORMAT);
        } else if (format == FORMAT_WITHOUT_STAMPS) {
            store.setStoreVersion(FORMAT);
            store.commit();
            store.sync();
        }
    }
}
