package org.lintel.embeddedmongo;

import java.nio.file.Path;

/**
 * The file cannot be opened. The message is one sentence for the person who runs the program; nothing was changed on disk.
 */
public abstract sealed class UnusableFile extends RuntimeException
        permits DamagedFile, FileInUse, FolderUnusable, ForeignFile, NewerFormat {

    private final Path file;

    UnusableFile(Path file, String sentence, Throwable... causes) {
        super(sentence);
        this.file = file;
        for (Throwable cause : causes) {
            addSuppressed(cause);
        }
    }

    /** The file that was asked for. */
    public Path file() {
        return file;
    }
}
