package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** Another process, or another opening in this process, holds the file. */
public final class FileInUse extends UnusableFile {

    FileInUse(Path file, Throwable... causes) {
        super(file, "The file " + file + " is in use by another running program; stop that program first.", causes);
    }
}
