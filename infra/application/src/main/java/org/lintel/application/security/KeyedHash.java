package org.lintel.application.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over texts, each with its length before it, so that no two lists of texts run together to the same bytes. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key 32 random bytes */
    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @return 32 bytes */
    public byte[] of(String... texts) {
        Mac mac = mac();
        for (String text : texts) {
            update(mac, text.getBytes(StandardCharsets.UTF_8));
        }
        return mac.doFinal();
    }

    /** @return 32 bytes over the text and then the bytes */
    public byte[] of(String text, byte[] bytes) {
        Mac mac = mac();
        update(mac, text.getBytes(StandardCharsets.UTF_8));
        update(mac, bytes);
        return mac.doFinal();
    }

    /** @return the first 128 bits in 22 letters, fit for a tag */
    public static String shortText(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(16).put(hash, 0, 16).array());
    }

    private static void update(Mac mac, byte[] bytes) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", impossible);
        }
    }
}
