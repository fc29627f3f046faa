package org.lintel.embeddedmongo;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** A change cannot be brought to the disk. The client sees MongoDB's code for a disk without room. */
final class StorageFailed extends MongoServerError {

    private static final int OUT_OF_DISK_SPACE = 14031;

    private final boolean nothingWritten;

    /** @param nothingWritten whether nothing of what was asked for is in memory or in the file, nor will be; otherwise nobody knows */
    StorageFailed(String sentence, @Nullable Throwable cause, boolean nothingWritten) {
        super(OUT_OF_DISK_SPACE, "OutOfDiskSpace", sentence, cause);
        this.nothingWritten = nothingWritten;
    }

    boolean isNothingWritten() {
        return nothingWritten;
    }
}
