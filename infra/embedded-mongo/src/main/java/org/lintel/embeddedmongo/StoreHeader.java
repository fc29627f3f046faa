package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The store's header, of which the first two blocks of the file hold a copy each. They are never written at the same time, so that one of them
 * is whole whatever a loss of power does to the other.
 *
 * @param fields as the store writes them
 * @param clean whether the last program that wrote the file closed it; all that the header names was on the disk before it said so
 */
record StoreHeader(Map<String, String> fields, boolean clean) {

    static final int COPIES = 2;

    /** Not of the store: a version that was on the disk before this was written. What {@code version} names may not have been. */
    private static final String SYNCED = "synced";

    private static final byte[] START = "H:2,".getBytes(StandardCharsets.ISO_8859_1);

    /** Returns null when no copy is whole. */
    static @Nullable StoreHeader of(FileChannel channel) throws IOException {
        ByteBuffer start = start(channel);
        Map<String, String> first = copy(start, 0);
        Map<String, String> second = copy(start, 1);
        if (first == null || second == null) {
            Map<String, String> whole = first == null ? second : first;
            return whole == null ? null : new StoreHeader(whole, false);
        }
        boolean clean = first.equals(second) && isClean(first) && isStamped(start, 0) && isStamped(start, 1);
        return new StoreHeader(hex(first, "version") >= hex(second, "version") ? first : second, clean);
    }

    /** The header that the store is about to write. */
    static StoreHeader in(ByteBuffer written) {
        Map<String, String> fields = parse(written);
        return new StoreHeader(fields, isClean(fields));
    }

    /** Whether this module wrote the first blocks, be they whole or not. */
    static boolean isOfThisModule(FileChannel channel) throws IOException {
        ByteBuffer start = start(channel);
        return CommitStamp.isOfHeader(SealedBlock.stamp(start, 0)) || CommitStamp.isOfHeader(SealedBlock.stamp(start, SealedBlock.BYTES))
                || channel.size() < SealedBlock.BYTES && startsLikeOne(start);
    }

    /** Whether the power failed before the first copy was written: the second one is begun after it, and nothing is stored before that. */
    static boolean isUnfinished(FileChannel channel) throws IOException {
        if (channel.size() > SealedBlock.BYTES) {
            return false;
        }
        ByteBuffer start = start(channel);
        int stamp = SealedBlock.stamp(start, 0);
        int end = startsLikeOne(start) ? lengthOfNewHeader(start) : 0;
        return end >= 0 && (channel.size() < SealedBlock.BYTES || stamp == 0 || CommitStamp.isOfHeader(stamp))
                && start.slice(end, SealedBlock.DATA_BYTES - end).equals(ByteBuffer.allocate(SealedBlock.DATA_BYTES - end));
    }

    private static boolean startsLikeOne(ByteBuffer start) {
        return start.slice(0, START.length).equals(ByteBuffer.wrap(START));
    }

    /** Negative when it is not there whole, or names a commit: then there was more in the file. */
    private static int lengthOfNewHeader(ByteBuffer start) {
        String text = StandardCharsets.ISO_8859_1.decode(start.slice(0, SealedBlock.DATA_BYTES)).toString();
        int end = text.indexOf('\n');
        return end < 0 || text.lastIndexOf(",chunk:", end) >= 0 || text.lastIndexOf(",version:", end) >= 0 ? -1 : end + 1;
    }

    /** A program of format 1 called a file closed before all of it was on the disk. */
    private static boolean isStamped(ByteBuffer start, int number) {
        return SealedBlock.stamp(start, number * SealedBlock.BYTES) == CommitStamp.HEADER;
    }

    /** From here on the file is not closed in peace, until that is written. */
    static StoreHeader markOpen(FileChannel channel) throws IOException {
        StoreHeader header = of(channel);
        if (header == null) {
            throw new IOException("the header is damaged");
        }
        if (!header.clean) {
            return header;
        }
        StoreHeader open = header.open();
        open.writeTo(channel);
        return open;
    }

