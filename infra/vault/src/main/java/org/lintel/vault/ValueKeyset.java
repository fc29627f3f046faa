package org.lintel.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Set;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;

/** The ordinary keyset: AES-256-GCM. As bytes: 1, then Tink's keyset. */
final class ValueKeyset implements Keyset {

    static final byte KIND = 1;

    private final KeyId id;
    private final Aead aead;
    private final Set<Integer> versions;

    ValueKeyset(KeyId id, KeysetHandle keys) throws GeneralSecurityException {
        this.id = id;
        this.aead = Ciphers.primitive(keys, Aead.class);
        this.versions = Ciphers.versions(keys);
    }

    static byte[] bytes(KeysetHandle keys) {
        byte[] serialised = Ciphers.bytes(keys);
        return ByteBuffer.allocate(1 + serialised.length).put(KIND).put(serialised).array();
    }

    @Override
    public KeyId id() {
        return id;
    }

    @Override
    public boolean hasVersion(int version) {
        return versions.contains(version);
    }

    @Override
    public byte[] seal(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return aead.encrypt(plaintext, associatedData);
    }

    byte[] open(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return aead.decrypt(ciphertext, associatedData);
    }

    @Override
    public String toString() {
        return "ValueKeyset[withheld]";
    }
}
