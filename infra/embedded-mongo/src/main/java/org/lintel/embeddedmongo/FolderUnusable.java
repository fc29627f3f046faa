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
        return new FolderUnusable(file,
                "The file " + file + " cannot be written; check that there is room on the disk, and the permissions of the "
                        + "file and of its folder.",
                causes);
    }

    static FolderUnusable noFile(Path file, Throwable... causes) {
        return new FolderUnusable(file, "There is no file " + file + ".", causes);
    }

    static FolderUnusable noRoomBeside(Path file, Throwable... causes) {
        return new FolderUnusable(file,
                "A copy of " + file + " cannot be written beside it; make room on the disk, or check the permissions "
                        + "of the folder. The file is as it was.",
                causes);
    }
}
