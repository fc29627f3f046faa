package org.lintel.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Set;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;

/**
 * A keyset of a class that needs two of three holders. Its public keys seal at any hour; its private keys are encrypted to the class's key, and opened anew
 * for each value. As bytes: 2, length of the public keyset (4), the public keyset, the encrypted private keyset.
 */
final class HeldKeyset implements Keyset {

    static final byte KIND = 2;

    private final KeyRef ref;
    private final KeyId id;
    private final HybridEncrypt sealing;
    private final Set<Integer> versions;
    private final byte[] encryptedKeys;

    private HeldKeyset(KeyRef ref, KeyId id, KeysetHandle publicKeys, byte[] encryptedKeys) throws GeneralSecurityException {
        this.ref = ref;
        this.id = id;
        this.sealing = Ciphers.primitive(publicKeys, HybridEncrypt.class);
        this.versions = Ciphers.versions(publicKeys);
        this.encryptedKeys = encryptedKeys;
    }

    static byte[] bytes(KeysetHandle keys, KeyRef ref, KeyId id, ClassKey classKey) {
        return Ciphers.working(() -> {
            byte[] publicKeys = Ciphers.publicBytes(keys);
            byte[] encrypted = classKey.encrypt(Ciphers.bytes(keys), AssociatedData.of("held keyset", ref, id));
            return ByteBuffer.allocate(1 + Integer.BYTES + publicKeys.length + encrypted.length).put(KIND).putInt(publicKeys.length)
                    .put(publicKeys).put(encrypted).array();
        });
    }

    static HeldKeyset of(KeyRef ref, KeyId id, byte[] bytes) throws GeneralSecurityException {
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        byte[] publicKeys = new byte[parts.getInt()];
        parts.get(publicKeys);
        byte[] encrypted = new byte[parts.remaining()];
        parts.get(encrypted);
        return new HeldKeyset(ref, id, Ciphers.publicKeyset(publicKeys), encrypted);
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
        return sealing.encrypt(plaintext, associatedData);
    }

    byte[] open(byte[] ciphertext, byte[] associatedData, HybridDecrypt classKey) throws GeneralSecurityException {
        return Ciphers.primitive(keys(classKey), HybridDecrypt.class).decrypt(ciphertext, associatedData);
    }

    KeysetHandle keys(HybridDecrypt classKey) throws GeneralSecurityException {
        return Ciphers.keyset(classKey.decrypt(encryptedKeys, AssociatedData.of("held keyset", ref, id)));
    }

    @Override
    public String toString() {
        return "HeldKeyset[withheld]";
    }
}
