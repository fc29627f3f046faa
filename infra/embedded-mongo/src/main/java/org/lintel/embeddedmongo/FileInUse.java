package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** Another process, or another opening in this process, holds the file. */
public final class FileInUse extends UnusableFile {

    FileInUse(Path file, Throwable... causes) {
        super(file, "The folder " + file.getParent() + " is in use: a running program has the database " + file
                + " open; stop that program first.", causes);
    }
}
