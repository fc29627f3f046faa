package org.lintel.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the one file, or says in one sentence why not. */
final class StoreFile implements AutoCloseable {

    /** Raised when what lies in the file changes its meaning. */
    static final int FORMAT = 1;

    /** The lock of the operating system belongs to the process: within it, only this set keeps a second opening out. */
    private static final Set<Path> OPEN_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final MVStore store;

    private StoreFile(Path file, MVStore store) {
        this.file = file;
        this.store = store;
    }

    static StoreFile open(Path path, int cacheMegabytes) {
        Path file = realPath(path);
        if (!OPEN_IN_THIS_PROCESS.add(file)) {
            throw new FileInUse(file);
        }
        try {
            FileCheck check = FileCheck.of(file);
            return new StoreFile(file, openChecked(file, check, cacheMegabytes));
        } catch (Throwable notOpened) {
            OPEN_IN_THIS_PROCESS.remove(file);
            throw notOpened;
        }
    }

    MVStore store() {
        return store;
    }

    Path path() {
        return file;
    }

    @Override
    public void close() {
        try {
            store.close();
        } finally {
            OPEN_IN_THIS_PROCESS.remove(file);
        }
    }

    private static MVStore openChecked(Path file, FileCheck check, int cacheMegabytes) {
        MVStore.Builder builder = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().autoCommitBufferSize(0)
                .cacheSize(cacheMegabytes);
        if (!check.cleanlyClosed()) {
            builder.recoveryMode();
        }
        MVStore store;
        try {
            store = builder.open();
        } catch (MVStoreException refused) {
            throw refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? new FileInUse(file, refused) : new DamagedFile(file, refused);
        }
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
        if (format == 0 && store.getMetaMap().isEmpty()) {
            store.setStoreVersion(FORMAT);
            store.commit();
            store.sync();
            syncFolder(file);
        } else if (format == 0) {
            throw new ForeignFile(file);
        } else if (format > FORMAT) {
            throw new NewerFormat(file, format, FORMAT);
        }
    }

    /** A new file is only safe when its name in the folder is. */
    private static void syncFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            // Some systems do not open folders; theirs are journalled.
        }
    }

    private static Path realPath(Path path) {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path folder = absolute.getParent();
            return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
