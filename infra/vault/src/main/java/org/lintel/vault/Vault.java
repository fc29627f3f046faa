package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.ERASED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;

/**
 * Seals values under keys that lie apart from them, opens them again, and erases by destroying the key. Each subject, session and retention class has a
 * keyset of its own, made with the first value; a sealed value is bound to all three and to its field.
 *
 * <p>Erased is erased in this process at once, in any other on the same store within {@value #FRESH_MILLIS} ms. It stays so, also for sealing, until the
 * reference is {@linkplain #beginAnew begun anew}; what was sealed before remains erased then.
 *
 * <p>May be used by many threads. What is refused is a {@link VaultRefused}; that a value does not open is no exception but an {@link Opened}.
 */
public final class Vault implements Seals, AutoCloseable {

    /** Nothing is opened or sealed on older knowledge of what other processes erased. */
    static final long FRESH_MILLIS = 500;

    private final KeyStore store;
    private final VaultSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final KeysetCache cache;
    private final UnlockedClasses unlocked;
    private final StoreWatch watch;
    private final Keyring keyring;
    private final HeldClasses heldClasses;

    private Vault(KeyStore store, StoreKey storeKey, VaultSettings settings) {
        this.store = store;
        this.keyring = new Keyring(store, storeKey);
        this.settings = settings;
        this.cache = new KeysetCache(settings.clock(), settings.cachedKeysets(), settings.cachedFor());
        this.unlocked = new UnlockedClasses(settings.clock(), settings.unlockedFor());
        this.watch = new StoreWatch(store, cache, unlocked, FRESH_MILLIS);
        this.heldClasses = new HeldClasses(keyring, unlocked, watch, random);
    }

    /** The vault of a single machine, in a folder of its own that is made if it is missing. See {@link #open(KeyStore, MasterKey, VaultSettings)}. */
    public static Vault open(Path folder, MasterKey master, VaultSettings settings) {
        return open(KeyFile.in(folder), master, settings);
    }

    /** Refuses a master key that is not this store's before anything is touched. A new store belongs to the master key that it is first opened with. */
    public static Vault open(KeyStore store, MasterKey master, VaultSettings settings) {
        byte[] wrapped = store.wrappedStoreKey();
        if (wrapped == null) {
            wrapped = StoreKey.made(new SecureRandom()).wrappedBy(master);
        } else {
            StoreKey.unwrapped(wrapped, master);
        }
        try {
            store.start(wrapped);
            byte[] chosen = store.wrappedStoreKey();
            return new Vault(store, StoreKey.unwrapped(chosen == null ? wrapped : chosen, master), settings);
        } catch (RuntimeException notOpened) {
            store.close();
            throw notOpened;
        }
    }

    @Override
    public SealedBytes seal(KeyRef ref, String field, byte[] plaintext) {
        mustBeASubjects(ref);
        watch.beFresh();
        Keyset keyset = keyset(ref).orElseGet(() -> made(ref));
        byte[] boundTo = boundTo(ref, keyset.id(), field);
        byte[] ciphertext = Ciphers.working(() -> keyset.seal(plaintext, boundTo));
        return new SealedBytes(keyset.id().toString(), Envelope.bytes(boundTo, ciphertext));
    }

    /** Opens a value, or says why it does not open. */
    public Opened open(KeyRef ref, String field, SealedBytes sealed) {
        mustBeASubjects(ref);
        watch.beFresh();
        Optional<KeyId> id = KeyId.parse(sealed.keyId());
        Optional<Envelope> envelope = Envelope.parse(sealed.ciphertext());
        if (id.isEmpty()) {
            return new Opened.Refused(Opened.Why.NOT_SEALED);
        }
        Opened opened = openWith(ref, id.get(), field, envelope);
        if (opened.equals(new Opened.Refused(Opened.Why.UNKNOWN_KEY)) || opened.equals(new Opened.Refused(Opened.Why.UNKNOWN_VERSION))) {
            // Another process may have made or rotated it just now.
            watch.look();
            cache.forget(ref);
            return openWith(ref, id.get(), field, envelope);
        }
        return opened;
    }

