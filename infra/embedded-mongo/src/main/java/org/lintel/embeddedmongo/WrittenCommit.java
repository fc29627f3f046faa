package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * What one commit wrote, as far as it came to the disk; the store calls it a chunk. The store has a search of its own, whose quick form can end
 * at an older commit and whose thorough form takes seconds and hides pages that it cannot read, and which takes a commit for whole when its two
 * ends are there.
 *
 * @param id the store's number for it
 * @param block where it starts
 * @param blocks how long it is
 * @param version the version of the store that it brought
 * @param stamp what its first block carries
 */
record WrittenCommit(int id, long block, int blocks, long version, int stamp) {

    /** Tests take the proof away, and see that it is missed. */
    static volatile boolean proved = true;

    private static final int BLOCKS_AT_ONCE = 512;
    private static final int MOST_HEADER_BYTES = 1024;
    private static final byte[] START = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

    /** Reads the whole file once, from its start to its end, and returns the newest first. */
    static List<WrittenCommit> allIn(FileChannel file) throws IOException {
        List<WrittenCommit> found = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(BLOCKS_AT_ONCE * SealedBlock.BYTES);
        long number = 0;
        for (int blocks = read(file, buffer, 0); blocks > 0; blocks = read(file, buffer, number)) {
            for (int i = 0; i < blocks; i++, number++) {
                WrittenCommit commit = startingAt(buffer, i * SealedBlock.BYTES, number);
                if (commit != null) {
                    found.add(commit);
                }
            }
        }
        found.sort(Comparator.comparingLong(WrittenCommit::version).reversed());
        return found;
    }

    /** Whether this block starts as a commit does, and none was started there: a client stored something that looks like it. */
    static boolean isImitatedIn(ByteBuffer block) {
        return startsLikeOne(block, 0) && !CommitStamp.isFirst(SealedBlock.stamp(block, 0));
    }

    /** Whether its blocks say which commit they belong to. */
    boolean isStamped() {
        return stamp != CommitStamp.FORMAT_1;
    }

    /** Of a commit that was cut off, blocks are missing, torn, or still those of an earlier commit. */
    boolean isComplete(FileChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SealedBlock.BYTES);
        CRC32C checksum = new CRC32C();
        for (int i = 0; i < blocks; i++) {
            if (read(file, buffer, block + i) == 0 || !SealedBlock.isWhole(buffer, 0, block + i) || proved && !isOwn(buffer)) {
                return false;
            }
            checksum.update(buffer.slice(0, SealedBlock.DATA_BYTES));
        }
        boolean allThere = !isStamped() || !proved || CommitStamp.ofFirst(CommitStamp.of(checksum)) == stamp;
        return allThere && endsIn(buffer);
    }

    /** Whether its last block is there and says so, be the others what they may. */
    boolean hasEnd(FileChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SealedBlock.BYTES);
        long last = block + blocks - 1;
        return read(file, buffer, last) > 0 && SealedBlock.isWhole(buffer, 0, last) && endsIn(buffer);
    }

    /**
     * Writes the same bytes again, for the next sync. After one that failed, an operating system may have what was written in its memory and call it
     * synced, though the disk does not have it.
     */
    void writeAgain(FileChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SealedBlock.BYTES);
        for (int i = 0; i < blocks; i++) {
            read(file, buffer, block + i);
            write(file, buffer.flip(), block + i);
        }
    }

    /** Makes what is left of it unrecognisable, for the store and for the next search. */
    void forget(FileChannel file) throws IOException {
        write(file, ByteBuffer.allocate(SealedBlock.BYTES), block);
    }

    private boolean isOwn(ByteBuffer sealed) {
        return CommitStamp.areOfOneCommit(SealedBlock.stamp(sealed, 0), stamp);
    }

    private boolean endsIn(ByteBuffer last) {
        String text = StandardCharsets.ISO_8859_1.decode(last.slice(0, SealedBlock.DATA_BYTES)).toString();
        int footer = text.lastIndexOf("chunk:" + Integer.toHexString(id) + ",");
        return footer >= 0 && text.indexOf("version:" + Long.toHexString(version) + ",", footer) > footer;
    }

    /** Returns null where none starts. */
    static @Nullable WrittenCommit startingAt(ByteBuffer buffer, int start, long number) {
        int stamp = SealedBlock.stamp(buffer, start);
        if (!startsLikeOne(buffer, start) || !CommitStamp.isFirst(stamp) || !SealedBlock.isWhole(buffer, start, number)) {
            return null;
        }
        String text = StandardCharsets.ISO_8859_1.decode(buffer.slice(start, MOST_HEADER_BYTES)).toString();
        try {
            Map<String, String> fields = new HashMap<>(DataUtils.parseMap(text.substring(0, text.indexOf('\n'))));
            WrittenCommit commit = new WrittenCommit((int) hex(fields, "chunk"), number, (int) hex(fields, "len"), hex(fields, "version"),
                    stamp);
            return commit.blocks > 0 ? commit : null;
        } catch (RuntimeException notACommit) {
            return null;
        }
    }

    private static boolean startsLikeOne(ByteBuffer buffer, int start) {
        return buffer.slice(start, START.length).equals(ByteBuffer.wrap(START));
    }

    private static int read(FileChannel file, ByteBuffer buffer, long block) throws IOException {
        buffer.clear();
        int read = 0;
        try {
            while (buffer.hasRemaining() && read >= 0) {
                read = file.read(buffer, block * SealedBlock.BYTES + buffer.position());
            }
        } catch (IOException unreadable) {
            throw new UnreadableBlock(unreadable);
        }
        return buffer.position() / SealedBlock.BYTES;
    }

    private static void write(FileChannel file, ByteBuffer sealed, long block) throws IOException {
        while (sealed.hasRemaining()) {
            file.write(sealed, block * SealedBlock.BYTES + sealed.position());
        }
    }

    private static long hex(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the commit does not say its " + name);
        }
        return Long.parseUnsignedLong(value, 16);
    }
}
