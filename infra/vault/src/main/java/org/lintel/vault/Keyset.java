package org.lintel.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import com.google.crypto.tink.KeysetHandle;

/** The keys of one subject, session and class, unwrapped. The newest seals, all of them open. */
sealed interface Keyset permits ValueKeyset, HeldKeyset {

    KeyId id();

    byte[] seal(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException;

    boolean hasVersion(int version);

    /** A keyset with one new key; as bytes, to be wrapped. */
    static byte[] made() {
        return ValueKeyset.bytes(Ciphers.made(Ciphers.VALUES));
    }

    /** The same for a class that needs two of three holders. */
    static byte[] made(KeyRef ref, KeyId id, ClassKey classKey) {
        return HeldKeyset.bytes(Ciphers.made(Ciphers.FOR_HOLDERS), ref, id, classKey);
    }

    static Keyset of(KeyRef ref, KeyId id, byte[] bytes) {
        byte[] keys = Arrays.copyOfRange(bytes, 1, bytes.length);
        return Ciphers.working(() -> switch (bytes[0]) {
            case ValueKeyset.KIND -> new ValueKeyset(id, Ciphers.keyset(keys));
            case HeldKeyset.KIND -> HeldKeyset.of(ref, id, keys);
            default -> throw new GeneralSecurityException("a keyset of an unknown kind");
        });
    }

    static KeysetHandle handle(byte[] valueKeyset) {
        return Ciphers.working(() -> Ciphers.keyset(Arrays.copyOfRange(valueKeyset, 1, valueKeyset.length)));
    }
}
