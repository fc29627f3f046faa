package org.lintel.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A block of the file: 4,096 bytes of the store, then a checksum over them and their place in the file, then a mark. So a bit that flipped, a
 * block that was half written and one that lies in a wrong place are all found when they are read.
 */
final class SealedBlock {

    static final int DATA_BYTES = 4096;
    static final int BYTES = DATA_BYTES + 2 * Integer.BYTES;

    /** "LB01" */
    private static final int MARK = 0x4C423031;

    private SealedBlock() {}

    /** Writes checksum and mark behind the data of the block that starts at this index of the buffer. */
    static void seal(ByteBuffer buffer, int start, long number) {
        buffer.putInt(start + DATA_BYTES, checksum(buffer, start, number));
        buffer.putInt(start + DATA_BYTES + Integer.BYTES, MARK);
    }

    static boolean isWhole(ByteBuffer buffer, int start, long number) {
        return hasMark(buffer, start) && buffer.getInt(start + DATA_BYTES) == checksum(buffer, start, number);
    }

    /** Whether this module wrote a block here, be it whole or not. */
    static boolean hasMark(ByteBuffer buffer, int start) {
        return buffer.getInt(start + DATA_BYTES + Integer.BYTES) == MARK;
    }

    private static int checksum(ByteBuffer buffer, int start, long number) {
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.slice(start, DATA_BYTES));
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return (int) checksum.getValue();
    }
}
