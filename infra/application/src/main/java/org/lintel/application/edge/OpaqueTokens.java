package org.lintel.application.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.KeyedHash;

/**
 * Hides positions and page cursors from whoever is not an auditor: a token tells nothing, not even which of two is newer, and one that
 * was not made here is noticed.
 * <p>
 * AES-GCM with a nonce derived from the plaintext by a keyed hash: the same place always gives the same token, so that a repeated command
 * gets its first answer again (inv-32), and two places never share a nonce.
 */
public final class OpaqueTokens {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CURSOR_OF = "cursor of ";

    private final SecretKeySpec encryption;
    private final KeyedHash nonces;

    /** @param key 32 random bytes */
    public OpaqueTokens(byte[] key) {
        KeyedHash derive = new KeyedHash(key);
        this.encryption = new SecretKeySpec(derive.of("token encryption"), "AES");
        this.nonces = new KeyedHash(derive.of("token nonces"));
    }

    public String ofPosition(long position) {
        return seal("after", Long.toString(position));
    }

    /** @throws ProblemException 400 where the token is not one of ours */
    public long position(String token) {
        return Long.parseLong(open("after", token));
    }

    /**
     * @param list which list it is a cursor of: it serves no other
     * @param place where a page ended, as the view writes it
     */
    public String ofCursor(String list, String place) {
        return seal(CURSOR_OF + list, place);
    }

    /** @throws ProblemException 400 where the cursor is not one of ours for this list */
    public String cursor(String list, String token) {
        return open(CURSOR_OF + list, token);
    }

    private String seal(String purpose, String text) {
        byte[] nonce = Arrays.copyOf(nonces.of(purpose, text), NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, purpose, text.getBytes(StandardCharsets.UTF_8));
        if (sealed == null) {
            throw new IllegalStateException("Encrypting cannot fail.");
        }
        byte[] token = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, token, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private String open(String purpose, String token) {
        byte[] bytes = decoded(token);
        byte[] text = bytes.length <= NONCE_BYTES
                ? null
                : crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), purpose,
                        Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
        if (text == null) {
            throw ProblemException.malformed(purpose.startsWith(CURSOR_OF) ? "cursor" : purpose, "not-a-token",
                    "This is not a token that this registry gave for this use.");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** @return null where what is to be decrypted was not encrypted here */
    private byte @Nullable [] crypt(int mode, byte[] nonce, String purpose, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException forged) {
            return null;
        }
    }
}
