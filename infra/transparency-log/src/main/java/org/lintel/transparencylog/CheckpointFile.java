package org.lintel.transparencylog;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * The checkpoint that was signed last, in a file of its own. It belongs with the signing key and apart from the tiles: then whoever puts back older data, and
 * would have the key sign another history upon it, is noticed.
 */
public final class CheckpointFile {

    private final Path file;
    private final DurableFiles files;

    public CheckpointFile(Path file) {
        this(file, DurableFiles.onDisk());
    }

    CheckpointFile(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
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
