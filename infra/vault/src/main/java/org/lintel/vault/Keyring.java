package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.CLOSED;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A key store with the key that unwraps what it holds. While all keysets get another wrapping nobody reads or adds one. */
final class Keyring {

    private final KeyStore store;
    private final ReadWriteLock wrapping = new ReentrantReadWriteLock();
    private StoreKey storeKey;
    private volatile boolean closed;

    Keyring(KeyStore store, StoreKey storeKey) {
        this.store = store;
        this.storeKey = storeKey;
    }

    KeyStore store() {
        if (closed) {
            throw new VaultRefused(CLOSED, "The vault is closed.");
        }
        return store;
    }

    <T extends @Nullable Object> T with(Function<StoreKey, T> action) {
        store();
        wrapping.readLock().lock();
        try {
            return action.apply(storeKey);
        } finally {
            wrapping.readLock().unlock();
        }
    }

    /** The key of a class that needs two of three holders, if it is known to have one. */
    Optional<ClassKey> classKey(String retentionClass) {
        return with(key -> Optional.ofNullable(store.find(KeyRef.ofClass(retentionClass)))
                .map(stored -> ClassKey.of(retentionClass, key.unwrap(stored))));
    }

    void rotate(MasterKey next, SecureRandom random) {
        store();
        wrapping.writeLock().lock();
        try {
            StoreKey before = storeKey;
            StoreKey after = StoreKey.made(random);
            store.rewrap(after.wrappedBy(next), stored -> after.wrap(stored.ref(), stored.id(), before.unwrap(stored)));
            storeKey = after;
        } finally {
            wrapping.writeLock().unlock();
        }
    }

    void close() {
        closed = true;
    }
}