    long version() {
        return hex(fields, "version");
    }

    /** The newest commit that was on the disk for certain, whatever became of the next. */
    long synced() {
        return fields.containsKey(SYNCED) ? hex(fields, SYNCED) : Math.max(0, version() - 1);
    }

    /** Where the last commit starts that the header knows. */
    long block() {
        return hex(fields, "block");
    }

    /** Of a file that is open, when this commit is on the disk. */
    StoreHeader naming(WrittenCommit newest) {
        Map<String, String> other = new HashMap<>(fields);
        other.put("chunk", Integer.toHexString(newest.id()));
        other.put("block", Long.toHexString(newest.block()));
        other.put("version", Long.toHexString(newest.version()));
        return new StoreHeader(other, clean).open();
    }

    /** One copy after the other, each on the disk before this goes on; the newer one that is whole stays until the other is there. */
    void writeTo(FileChannel channel) throws IOException {
        int first = staleCopy(channel);
        for (int i = 0; i < COPIES; i++) {
            writeCopy(channel, (first + i) % COPIES);
            channel.force(true);
        }
    }

    private static int staleCopy(FileChannel channel) throws IOException {
        ByteBuffer start = start(channel);
        Map<String, String> first = copy(start, 0);
        Map<String, String> second = copy(start, 1);
        return first != null && (second == null || hex(second, "version") < hex(first, "version")) ? 1 : 0;
    }

    /** Into one copy only, and not waited for: the other one must be on the disk. */
    void writeHintTo(FileChannel channel, int number) throws IOException {
        writeCopy(channel, number);
    }

    private StoreHeader open() {
        Map<String, String> other = new HashMap<>(fields);
        other.remove("clean");
        other.put(SYNCED, other.getOrDefault("version", "0"));
        return new StoreHeader(other, false);
    }

    private void writeCopy(FileChannel channel, int number) throws IOException {
        StringBuilder text = new StringBuilder();
        // The store starts so, and so is a header told from anything else.
        DataUtils.appendMap(text, "H", fields.getOrDefault("H", "2"));
        fields.forEach((name, value) -> {
            if (!name.equals("fletcher") && !name.equals("H")) {
                DataUtils.appendMap(text, name, value);
            }
        });
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, "fletcher", DataUtils.getFletcher32(bytes, 0, bytes.length));
        text.append('\n');
        ByteBuffer copy = ByteBuffer.allocate(SealedBlock.BYTES).put(0, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        SealedBlock.seal(copy, 0, number, CommitStamp.HEADER);
        while (copy.hasRemaining()) {
            channel.write(copy, (long) number * SealedBlock.BYTES + copy.position());
        }
    }

    private static ByteBuffer start(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(COPIES * SealedBlock.BYTES);
        try {
            while (start.hasRemaining() && channel.read(start, start.position()) >= 0) {
                // until both are read, or the file ends
            }
        } catch (IOException unreadable) {
            throw new UnreadableBlock(unreadable);
        }
        return start.clear();
    }

    private static @Nullable Map<String, String> copy(ByteBuffer start, int number) {
        int at = number * SealedBlock.BYTES;
        if (!SealedBlock.isWhole(start, at, number)) {
            return null;
        }
        try {
            Map<String, String> fields = parse(start.slice(at, SealedBlock.DATA_BYTES));
            return hex(fields, "version") >= 0 && hex(fields, "block") >= 0 && hex(fields, SYNCED) >= 0 ? fields : null;
        } catch (RuntimeException notAHeader) {
            return null;
        }
    }

    private static Map<String, String> parse(ByteBuffer written) {
        String text = StandardCharsets.ISO_8859_1.decode(written.duplicate()).toString();
        return new HashMap<>(DataUtils.parseMap(text.substring(0, text.indexOf('\n'))));
    }

    private static boolean isClean(Map<String, String> fields) {
        return "1".equals(fields.get("clean"));
    }

    private static long hex(Map<String, String> fields, String name) {
        return Long.parseUnsignedLong(fields.getOrDefault(name, "0"), 16);
    }
}
