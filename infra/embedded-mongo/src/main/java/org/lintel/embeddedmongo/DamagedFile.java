package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** The file is shorter than it was, or what it holds contradicts itself; restore it from a backup. */
public final class DamagedFile extends UnusableFile {

    DamagedFile(Path file, Throwable... causes) {
        super(file, "The file " + file + " is damaged or has been cut short; restore it from a backup.", causes);
    }
}
