package org.lintel.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a ciphertext is bound to: it opens with exactly the same parts. Each part stands behind its length, so that no two lists of parts are the same bytes. */
final class AssociatedData {

    private AssociatedData() {}

    static byte[] of(String... parts) {
        byte[][] encoded = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + encoded[i].length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : encoded) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }

    static byte[] of(String purpose, KeyRef ref, KeyId id) {
        return of("org.lintel.vault", purpose, ref.subject(), ref.session(), ref.retentionClass(), id.toString());
    }
}
