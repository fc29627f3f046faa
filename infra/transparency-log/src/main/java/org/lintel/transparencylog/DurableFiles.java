package org.lintel.transparencylog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lintel.transparencylog.LogRefused.Reason;

/** Files that are there whole or not at all, whenever the process or the machine stops: written under another name, synced, renamed, the folder synced. */
final class DurableFiles {

    static final String UNFINISHED = ".new";

    /** Comes before each call of the operating system that changes something; a test lets one of them fail. */
    interface Step {
        void before(String what) throws IOException;
    }

    private final Step step;

    DurableFiles(Step step) {
        this.step = step;
    }

    static DurableFiles onDisk() {
        return new DurableFiles(what -> {});
    }

    Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** All of them durable when this returns, in the place of what was there. */
    void replace(Map<Path, byte[]> files) {
        try {
            Set<Path> folders = new LinkedHashSet<>();
            for (Entry<Path, byte[]> file : files.entrySet()) {
                makeFolder(folderOf(file.getKey()));
                writeUnfinished(unfinished(file.getKey()), file.getValue());
            }
            for (Path file : files.keySet()) {
                step.before("rename");
                Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
                folders.add(folderOf(file));
            }
            for (Path folder : folders) {
                sync(folder);
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folderOf(folder));
            step.before("make folder");
            Files.createDirectory(folder);
            sync(folderOf(folder));
        }
    }

    /** To another name within its folder, durably. */
    void move(Path from, Path to) throws IOException {
        step.before("rename");
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(to));
    }

    /** A folder with all that is in it, where it is there. */
    void deleteAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                delete(file);
            }
        }
    }

    void delete(Path file) throws IOException {
        step.before("delete");
        Files.deleteIfExists(file);
    }

    private void writeUnfinished(Path file, byte[] bytes) throws IOException {
        step.before("write");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            step.before("sync");
            channel.force(true);
        }
    }

    private void sync(Path folder) throws IOException {
        step.before("sync folder");
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path unfinished(Path file) {
        return folderOf(file).resolve(file.getFileName() + UNFINISHED);
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return parent;
    }

    static LogRefused failed(IOException failure) {
        return new LogRefused(Reason.STORAGE_FAILED, "The log could not be written or read: " + failure.getMessage(), failure);
    }
}
