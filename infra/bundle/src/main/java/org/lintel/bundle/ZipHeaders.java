package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The headers of a zip (PKWARE APPNOTE 6.3), each as it is in a bundle: nothing compressed, no time, no attribute, no extra field, no comment. What a header says
 * beside name, checksum, size and place is the same in each, so a header is right where it is the one that is written here.
 */
final class ZipHeaders {
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    /** Numbers of four bytes and of two; what has more would need another form of zip. */
    static final long MOST_BYTES = 0xffff_fffeL;
    static final int MOST_FILES = 0xfffe;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 10;
    /** 1 February 1980, at midnight: as build tools write a zip that is always the same, for the first day that a zip can tell is not every program's. */
    private static final short DAY = 2 << 5 | 1;

    private ZipHeaders() {}

    static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    static byte[] local(String name, int crc, long size) {
        return common(buffer(LOCAL_BYTES + name.length()).putInt(LOCAL), name, crc, size).put(name.getBytes(US_ASCII)).array();
    }

    /** @param place where its local header is */
    static byte[] central(String name, int crc, long size, long place) {
        ByteBuffer header = common(buffer(CENTRAL_BYTES + name.length()).putInt(CENTRAL).putShort(VERSION), name, crc, size);
        // No comment, first disk, no attributes.
        return header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) place).put(name.getBytes(US_ASCII))
                .array();
    }

    static byte[] end(int files, long centralBytes, long centralPlace) {
        return buffer(END_BYTES).putInt(END).putShort((short) 0).putShort((short) 0).putShort((short) files).putShort((short) files)
                .putInt((int) centralBytes).putInt((int) centralPlace).putShort((short) 0).array();
    }

    private static ByteBuffer common(ByteBuffer header, String name, int crc, long size) {
        // No flags, not compressed.
        return header.putShort(VERSION).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(DAY).putInt(crc)
                .putInt((int) size).putInt((int) size).putShort((short) name.length()).putShort((short) 0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
