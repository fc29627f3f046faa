package org.lintel.vault;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What a ciphertext looks like: format 1 (1 byte), a checksum of what it is bound to (4), and Tink's ciphertext, which begins with 1 (1) and the key's version
 * (4). The checksum tells a swapped field from a changed value to whoever looks into it; it protects nothing.
 */
record Envelope(int place, int version, byte[] tink) {

    private static final byte FORMAT = 1;
    private static final byte TINK = 1;
    private static final int HEAD_BYTES = 1 + 4;
    private static final int PREFIX_BYTES = 1 + 4;

    static byte[] bytes(byte[] boundTo, byte[] tink) {
        return ByteBuffer.allocate(HEAD_BYTES + tink.length).put(FORMAT).putInt(place(boundTo)).put(tink).array();
    }

    static Optional<Envelope> parse(byte[] bytes) {
        if (bytes.length < HEAD_BYTES + PREFIX_BYTES || bytes[0] != FORMAT || bytes[HEAD_BYTES] != TINK) {
            return Optional.empty();
        }
        ByteBuffer envelope = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int place = envelope.getInt();
        byte[] tink = new byte[envelope.remaining()];
        envelope.get(tink);
        return Optional.of(new Envelope(place, ByteBuffer.wrap(tink, 1, 4).getInt(), tink));
    }

    boolean isBoundTo(byte[] boundTo) {
        return place == place(boundTo);
    }

    private static int place(byte[] boundTo) {
        CRC32C crc = new CRC32C();
        crc.update(boundTo);
        return (int) crc.getValue();
    }

    @Override
    public String toString() {
        return "Envelope[withheld]";
    }
}
