package org.lintel.vault;

import java.util.Arrays;

/**
 * A keyset as a key store keeps it.
 *
 * @param keyId   a random number that names it
 * @param wrapped encrypted under the store key, and bound to the reference, generation and name
 */
public record StoredKeyset(KeyRef ref, int generation, long keyId, byte[] wrapped) {

    /** More than any keyset needs: some 250 versions. */
    static final int MOST_BYTES = 32 * 1024;

    public StoredKeyset {
        if (generation < 0 || wrapped.length == 0 || wrapped.length > MOST_BYTES) {
            throw new IllegalArgumentException("a wrapped keyset has 1 to " + MOST_BYTES + " bytes");
        }
    }

    KeyId id() {
        return new KeyId(generation, keyId);
    }

    boolean isSameAs(StoredKeyset other) {
        return ref.equals(other.ref) && id().equals(other.id()) && Arrays.equals(wrapped, other.wrapped);
    }

    @Override
    public String toString() {
        return "StoredKeyset[" + ref + ", withheld]";
    }
}
