package org.lintel.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What every block of a commit carries to show which commit it belongs to: a CRC-32C over all of them. A disk may bring blocks that were not
 * synced to their places in any order, or not at all; what an earlier commit left there is whole in itself, and only the stamp gives it away.
 */
final class CommitStamp {

    /** "LB01": blocks of format 1 do not say what they belong to. */
    static final int FORMAT_1 = 0x4C423031;

    /** "LB02": the two copies of the store's header stand each for themselves. */
    static final int HEADER = 0x4C423032;

    /** Set in the first block only, so that nothing that a client stored passes for the start of a commit. */
    private static final int FIRST = 1;
    private static final int RESERVED = 0x4C423030;
    private static final int TOP = 1 << 31;

    private CommitStamp() {}

    /** The stamp of the blocks after the first one. */
    static int of(ByteBuffer blocks) {
        CRC32C checksum = new CRC32C();
        checksum.update(blocks.duplicate());
        return of(checksum);
    }

    static int of(CRC32C overAllBlocks) {
        int stamp = (int) overAllBlocks.getValue() & ~FIRST;
        return (stamp & ~3) == RESERVED ? stamp ^ TOP : stamp;
    }

    static int ofFirst(int stamp) {
        return stamp | FIRST;
    }

    /** Whether a block with this stamp can be the first one of a commit. */
    static boolean isFirst(int stamp) {
        return (stamp & FIRST) != 0;
    }

    static boolean isOfHeader(int stamp) {
        return stamp == HEADER || stamp == FORMAT_1;
    }

    static boolean areOfOneCommit(int one, int other) {
        return (one | FIRST) == (other | FIRST);
    }
}
