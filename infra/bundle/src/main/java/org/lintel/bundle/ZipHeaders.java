package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The headers of a zip (PKWARE APPNOTE 6.3), each as it is in a bundle: nothing compressed, no time, no attribute, no comment, and no extra field but where a
 * number has no room otherwise (zip64). What a header says beside name, checksum, size and place is the same in each, so a header is right where it is the one
 * that is written here.
 */
final class ZipHeaders {
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    /** The longest that a central header is longer for its place being far. */
    static final int FAR_BYTES = 12;
    /** The end of a zip in which there is much, before those of any: what is true, and where that stands. */
    static final int LARGE_END_BYTES = 56;
    static final int LARGE_BYTES = LARGE_END_BYTES + 20;
    /** What stands in four bytes and in two for that number and any greater one; the number itself stands in eight bytes elsewhere. */
    static final long FOUR_BYTES = 0xffff_ffffL;
    static final int TWO_BYTES = 0xffff;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int WHERE_LARGE_END = 0x07064b50;
    private static final short FAR = 1;
    private static final short VERSION = 10;
    private static final short VERSION_LARGE = 45;
    /** 1 February 1980, at midnight: as build tools write a zip that is always the same, for the first day that a zip can tell is not every program's. */
    private static final short DAY = 2 << 5 | 1;

    private ZipHeaders() {}

    static byte[] local(String name, int crc, long size) {
        return common(buffer(LOCAL_BYTES + name.length()).putInt(LOCAL).putShort(VERSION), name, crc, size).putShort((short) 0)
                .put(name.getBytes(US_ASCII)).array();
    }

    /** @param place where its local header is */
    static byte[] central(String name, int crc, long size, long place) {
        boolean far = place >= FOUR_BYTES;
        int more = far ? FAR_BYTES : 0;
        short version = far ? VERSION_LARGE : VERSION;
        ByteBuffer header = common(buffer(CENTRAL_BYTES + name.length() + more).putInt(CENTRAL).putShort(version).putShort(version), name,
                crc, size).putShort((short) more);
        // No comment, first disk, no attributes.
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(four(place)).put(name.getBytes(US_ASCII));
        return (far ? header.putShort(FAR).putShort((short) Long.BYTES).putLong(place) : header).array();
    }

    static byte[] end(long files, long centralBytes, long centralPlace) {
        boolean large = files >= TWO_BYTES || centralBytes >= FOUR_BYTES || centralPlace >= FOUR_BYTES;
        ByteBuffer end = buffer(END_BYTES + (large ? LARGE_BYTES : 0));
        if (large) {
            end.putInt(LARGE_END).putLong(LARGE_END_BYTES - 12).putShort(VERSION_LARGE).putShort(VERSION_LARGE).putInt(0).putInt(0)
                    .putLong(files).putLong(files).putLong(centralBytes).putLong(centralPlace);
            end.putInt(WHERE_LARGE_END).putInt(0).putLong(centralPlace + centralBytes).putInt(1);
        }
        short count = (short) Math.min(files, TWO_BYTES);
        return end.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count).putInt(four(centralBytes))
                .putInt(four(centralPlace)).putShort((short) 0).array();
    }

    private static int four(long number) {
        return (int) Math.min(number, FOUR_BYTES);
    }

    private static ByteBuffer common(ByteBuffer header, String name, int crc, long size) {
        // No flags, not compressed.
        return header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(DAY).putInt(crc).putInt((int) size)
                .putInt((int) size).putShort((short) name.length());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
