package org.lintel.vault;

import java.util.Arrays;

/** What may be stored and shown to anybody: the name of a keyset, and a ciphertext. Nothing in it tells of the value but its length. */
public final class SealedBytes {

    private final String keyId;
    private final byte[] ciphertext;

    public SealedBytes(String keyId, byte[] ciphertext) {
        this.keyId = keyId;
        this.ciphertext = ciphertext.clone();
    }

    public String keyId() {
        return keyId;
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedBytes that && keyId.equals(that.keyId) && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.hashCode() + Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
