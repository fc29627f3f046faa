package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** The file exists and was not written by this module. */
public final class ForeignFile extends UnusableFile {

    ForeignFile(Path file, Throwable... causes) {
        super(file, "The file " + file + " is not a database of this program; choose another file name.", causes);
    }
}
