package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The store's header, of which the first two blocks of the file hold a copy each.
 *
 * @param fields as the store writes them
 * @param clean whether the last program that wrote the file closed it
 */
record StoreHeader(Map<String, String> fields, boolean clean) {

    private static final int COPIES = 2;

    /**
     * @throws ForeignFile when this module did not write the file
     * @throws DamagedFile when no copy is whole
     */
    static StoreHeader of(Path file, FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(COPIES * SealedBlock.BYTES);
        while (start.hasRemaining() && channel.read(start, start.position()) >= 0) {
            // until both are read, or the file ends
        }
        if (!SealedBlock.hasMark(start, 0) && !SealedBlock.hasMark(start, SealedBlock.BYTES)) {
            throw new ForeignFile(file);
        }
        Map<String, String> first = copy(start, 0);
        Map<String, String> second = copy(start, 1);
        if (first == null || second == null) {
            Map<String, String> whole = first == null ? second : first;
            if (whole == null) {
                throw new DamagedFile(file);
            }
            return new StoreHeader(whole, false);
        }
        boolean clean = first.equals(second) && "1".equals(first.get("clean"));
        return new StoreHeader(hex(first, "version") >= hex(second, "version") ? first : second, clean);
    }

    long version() {
        return hex(fields, "version");
    }

    /** Where the last commit starts that the header knows. */
    long block() {
        return hex(fields, "block");
    }

    StoreHeader naming(NewestChunk newest) {
        Map<String, String> other = new HashMap<>(fields);
        other.put("chunk", Integer.toHexString(newest.id()));
        other.put("block", Long.toHexString(newest.block()));
        other.put("version", Long.toHexString(newest.version()));
        other.remove("clean");
        return new StoreHeader(other, false);
    }

    void writeTo(FileChannel channel) throws IOException {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!name.equals("fletcher")) {
                DataUtils.appendMap(text, name, value);
            }
        });
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, "fletcher", DataUtils.getFletcher32(bytes, 0, bytes.length));
        text.append('\n');
        ByteBuffer both = ByteBuffer.allocate(COPIES * SealedBlock.BYTES);
        for (int i = 0; i < COPIES; i++) {
            both.put(i * SealedBlock.BYTES, text.toString().getBytes(StandardCharsets.ISO_8859_1));
            SealedBlock.seal(both, i * SealedBlock.BYTES, i);
        }
        while (both.hasRemaining()) {
            channel.write(both, both.position());
        }
        channel.force(true);
    }

    private static @Nullable Map<String, String> copy(ByteBuffer start, int number) {
        if (!SealedBlock.isWhole(start, number * SealedBlock.BYTES, number)) {
            return null;
        }
        String text = StandardCharsets.ISO_8859_1.decode(start.slice(number * SealedBlock.BYTES, SealedBlock.DATA_BYTES)).toString();
        return new HashMap<>(DataUtils.parseMap(text.substring(0, text.indexOf('\n'))));
    }

    private static long hex(Map<String, String> fields, String name) {
        return Long.parseUnsignedLong(fields.getOrDefault(name, "0"), 16);
    }
}