    private Opened openWith(KeyRef ref, KeyId id, String field, Optional<Envelope> envelope) {
        Instant erasedAt = store.standing(ref).erasedAt(id.generation());
        if (erasedAt != null) {
            return new Opened.Erased(erasedAt);
        }
        if (envelope.isEmpty()) {
            return new Opened.Refused(Opened.Why.NOT_SEALED);
        }
        Optional<Keyset> keyset = keyset(ref).filter(found -> found.id().equals(id));
        if (keyset.isEmpty()) {
            return new Opened.Refused(Opened.Why.UNKNOWN_KEY);
        }
        if (!keyset.get().hasVersion(envelope.get().version())) {
            return new Opened.Refused(Opened.Why.UNKNOWN_VERSION);
        }
        return opened(ref, keyset.get(), boundTo(ref, id, field), envelope.get());
    }

    private Opened opened(KeyRef ref, Keyset keyset, byte[] boundTo, Envelope envelope) {
        try {
            return switch (keyset) {
                case ValueKeyset values -> new Opened.Plain(values.open(envelope.tink(), boundTo));
                case HeldKeyset held -> {
                    Optional<HybridDecrypt> classKey = unlocked.key(ref.retentionClass());
                    yield classKey.isEmpty()
                            ? new Opened.Locked(ref.retentionClass())
                            : new Opened.Plain(held.open(envelope.tink(), boundTo, classKey.get()));
                }
            };
        } catch (GeneralSecurityException shut) {
            return new Opened.Refused(envelope.isBoundTo(boundTo) ? Opened.Why.ALTERED : Opened.Why.OTHER_FIELD);
        }
    }

    private static byte[] boundTo(KeyRef ref, KeyId id, String field) {
        return AssociatedData.of("org.lintel.vault", "value", ref.subject(), ref.session(), ref.retentionClass(), id.toString(), field);
    }

    /**
     * Destroys the keyset, however much was sealed with it: records the erasure, then overwrites the key. A second time changes nothing.
     *
     * @return when it was erased first
     */
    public Instant erase(KeyRef ref, Instant at) {
        mustBeASubjects(ref);
        try {
            return keyring.store().erase(ref, at);
        } finally {
            cache.forget(ref);
        }
    }

    /** Lets an erased reference be sealed for again, under a new key; what was sealed before stays erased. Recorded in the ledger. */
    public void beginAnew(KeyRef ref, Instant at) {
        mustBeASubjects(ref);
        keyring.store().beginAnew(ref, at);
    }

    /** What was erased and begun anew, in the order of recording. Copies of it are kept apart from key backups: {@link ErasureLedger#write}. */
    public List<LedgerEntry> ledger() {
        return keyring.store().ledger();
    }

    /**
     * Adds a new key to a keyset; from now on it seals, and the earlier ones still open.
     *
     * @throws VaultRefused {@code CLASS_LOCKED} for a class that needs two of three holders
     */
    public void rotateKeyset(KeyRef ref) {
        mustBeASubjects(ref);
        watch.look();
        keyring.with(key -> {
            for (StoredKeyset there = store.find(ref); there != null; there = store.find(ref)) {
                if (store.replace(there, key.wrap(ref, there.id(), rotated(ref, there.id(), key.unwrap(there))))) {
                    break;
                }
                store.refresh();
            }
            return null;
        });
        cache.forget(ref);
    }

    private byte[] rotated(KeyRef ref, KeyId id, byte[] keys) {
        return switch (Keyset.of(ref, id, keys)) {
            case ValueKeyset _ -> ValueKeyset.bytes(Ciphers.rotated(Keyset.handle(keys), Ciphers.VALUES));
            case HeldKeyset held -> {
                HybridDecrypt classKey = heldClasses.mustBeUnlocked(ref.retentionClass());
                KeysetHandle rotated = Ciphers.working(() -> Ciphers.rotated(held.keys(classKey), Ciphers.FOR_HOLDERS));
                yield HeldKeyset.bytes(rotated, ref, id, heldClasses.key(ref.retentionClass()));
            }
        };
    }

