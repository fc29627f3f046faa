package org.lintel.application.badge;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;

import org.lintel.application.security.KeyedHash;
import org.lintel.application.security.Keys;
import org.lintel.vault.SigningKey;
import org.springframework.stereotype.Component;

/** The key that signs gate lists. It follows from the registry's own keys, so that it is kept, saved and restored with them. */
@Component
final class GateKey {
    private static final String PURPOSE = "gate lists";
    /** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410, 4). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LINE = 64;

    private final SigningKey key;

    GateKey(Keys keys) {
        this.key = new SigningKey(new KeyedHash(keys.tokens()).of("signing key", PURPOSE));
    }

    byte[] sign(byte[] message) {
        return key.sign(message);
    }

    /** @return the public key as PEM, the form of RFC 7468 that every tool reads */
    String pem() {
        byte[] der = ByteBuffer.allocate(ED25519.length + key.publicKey().length).put(ED25519).put(key.publicKey()).array();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(LINE, new byte[]{'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
