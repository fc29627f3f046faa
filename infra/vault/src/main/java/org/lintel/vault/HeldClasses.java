package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.CLASS_IN_USE;
import static org.lintel.vault.VaultRefused.Reason.CLASS_KEY_EXISTS;
import static org.lintel.vault.VaultRefused.Reason.CLASS_KEY_MISSING;
import static org.lintel.vault.VaultRefused.Reason.CLASS_LOCKED;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

import com.google.crypto.tink.HybridDecrypt;

/** The retention classes that need two of three holders: anybody may seal for them, and opening needs two shares, for a time and in this process. */
public final class HeldClasses {

    private final Keyring keyring;
    private final UnlockedClasses unlocked;
    private final StoreWatch watch;
    private final SecureRandom random;

    HeldClasses(Keyring keyring, UnlockedClasses unlocked, StoreWatch watch, SecureRandom random) {
        this.keyring = keyring;
        this.unlocked = unlocked;
        this.watch = watch;
        this.random = random;
    }

    /**
     * Makes the key of a class.
     *
     * @return the three shares, each for one holder; they cannot be had again
     * @throws VaultRefused {@code CLASS_KEY_EXISTS}; {@code CLASS_IN_USE} where something was sealed already that opens without holders
     */
    public List<Share> split(String retentionClass) {
        mustBeUnused(retentionClass);
        KeyRef ref = KeyRef.ofClass(retentionClass);
        KeyId id = KeyId.of(0, random);
        return keyring.with(key -> {
            ClassKey.Split split = ClassKey.made(retentionClass, random);
            if (!keyring.store().add(key.wrap(ref, id, split.bytes())).id().equals(id)) {
                throw new VaultRefused(CLASS_KEY_EXISTS,
                        "The class " + retentionClass + " has a key already; two of its holders can have it split anew.");
            }
            return split.shares();
        });
    }

    private void mustBeUnused(String retentionClass) {
        keyring.with(key -> {
            keyring.store().forEach(stored -> {
                if (stored.ref().retentionClass().equals(retentionClass) && !stored.ref().isOfAClass()
                        && Keyset.of(stored.ref(), stored.id(), key.unwrap(stored)) instanceof ValueKeyset) {
                    throw new VaultRefused(CLASS_IN_USE, "In the class " + retentionClass
                            + " values were sealed before, which open without holders; take another class, or erase them first.");
                }
            });
            return null;
        });
    }

    /** The same class key in three other shares, where a holder leaves or lost theirs; the earlier shares are of no use any longer. */
    public List<Share> splitAnew(Share first, Share second) {
        String retentionClass = first.retentionClass();
        KeyRef ref = KeyRef.ofClass(retentionClass);
        watch.look();
        return keyring.with(key -> {
            StoredKeyset there = keyring.store().find(ref);
            if (there == null) {
                throw missing(retentionClass);
            }
            ClassKey.Split split = ClassKey.of(retentionClass, key.unwrap(there)).splitAnew(first, second, random);
            if (!keyring.store().replace(there, key.wrap(ref, there.id(), split.bytes()))) {
                throw new VaultRefused(CLASS_KEY_EXISTS,
                        "The key of class " + retentionClass + " was split anew by others in this moment.");
            }
            return split.shares();
        });
    }

    /**
     * Lets values of a class be opened for a time, in this process.
     *
     * @return until when
     * @throws VaultRefused {@code CLASS_KEY_MISSING}, {@code SHARES_DO_NOT_FIT}
     */
    public Instant unlock(Share first, Share second) {
        watch.look();
        return unlocked.hold(first.retentionClass(), key(first.retentionClass()).unlocked(first, second));
    }

    public void lock(String retentionClass) {
        unlocked.lock(retentionClass);
    }

    ClassKey key(String retentionClass) {
        return keyring.classKey(retentionClass).or(() -> {
            // Another process may have split it just now.
            watch.look();
            return keyring.classKey(retentionClass);
        }).orElseThrow(() -> missing(retentionClass));
    }

    HybridDecrypt mustBeUnlocked(String retentionClass) {
        return unlocked.key(retentionClass).orElseThrow(
                () -> new VaultRefused(CLASS_LOCKED,
                        "The class " + retentionClass + " is locked; two of its holders have to give their shares."));
    }

    private static VaultRefused missing(String retentionClass) {
        return new VaultRefused(CLASS_KEY_MISSING,
                "The class " + retentionClass + " has no key yet; it has to be split among three holders first.");
    }
}
