package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.KEY_FILE_DAMAGED;
import static org.lintel.vault.VaultRefused.Reason.MASTER_KEY_OF_ANOTHER_STORE;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * The key that wraps a store's keysets; it lies in the store, wrapped by the master key. So the master key is used once for each opening, wherever it is, and
 * rotating it replaces this one too.
 */
final class StoreKey {

    private static final String PURPOSE = "store key 1";
    private static final int BYTES = 32;

    private final byte[] key;
    private final Aead aead;

    private StoreKey(byte[] key) throws GeneralSecurityException {
        this.key = key;
        this.aead = new AesGcmJce(key);
    }

    static StoreKey made(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Ciphers.working(() -> new StoreKey(key));
    }

    static StoreKey unwrapped(byte[] wrapped, MasterKey master) {
        try {
            return new StoreKey(master.unwrap(wrapped, PURPOSE));
        } catch (GeneralSecurityException another) {
            throw new VaultRefused(MASTER_KEY_OF_ANOTHER_STORE, "This is not the master key of this key store; nothing was changed.",
                    another);
        }
    }

    byte[] wrappedBy(MasterKey master) {
        return Ciphers.working(() -> master.wrap(key, PURPOSE));
    }

    StoredKeyset wrap(KeyRef ref, KeyId id, byte[] keyset) {
        return Ciphers.working(
                () -> new StoredKeyset(ref, id.generation(), id.random(), aead.encrypt(keyset, AssociatedData.of("keyset", ref, id))));
    }

    byte[] unwrap(StoredKeyset stored) {
        try {
            return aead.decrypt(stored.wrapped(), AssociatedData.of("keyset", stored.ref(), stored.id()));
        } catch (GeneralSecurityException altered) {
            throw new VaultRefused(KEY_FILE_DAMAGED, "A keyset of " + stored.ref() + " was changed in the key store; restore a key backup.",
                    altered);
        }
    }

    @Override
    public String toString() {
        return "StoreKey[withheld]";
    }
}
