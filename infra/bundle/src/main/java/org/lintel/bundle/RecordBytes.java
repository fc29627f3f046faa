package org.lintel.bundle;

import java.util.Arrays;

/** Fields as a record has them, each after its length, in one array that is used again and again: a million events make no garbage. */
final class RecordBytes {
    private final int most;
    private byte[] bytes = new byte[4_096];
    private int length;

    /** Of which nobody but the writer says how long it is. */
    RecordBytes() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many bytes there can be; of more, the line that they stand in is refused */
    RecordBytes(int most) {
        this.most = most;
    }

    /** @param kept how many bytes at the beginning are not fields */
    void begin(int kept) {
        length = kept;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** @return where the field begins, for {@link #close} */
    int open() {
        room(Integer.BYTES);
        length += Integer.BYTES;
        return length;
    }

    void append(byte[] from, int at, int count) {
        room(count);
        System.arraycopy(from, at, bytes, length, count);
        length += count;
    }

    void append(byte one) {
        room(1);
        bytes[length++] = one;
    }

    void close(int opened) {
        lengthAt(opened - Integer.BYTES, length - opened);
    }

    void field(byte[] text) {
        int opened = open();
        append(text, 0, text.length);
        close(opened);
    }

    void absent() {
        lengthAt(open() - Integer.BYTES, EventRecord.ABSENT);
    }

    /** Of a field that is kept elsewhere. */
    void lengthOnly(int bytesElsewhere) {
        lengthAt(open() - Integer.BYTES, bytesElsewhere);
    }

    void put(int at, byte one) {
        bytes[at] = one;
    }

    /** @return of the field that begins there with its length */
    int lengthOf(int field) {
        return bytes[field] << 24 | (bytes[field + 1] & 0xff) << 16 | (bytes[field + 2] & 0xff) << 8 | bytes[field + 3] & 0xff;
    }

    private void lengthAt(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void room(int more) {
        if (more > most - length) {
            throw new BundleRefused(BundleRefused.Reason.LINE_MALFORMED, "What stands before the payload of an event is too long.");
        }
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
