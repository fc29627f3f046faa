package org.lintel.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** A change cannot be brought to the disk. The client sees MongoDB's code for a disk without room. */
final class StorageFailed extends MongoServerError {

    private static final int OUT_OF_DISK_SPACE = 14031;

    StorageFailed(String sentence) {
        super(OUT_OF_DISK_SPACE, "OutOfDiskSpace", sentence);
    }

    StorageFailed(String sentence, Throwable cause) {
        super(OUT_OF_DISK_SPACE, "OutOfDiskSpace", sentence, cause);
    }
}
