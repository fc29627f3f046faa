package org.lintel.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/** The real one. Modes are set where the file system has them. */
final class LocalDisk implements Disk {

    /** The operating system's locks are between processes; within this one two vaults on one store take turns by these. */
    private static final Map<Path, ReentrantLock> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();
    private static final long BETWEEN_ATTEMPTS = Duration.ofMillis(1).toNanos();

    @Override
    public Optional<Stat> stat(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stat(Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime()), attributes.size()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return new Opened(file);
    }

    @Override
    public OpenFile create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, mode(file, "rw-------"));
        return new Opened(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, mode(folder, "rwx------"));
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                forceFolder(parent);
            }
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        uninterrupted(() -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
                return channel;
            }
        });
    }

    @Override
    public @Nullable Closeable lock(Path file, Duration atMost) throws IOException {
        Patience patience = new Patience(atMost);
        ReentrantLock turn = WITHIN_THIS_PROCESS.computeIfAbsent(file.toAbsolutePath().normalize(), unlocked -> new ReentrantLock());
        if (!patience.awaits(turn)) {
            return null;
        }
        Closeable held = null;
        try {
            FileChannel locked = uninterrupted(() -> lockedChannel(file, patience));
            held = locked == null ? null : new Held(locked, turn);
        } finally {
            if (held == null) {
                turn.unlock();
            }
        }
        return held;
    }

    private record Held(FileChannel locked, ReentrantLock turn) implements Closeable {
        @Override
        public void close() throws IOException {
            try {
                locked.close();
            } finally {
                turn.unlock();
            }
        }
    }

    private static @Nullable FileChannel lockedChannel(Path file, Patience patience) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), mode(file, "rw-------"));
        boolean locked = false;
        try {
            // The operating system's own waiting has no end.
            for (locked = channel.tryLock() != null; !locked && !patience.isOver(); locked = channel.tryLock() != null) {
                LockSupport.parkNanos(BETWEEN_ATTEMPTS);
                if (Thread.currentThread().isInterrupted()) {
                    throw new FileLockInterruptionException();
                }
            }
            return locked ? channel : null;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private interface OnChannel {
        @Nullable
        FileChannel call() throws IOException;
    }

    /** One thread may be writing for many others: its interruption is kept for it until that is done. */
    private static @Nullable FileChannel uninterrupted(OnChannel action) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return action.call();
                } catch (ClosedByInterruptException | FileLockInterruptionException again) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static FileAttribute<?>[] mode(Path file, String mode) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Not a channel: an interrupted thread would close a channel for all others. */
    private static final class Opened implements OpenFile {

        private final RandomAccessFile file;

        Opened(Path path) throws IOException {
            this.file = new RandomAccessFile(path.toFile(), "rw");
        }

        @Override
        public synchronized long size() throws IOException {
            return file.length();
        }

        @Override
        public synchronized void read(long at, byte[] into) throws IOException {
            file.seek(at);
            file.readFully(into);
        }

        @Override
        public synchronized void write(long at, byte[] bytes) throws IOException {
            file.seek(at);
            file.write(bytes);
        }

        @Override
        public synchronized void truncate(long size) throws IOException {
            file.setLength(size);
        }

        /** Outside the lock, so that readers do not wait for the disk. */
        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        @Override
        public synchronized void close() throws IOException {
            file.close();
        }
    }
}
