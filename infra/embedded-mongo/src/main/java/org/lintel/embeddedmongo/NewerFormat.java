package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** A newer version of this program wrote the file. */
public final class NewerFormat extends UnusableFile {

    NewerFormat(Path file, int found, int known) {
        super(file, "The file " + file + " has format " + found + ", and this program knows formats up to " + known
                + "; use the newer program.");
    }
}
