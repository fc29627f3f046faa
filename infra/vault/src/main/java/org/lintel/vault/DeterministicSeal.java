package org.lintel.vault;

import java.security.GeneralSecurityException;

import org.jspecify.annotations.Nullable;

import com.google.crypto.tink.subtle.AesSiv;

/**
 * Encryption with a tag that gives the same bytes for the same text (AES-SIV, RFC 5297): for identifiers that are shown and must be recognised
 * without being kept. Whoever has no key can neither read nor make one.
 */
public final class DeterministicSeal {
    /** Of the key. */
    public static final int BYTES = 64;

    private final AesSiv cipher;

    /** @param key {@link #BYTES} bytes that nobody can tell from random ones */
    public DeterministicSeal(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes.");
        }
        try {
            this.cipher = new AesSiv(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES.", impossible);
        }
    }

    /** @param context what it belongs to: it opens nowhere else */
    public byte[] seal(byte[] plaintext, byte[] context) {
        try {
            return cipher.encryptDeterministically(plaintext, context);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES.", impossible);
        }
    }

    /** @return null where it was not made with this key for this context, or changed since */
    public byte @Nullable [] open(byte[] sealed, byte[] context) {
        try {
            return cipher.decryptDeterministically(sealed, context);
        } catch (GeneralSecurityException refused) {
            return null;
        }
    }
}
