package org.lintel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * One keyset in the key file. Head: mark (4 bytes), length of the whole record (4), bytes since its batch began (4), generation (4), key id (8), subject,
 * session and class (each 1 byte length, then ASCII), CRC-32C of the head (4). Body: the wrapped keyset, CRC-32C of head and body (4). All numbers are
 * big-endian. An overwritten record keeps its head and has a body of zeros.
 *
 * @param bodyAt where the body begins in the record
 * @param keyset null if the body is not whole
 * @param blank  whether the body is zeros
 */
record KeyRecord(KeyRef ref, int generation, int length, int sinceBatchBegan, int bodyAt, @Nullable StoredKeyset keyset, boolean blank) {

    static final int MARK = 0x4C4B5231;
    private static final int CHECKSUM_BYTES = 4;
    private static final int FIXED_HEAD_BYTES = 4 + 4 + 4 + 4 + 8;
    private static final int LEAST_HEAD_BYTES = FIXED_HEAD_BYTES + 3 + CHECKSUM_BYTES;
    static final int MOST_BYTES = FIXED_HEAD_BYTES + 3 * 101 + 2 * CHECKSUM_BYTES + StoredKeyset.MOST_BYTES;

    static byte[] bytes(StoredKeyset keyset, int sinceBatchBegan) {
        byte[][] names = {ascii(keyset.ref().subject()), ascii(keyset.ref().session()), ascii(keyset.ref().retentionClass())};
        int headBytes = FIXED_HEAD_BYTES + 3 + names[0].length + names[1].length + names[2].length + CHECKSUM_BYTES;
        ByteBuffer record = ByteBuffer.allocate(headBytes + keyset.wrapped().length + CHECKSUM_BYTES);
        record.putInt(MARK).putInt(record.capacity()).putInt(sinceBatchBegan).putInt(keyset.generation()).putLong(keyset.keyId());
        for (byte[] name : names) {
            record.put((byte) name.length).put(name);
        }
        record.putInt(checksum(record.array(), 0, record.position()));
        record.put(keyset.wrapped());
        record.putInt(checksum(record.array(), 0, record.position()));
        return record.array();
    }

    /** @return null if no head of a record begins at this place; a body that the bytes do not reach the end of is not whole */
    static @Nullable KeyRecord at(byte[] bytes, int from) {
        int available = bytes.length - from;
        if (available < LEAST_HEAD_BYTES || ByteBuffer.wrap(bytes, from, 4).getInt() != MARK) {
            return null;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, from, available).slice();
        int length = head.getInt(4);
        int sinceBatchBegan = head.getInt(8);
        int generation = head.getInt(12);
        long keyId = head.getLong(16);
        head.position(FIXED_HEAD_BYTES);
        String[] names = new String[3];
        for (int i = 0; i < names.length; i++) {
            if (head.remaining() < 1 + CHECKSUM_BYTES || head.remaining() < 1 + head.get(head.position()) + CHECKSUM_BYTES
                    || head.get(head.position()) < 0) {
                return null;
            }
            byte[] name = new byte[head.get()];
            head.get(name);
            names[i] = new String(name, StandardCharsets.US_ASCII);
        }
        int bodyAt = head.position() + CHECKSUM_BYTES;
        if (head.getInt() != checksum(bytes, from, bodyAt - CHECKSUM_BYTES) || length <= bodyAt + CHECKSUM_BYTES || length > MOST_BYTES) {
            return null;
        }
        KeyRef ref = KeyRef.shared(names[0], names[1], names[2]);
        if (length > available) {
            return new KeyRecord(ref, generation, length, sinceBatchBegan, bodyAt, null, false);
        }
        boolean whole = head.getInt(length - CHECKSUM_BYTES) == checksum(bytes, from, length - CHECKSUM_BYTES);
        byte[] body = Arrays.copyOfRange(bytes, from + bodyAt, from + length - CHECKSUM_BYTES);
        boolean blank = !whole && head.getInt(length - CHECKSUM_BYTES) == 0 && Arrays.equals(body, new byte[body.length]);
        return new KeyRecord(ref, generation, length, sinceBatchBegan, bodyAt,
                whole ? new StoredKeyset(ref, generation, keyId, body) : null, blank);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
