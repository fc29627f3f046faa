package org.lintel.embeddedmongo;

import java.io.IOException;

/** The disk does not give back what lies in a part of the file. */
final class UnreadableBlock extends IOException {

    UnreadableBlock(IOException why) {
        super(why);
    }
}
