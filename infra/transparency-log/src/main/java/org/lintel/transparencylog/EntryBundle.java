package org.lintel.transparencylog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.lintel.transparencylog.LogRefused.Reason;

/** Up to 256 entries as they are stored and served (C2SP tlog-tiles): before each its length, two bytes, the higher first. */
public final class EntryBundle {

    static final int MOST_BYTES = 0xffff;

    private EntryBundle() {}

    /** @throws LogRefused {@link Reason#ENTRY_TOO_LONG} */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            checkLength(entry);
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    static void checkLength(byte[] entry) {
        if (entry.length > MOST_BYTES) {
            throw new LogRefused(Reason.ENTRY_TOO_LONG, "An entry has at most " + MOST_BYTES + " bytes, not " + entry.length + ".");
        }
    }

    /**
     * @param width how many entries its path says that it has
     * @throws LogRefused {@link Reason#BUNDLE_LENGTH}
     */
    public static List<byte[]> read(int width, byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            if (rest.remaining() < Short.BYTES || entries.size() == width) {
                throw wrongLength(width);
            }
            int length = Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw wrongLength(width);
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        if (entries.size() != width) {
            throw wrongLength(width);
        }
        return entries;
    }

    private static LogRefused wrongLength(int width) {
        return new LogRefused(Reason.BUNDLE_LENGTH, "The bundle does not have " + width + " whole entries and nothing else.");
    }
}
