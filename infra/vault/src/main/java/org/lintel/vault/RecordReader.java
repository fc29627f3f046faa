package org.lintel.vault;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Reads a key file's records from front to back, a megabyte at a time. */
final class RecordReader {

    private static final int WINDOW_BYTES = 1 << 20;

    private final Disk.OpenFile file;
    private final long end;
    private byte[] window = new byte[0];
    private long windowAt;

    RecordReader(Disk.OpenFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /** @return null if no head of a record begins there */
    @Nullable
    KeyRecord at(long position) throws IOException {
        long needed = Math.min(KeyRecord.MOST_BYTES, end - position);
        if (position < windowAt || position + needed > windowAt + window.length) {
            window = new byte[(int) Math.min(WINDOW_BYTES, end - position)];
            windowAt = position;
            file.read(position, window);
        }
        return KeyRecord.at(window, (int) (position - windowAt));
    }

    /** @return where the next record begins, or -1 if none does */
    long next(long from) throws IOException {
        for (long at = from; at < end; at++) {
            if (at(at) != null) {
                return at;
            }
        }
        return -1;
    }
}
