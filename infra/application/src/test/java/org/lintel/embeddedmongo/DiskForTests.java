package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** A disk that has as much room as a test says. */
public final class DiskForTests {
    private volatile long usableBytes = Long.MAX_VALUE;

    public void isFull() {
        usableBytes = FreeSpace.RESERVE_BYTES - 1;
    }

    public void hasRoom() {
        usableBytes = FreeSpace.RESERVE_BYTES;
    }

    /** @return a store on it */
    public EmbeddedMongo open(Path file) {
        return EmbeddedMongo.open(file, 1, () -> usableBytes);
    }
}
