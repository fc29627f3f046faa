package org.lintel.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A block of the file: 4,096 bytes of the store, then a checksum over them, their place in the file and the {@linkplain CommitStamp stamp}
 * of what was written together with them, then that stamp. So a bit that flipped, a block that was half written and one that lies in a wrong
 * place are all found when they are read, and one that was left by an earlier commit is told from those of a later one.
 */
final class SealedBlock {

    static final int DATA_BYTES = 4096;
    static final int BYTES = DATA_BYTES + 2 * Integer.BYTES;

    private SealedBlock() {}

    /** Writes checksum and stamp behind the data of the block that starts at this index of the buffer. */
    static void seal(ByteBuffer buffer, int start, long number, int stamp) {
        buffer.putInt(start + DATA_BYTES, checksum(buffer, start, number, stamp));
        buffer.putInt(start + DATA_BYTES + Integer.BYTES, stamp);
    }

    static boolean isWhole(ByteBuffer buffer, int start, long number) {
        return buffer.getInt(start + DATA_BYTES) == checksum(buffer, start, number, stamp(buffer, start));
    }

    static int stamp(ByteBuffer buffer, int start) {
        return buffer.getInt(start + DATA_BYTES + Integer.BYTES);
    }

    private static int checksum(ByteBuffer buffer, int start, long number, int stamp) {
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.slice(start, DATA_BYTES));
        ByteBuffer place = ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(number);
        if (stamp != CommitStamp.FORMAT_1) {
            place.putInt(stamp);
        }
        checksum.update(place.flip());
        return (int) checksum.getValue();
    }
}
