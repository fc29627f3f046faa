package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** The folder is missing, or this process may not read and write the file in it. */
public final class FolderUnusable extends UnusableFile {

    private FolderUnusable(Path file, String sentence, Throwable... causes) {
        super(file, sentence, causes);
    }

    static FolderUnusable missing(Path file) {
        return new FolderUnusable(file, "The folder " + file.getParent() + " does not exist; create it first.");
    }

    static FolderUnusable notWritable(Path file, Throwable... causes) {
        return new FolderUnusable(file, "The file " + file + " cannot be written; check the permissions of the file and of its folder.",
                causes);
    }
}
