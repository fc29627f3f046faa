package org.lintel.embeddedmongo;

import java.util.Arrays;

/** Bytes that grow: where an ordered key is put together. */
final class KeyBuffer {

    private byte[] bytes = new byte[48];
    private int length;

    void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    void put(byte[] values) {
        if (length + values.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + values.length));
        }
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    void putLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
    }

    /** The order of everything from here on is turned round: for a descending field of an index. */
    void complementFrom(int start) {
        for (int i = start; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    KeyBuffer copy() {
        KeyBuffer copy = new KeyBuffer();
        copy.put(toBytes());
        return copy;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
