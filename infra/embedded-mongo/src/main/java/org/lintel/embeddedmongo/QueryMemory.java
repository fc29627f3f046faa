package org.lintel.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What one query may hold in memory, however much it reads: a share of what the process may have, so that many can run side by side. */
final class QueryMemory {

    private static final int TOO_MUCH_MEMORY = 292;
    private static final long PROCESS_BYTES = Runtime.getRuntime().maxMemory();

    /** Of documents or values, as they are stored; in memory they take several times as much. MongoDB has 100 MB. */
    static final long MOST_BYTES = Math.clamp(PROCESS_BYTES / 16, 1L << 20, 100L << 20);

    /** What all cursors hold together that clients have not read to the end. */
    static final long OPEN_BYTES = 2 * MOST_BYTES;

    /** A document in memory beside its content: one of a few small fields takes several times what it has on the disk. */
    static final int BYTES_OF_A_DOCUMENT = 256;

    /** What is read ahead for one query. */
    static final int STRETCH_BYTES = (int) Math.min(8 << 20, MOST_BYTES / 4);

    /** One answer of several. */
    static final int BATCH_BYTES = (int) Math.min(16 << 20, MOST_BYTES / 2);

    static final int BYTES_OF_A_KEY = 128;
    private static final int BYTES_OF_A_CURSOR = 32 << 10;

    /** How many keys of documents, or of groups, are remembered. */
    static final long MOST_KEYS = MOST_BYTES / BYTES_OF_A_KEY;

    /** How many ranges are walked at the same time. */
    static final long MOST_RANGES_SIDE_BY_SIDE = MOST_BYTES / BYTES_OF_A_CURSOR;

    /** What a large change may hold in memory before it waits for the disk. */
    static final long CHANGED_BYTES = PROCESS_BYTES / 8;

    /** What a change may that is not made in parts. */
    static final long MOST_CHANGED_BYTES = PROCESS_BYTES / 3;

    private QueryMemory() {}

    /** @param sentence what would take too much, and what to do about it */
    static MongoServerError exceeded(String sentence) {
        return new MongoServerError(TOO_MUCH_MEMORY, "QueryExceededMemoryLimitNoDiskUseAllowed", sentence);
    }

    static String mostMegabytes() {
        return megabytes(MOST_BYTES);
    }

    static String megabytes(long bytes) {
        return Math.max(1, bytes >> 20) + " MB";
    }
}
