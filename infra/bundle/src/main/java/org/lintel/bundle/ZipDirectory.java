package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What is said of each file again at the end of a bundle that is being written, kept until then: some sixty bytes for each file. */
final class ZipDirectory {
    private static final int PIECE_BYTES = 1 << 16;

    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int files;

    /** Is told of one file after the other. */
    interface Reader {
        void file(String name, Measured content) throws IOException;
    }

    void add(String name, Measured content) {
        byte[] ascii = name.getBytes(US_ASCII);
        int bytes = 1 + ascii.length + 2 * Integer.BYTES + content.sum().length;
        if (pieces.isEmpty() || pieces.getLast().remaining() < bytes) {
            pieces.add(ByteBuffer.allocate(PIECE_BYTES));
        }
        pieces.getLast().put((byte) ascii.length).put(ascii).putInt(content.crc()).putInt((int) content.size()).put(content.sum());
        files++;
    }

    int files() {
        return files;
    }

    /** In the order in which they were added. */
    void each(Reader reader) throws IOException {
        for (ByteBuffer piece : pieces) {
            for (ByteBuffer from = piece.duplicate().flip(); from.hasRemaining();) {
                byte[] name = new byte[Byte.toUnsignedInt(from.get())];
                from.get(name);
                int crc = from.getInt();
                long size = Integer.toUnsignedLong(from.getInt());
                byte[] sum = new byte[Sha256.BYTES];
                from.get(sum);
                reader.file(new String(name, US_ASCII), new Measured(crc, size, sum));
            }
        }
    }
}
