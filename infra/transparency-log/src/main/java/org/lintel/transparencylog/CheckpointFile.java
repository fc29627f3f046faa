package org.lintel.transparencylog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * The checkpoint that was signed last, in a file of its own. It belongs with the signing key and apart from the tiles: then whoever puts back older data, and
 * would have the key sign another history upon it, is noticed. Beside it, in a file that is called the same and {@code .stopped}, it is kept that the sealer
 * stopped.
 */
public final class CheckpointFile {

    private final Path file;
    /** Beside it, while the sealer has stopped. */
    private final Path mark;
    private final DurableFiles files;

    public CheckpointFile(Path file) {
        this(file, DurableFiles.onDisk());
    }

    CheckpointFile(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
        this.mark = file.resolveSibling(file.getFileName() + ".stopped");
    }

    /** @return why and where the sealer stopped, as long as that was not mended */
    Optional<Stop> stop() {
        return files.read(mark).map(Stop::read);
    }

    /** @return the same in one line, {@link Reason} and position */
    public Optional<String> whyStopped() {
        return stop().map(Stop::line);
    }

    void stopped(Stop stop) {
        files.replace(Map.of(mark, stop.bytes()));
    }

    /** What made it stop is no more. */
    void goOn() {
        try {
            files.delete(mark);
        } catch (IOException failure) {
            throw DurableFiles.failed(failure);
        }
    }

    /** @throws LogRefused {@link Reason#STORAGE_FAILED} */
    public Optional<byte[]> read() {
        return files.read(file);
    }

    /**
     * Durable when this returns.
     *
     * @throws LogRefused {@link Reason#STORAGE_FAILED}: the file has the earlier one or this one
     */
    public void replace(byte[] checkpoint) {
        files.replace(Map.of(file, checkpoint));
    }
}
