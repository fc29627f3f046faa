package org.lintel.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the key file asks of the operating system, so that a test can let each call fail once. */
interface Disk {

    /** @param identity the file itself, whatever its name: another one under the same name is not equal */
    record Stat(Object identity, long size) {}

    interface OpenFile extends Closeable {
        long size() throws IOException;

        /** Fills the array from this place, or fails. */
        void read(long at, byte[] into) throws IOException;

        void write(long at, byte[] bytes) throws IOException;

        void truncate(long size) throws IOException;

        void force() throws IOException;
    }

    Optional<Stat> stat(Path file) throws IOException;

    OpenFile open(Path file) throws IOException;

    /** A new file, or an emptied one, that nobody else may read. */
    OpenFile create(Path file) throws IOException;

    /** Makes it where it is missing, for nobody else to enter. */
    void makeFolder(Path folder) throws IOException;

    /** Atomic. */
    void replace(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    void forceFolder(Path folder) throws IOException;

    /**
     * Waits until nobody else, in this process or another, holds it. Goes with the process.
     *
     * @return null where somebody has held it for all of that time
     */
    @Nullable
    Closeable lock(Path file, Duration atMost) throws IOException;
}
