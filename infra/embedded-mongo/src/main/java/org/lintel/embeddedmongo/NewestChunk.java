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

import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * What the last complete commit wrote. The store has a search of its own, whose quick form can end at an older commit and whose thorough form
 * takes seconds, and then hides pages that it cannot read.
 *
 * @param id the store's number for the chunk
 * @param block where it starts
 * @param blocks how long it is
 * @param version the version of the store that it brought
 */
record NewestChunk(int id, long block, int blocks, long version) {

    private static final int BLOCKS_AT_ONCE = 512;
    private static final int MOST_HEADER_BYTES = 1024;
    private static final byte[] START = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

    /** Reads the whole file once, from its start to its end. */
    static @Nullable NewestChunk in(FileChannel file) throws IOException {
        List<NewestChunk> found = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(BLOCKS_AT_ONCE * SealedBlock.BYTES);
        long number = 0;
        for (int blocks = read(file, buffer, 0); blocks > 0; blocks = read(file, buffer, number)) {
            for (int i = 0; i < blocks; i++, number++) {
                NewestChunk chunk = header(buffer, i * SealedBlock.BYTES, number);
                if (chunk != null) {
                    found.add(chunk);
                }
            }
        }
        found.sort(Comparator.comparingLong(NewestChunk::version).reversed());
        for (NewestChunk chunk : found) {
            if (chunk.isComplete(file)) {
                return chunk;
            }
        }
        return null;
    }

    private static @Nullable NewestChunk header(ByteBuffer buffer, int start, long number) {
        if (!buffer.slice(start, START.length).equals(ByteBuffer.wrap(START)) || !SealedBlock.isWhole(buffer, start, number)) {
            return null;
        }
        String text = StandardCharsets.ISO_8859_1.decode(buffer.slice(start, MOST_HEADER_BYTES)).toString();
        try {
            Map<String, String> fields = new HashMap<>(DataUtils.parseMap(text.substring(0, text.indexOf('\n'))));
            NewestChunk chunk = new NewestChunk((int) hex(fields, "chunk"), number, (int) hex(fields, "len"), hex(fields, "version"));
            return chunk.blocks > 0 ? chunk : null;
        } catch (RuntimeException notAHeader) {
            return null;
        }
    }

    /** A commit that was cut off leaves blocks that are missing, or are not its own. */
    private boolean isComplete(FileChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SealedBlock.BYTES);
        for (int i = 0; i < blocks; i++) {
            if (read(file, buffer, block + i) == 0 || !SealedBlock.isWhole(buffer, 0, block + i)) {
                return false;
            }
        }
        String last = StandardCharsets.ISO_8859_1.decode(buffer.slice(0, SealedBlock.DATA_BYTES)).toString();
        int footer = last.lastIndexOf("chunk:" + Integer.toHexString(id) + ",");
        return footer >= 0 && last.indexOf("version:" + Long.toHexString(version) + ",", footer) > footer;
    }

    private static int read(FileChannel file, ByteBuffer buffer, long block) throws IOException {
        buffer.clear();
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = file.read(buffer, block * SealedBlock.BYTES + buffer.position());
        }
        return buffer.position() / SealedBlock.BYTES;
    }

    private static long hex(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the chunk does not say its " + name);
        }
        return Long.parseUnsignedLong(value, 16);
    }
}
