package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Copies what is alive into a new file beside the old one, which it then replaces in one step: at every moment the file is whole, the old
 * one or the new one.
 */
final class Compaction {

    private static final int CACHE_MEGABYTES = 16;
    private static final int BYTES_BETWEEN_COMMITS = 8 << 20;

    private static final int ENTRIES_TO_TELL = 1_000;

    private final Path file;
    private final Path copy;
    private final CopyProgress progress;
    private long copied;
    private long all;

    /** @throws FolderUnusable when there is no such file: looking must not make one */
    Compaction(Path file, CopyProgress progress) {
        this.file = existing(file);
        this.progress = progress;
        this.copy = this.file.resolveSibling(this.file.getFileName() + ".compacting");
    }

    Compacted run() {
        StoreFile source = StoreFile.open(file, CACHE_MEGABYTES);
        try {
            long before = Files.size(file);
            Files.deleteIfExists(copy);
            try (StoreFile target = StoreFile.open(copy, CACHE_MEGABYTES)) {
                copy(source.store(), target.store());
            }
            // Whoever waits for the old file's lock afterwards finds the new one under its name.
            replace();
            return new Compacted(before, Files.size(file));
        } catch (IOException impossible) {
            throw FolderUnusable.noRoomBeside(file, impossible);
        } catch (MVStoreException failed) {
            throw failed.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                    ? FolderUnusable.noRoomBeside(file, failed)
                    : new DamagedFile(file, failed);
        } finally {
            source.letGo();
            removeUnfinished();
        }
    }

    /** Not a link to it: the copy takes the place of the file itself. */
    private static Path existing(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            throw FolderUnusable.noFile(file.toAbsolutePath(), notThere);
        }
    }

    private void copy(MVStore source, MVStore target) {
        all = source.getMapNames().stream().filter(name -> StoredMaps.isDocuments(name) || StoredMaps.isIndex(name))
                .mapToLong(name -> (StoredMaps.isIndex(name) ? StoredMaps.entries(source, name) : StoredMaps.documents(source, name))
                        .sizeAsLong())
                .sum();
        for (String name : source.getMapNames()) {
            if (StoredMaps.isDocuments(name)) {
                copy(StoredMaps.documents(source, name), StoredMaps.documents(target, name));
            } else if (StoredMaps.isIndex(name)) {
                copy(StoredMaps.entries(source, name), StoredMaps.entries(target, name));
            } else if (name.equals(StoredMaps.SETTINGS)) {
                copy(StoredMaps.settings(source), StoredMaps.settings(target));
            } else {
                throw DataUtils.newMVStoreException(DataUtils.ERROR_UNSUPPORTED_FORMAT, "unknown map {0}", name);
            }
        }
        target.commit();
    }

    private <K, V> void copy(MVMap<K, V> from, MVMap<K, V> to) {
        MVStore target = to.getStore();
        Cursor<K, V> cursor = from.cursor(null);
        while (cursor.hasNext()) {
            to.put(cursor.next(), cursor.getValue());
            if (++copied % ENTRIES_TO_TELL == 0) {
                progress.reached(copied, all);
            }
            if (target.getUnsavedMemory() > BYTES_BETWEEN_COMMITS) {
                target.commit();
            }
        }
        if (to.sizeAsLong() != from.sizeAsLong()) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_INTERNAL, "the copy of {0} is not complete", from.getName());
        }
    }

    private void replace() throws IOException {
        try (FileChannel whole = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            whole.force(true);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        StoreFolder.sync(file);
    }

    private void removeUnfinished() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException later) {
            // The next compaction begins with removing it.
        }
    }
}