    /**
     * Wraps all keysets anew, under another master key. When this returns only that one opens the store. When it throws, or the process is killed, exactly one
     * of the two does, and every keyset is there.
     */
    public void rotateMasterKey(MasterKey next) {
        keyring.rotate(next, random);
    }

    /** Splitting, unlocking and locking the classes that need two of three holders. */
    public HeldClasses heldClasses() {
        return heldClasses;
    }

    /**
     * Writes all keysets to an encrypted file that must not be there yet.
     *
     * @param backupKey the master key, or another one that is kept elsewhere; it is needed to restore
     * @param keptFor   after this time the file is refused, and has to be deleted
     * @throws VaultRefused {@code BACKUP_KEPT_TOO_LONG}
     */
    public void backUp(Path file, MasterKey backupKey, Duration keptFor) throws IOException {
        watch.beFresh();
        KeyBackup backup = new KeyBackup(file, backupKey, settings.clock());
        try {
            keyring.with(key -> {
                backup.write(store, key, keptFor, settings.longestBackup());
                return null;
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * Applies the newest ledger that is known, then puts back the keysets of a backup that are missing here and were not erased since.
     *
     * @throws VaultRefused {@code BACKUP_EXPIRED}, {@code BACKUP_UNREADABLE}; then nothing was put back
     */
    public KeyBackup.Restored restore(Path file, MasterKey backupKey, List<LedgerEntry> newestLedger) {
        watch.beFresh();
        KeyBackup backup = new KeyBackup(file, backupKey, settings.clock());
        return keyring.with(key -> backup.restoreTo(store, key, newestLedger));
    }

    /** How many unwrapped keysets are in memory now. */
    int cachedKeysets() {
        return cache.size();
    }

    /** Learns now what other processes did. */
    void look() {
        watch.look();
    }

    private Optional<Keyset> keyset(KeyRef ref) {
        Keyset cached = cache.get(ref);
        if (cached != null && store.standing(ref).admits(cached.id().generation())) {
            return Optional.of(cached);
        }
        return keyring.with(key -> {
            long moment = cache.moment();
            return Optional.ofNullable(store.find(ref)).map(stored -> unwrapped(stored, key, moment));
        });
    }

    private Keyset made(KeyRef ref) {
        return keyring.with(key -> {
            Standing standing = store.standing(ref);
            if (standing.erased()) {
                // Another process may have begun it anew just now.
                watch.look();
                standing = store.standing(ref);
            }
            if (standing.erased()) {
                throw new VaultRefused(ERASED,
                        "The key of this subject, session and class was erased; nothing can be sealed before it is begun anew.");
            }
            KeyId id = KeyId.of(standing.generation(), random);
            Optional<ClassKey> classKey = settings.twoOfThree().contains(ref.retentionClass())
                    ? Optional.of(heldClasses.key(ref.retentionClass()))
                    : keyring.classKey(ref.retentionClass());
            byte[] keys = classKey.map(made -> Keyset.made(ref, id, made)).orElseGet(Keyset::made);
            long moment = cache.moment();
            return unwrapped(store.add(key.wrap(ref, id, keys)), key, moment);
        });
    }

    private Keyset unwrapped(StoredKeyset stored, StoreKey key, long moment) {
        Keyset keyset = Keyset.of(stored.ref(), stored.id(), key.unwrap(stored));
        cache.put(stored.ref(), keyset, moment);
        return keyset;
    }

    private static void mustBeASubjects(KeyRef ref) {
        if (ref.isOfAClass()) {
            throw new IllegalArgumentException("a class's own key seals nothing");
        }
    }

    @Override
    public void close() {
        keyring.close();
        watch.close();
        cache.clear();
        unlocked.clear();
        store.close();
    }

    @Override
    public String toString() {
        return "Vault[withheld]";
    }
}
