package org.lintel.transparencylog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * Tiles and checkpoint in one folder, under the very paths at which C2SP tlog-tiles has them served: any web server can serve it. One sealer at a time has it.
 */
public final class FileTileStorage implements TileStorage {

    /** Held in this process. Asked before the lock's file is opened a second time: closing that again would give up the lock for the whole process (POSIX). */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String LOCK = "lock";
    private static final String TILES = "tile";
    /** Where tiles are written that are to take the place of all others, and where those are while it is done. */
    private static final String BESIDE = "tile.new";
    private static final String ASIDE = "tile.old";

    private final Path folder;
    private final Path held;
    private final DurableFiles files;
    private final CheckpointFile published;
    /** Closed also by the interruption of whoever writes to it: then nothing more is written here, and another one may have the folder. */
    private final FileChannel lock;
    private boolean closed;

    private FileTileStorage(Path folder, Path held, DurableFiles files, FileChannel lock) {
        this.folder = folder;
        this.held = held;
        this.files = files;
        this.published = new CheckpointFile(folder.resolve("checkpoint"), files);
        this.lock = lock;
    }

    /**
     * @param folder made where it is missing
     * @throws LogRefused {@link Reason#IN_USE}, {@link Reason#STORAGE_FAILED}
     */
    public static FileTileStorage open(Path folder) {
        return open(folder, DurableFiles.onDisk());
    }

    static FileTileStorage open(Path folder, DurableFiles files) {
        try {
            files.makeFolder(folder);
            Path real = folder.toRealPath();
            if (!HELD.add(real)) {
                throw inUse(folder);
            }
            try {
                FileTileStorage opened = new FileTileStorage(folder, real, files, locked(folder));
                opened.finishPuttingInPlace();
                return opened;
            } catch (IOException | RuntimeException notLocked) {
                HELD.remove(real);
                throw notLocked;
            }
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        }
    }

    /** Only where the old ones went aside are the new ones known to be whole. */
    private void finishPuttingInPlace() throws IOException {
        try {
            if (Files.isDirectory(folder.resolve(ASIDE))) {
                putInPlaceWhereTilesAreGone();
            }
        } catch (IOException failure) {
            lock.close();
            throw failure;
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder);
        }
        return channel;
    }

    private static LogRefused inUse(Path folder) {
        return new LogRefused(Reason.IN_USE, "Another sealer has this folder: " + folder);
    }

    private void checkHeld() {
        if (!lock.isOpen()) {
            throw new IllegalStateException("this storage was closed, and another sealer may have the folder");
        }
    }

    /** Says that its sealer is at work where nothing else does: as long as that reads a history, it publishes nothing. Whoever wants to know asks {@link #lastWork}. */
    public void showWork() {
        try {
            // Setting the time would open the lock's file and close it again, and so give up the lock.
            lock.write(ByteBuffer.allocate(1), 0);
        } catch (IOException notShown) {
            // It is at work all the same.
        }
    }

    /** @return another time whenever the sealer of the folder has shown that it is at work; empty where there was none yet */
    public static Optional<FileTime> lastWork(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(LOCK)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** For who only reads, and has no part in the sealing. */
    public static TileSource reading(Path folder) {
        DurableFiles files = DurableFiles.onDisk();
        return path -> files.read(folder.resolve(path.toString()));
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        return files.read(folder.resolve(path.toString()));
    }

    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        checkHeld();
        Map<Path, byte[]> byFile = new LinkedHashMap<>();
        tiles.forEach((path, bytes) -> byFile.put(folder.resolve(path.toString()), bytes));
        files.replace(byFile);
    }

    @Override
    public void writeBeside(Map<TilePath, byte[]> tiles) {
        checkHeld();
        Map<Path, byte[]> byFile = new LinkedHashMap<>();
        tiles.forEach((path, bytes) -> byFile.put(besides(path), bytes));
        files.replace(byFile);
    }

    @Override
    public TileSource beside() {
        return path -> files.read(besides(path));
    }

    private Path besides(TilePath path) {
        return folder.resolve(BESIDE + path.toString().substring(TILES.length()));
    }

    @Override
    public void dropBeside() {
        checkHeld();
        try {
            files.deleteAll(folder.resolve(BESIDE));
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        }
    }

    /** The old ones go aside, the new ones take their place, and what a stop between the two leaves is put right when the folder is opened. */
    @Override
    public void putBesideInPlace() {
        checkHeld();
        try {
            if (Files.isDirectory(folder.resolve(BESIDE)) && Files.isDirectory(folder.resolve(TILES))) {
                files.deleteAll(folder.resolve(ASIDE));
                files.move(folder.resolve(TILES), folder.resolve(ASIDE));
            }
            putInPlaceWhereTilesAreGone();
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        }
    }

    private void putInPlaceWhereTilesAreGone() throws IOException {
        if (!Files.isDirectory(folder.resolve(TILES)) && Files.isDirectory(folder.resolve(BESIDE))) {
            files.move(folder.resolve(BESIDE), folder.resolve(TILES));
        }
        files.deleteAll(folder.resolve(ASIDE));
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        Path partials = folder.resolve(full.full() + ".p");
        try {
            if (Files.isDirectory(partials)) {
                for (Path partial : within(partials)) {
                    files.delete(partial);
                }
                files.delete(partials);
            }
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        }
    }

    /** Also what a kill left unfinished. A deletion that a loss of power undoes is done again when the log is opened. */
    @Override
    public void dropBeyond(long size) {
        try {
            for (Path file : within(folder.resolve(TILES))) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(DurableFiles.UNFINISHED) || isBeyond(path, size)) {
                    files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        }
    }

    /** What somebody else put there is left alone. */
    private static boolean isBeyond(String path, long size) {
        try {
            return !TilePath.parse(path).isWithin(size);
        } catch (LogRefused noTile) {
            return false;
        }
    }

    private static List<Path> within(Path top) throws IOException {
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(top)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return published.read();
    }

    @Override
    public void publish(byte[] checkpoint) {
        checkHeld();
        published.replace(checkpoint);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            lock.close();
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        } finally {
            HELD.remove(held);
        }
    }
}
