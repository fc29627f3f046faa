package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.ERASED;
import static org.lintel.vault.VaultRefused.Reason.LEDGER_MISSING;
import static org.lintel.vault.VaultRefused.Reason.STORE_HELD;
import static org.lintel.vault.VaultRefused.Reason.STORE_UNAVAILABLE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The key store of a single machine: a folder of its own (mode 0700) with the files {@code keys}, {@code erasures} (the ledger) and {@code lock}, mode 0600.
 * Several processes may use it at once. Changes that are asked for while others are being written wait for each other's sync: a hundred cost one.
 */
public final class KeyFile implements KeyStore {

    private static final long TIDY_FROM_BYTES = 1 << 20;
    private static final int MOST_IN_A_BATCH = 1_000;
    /** For the threads of this process, and then for other processes: one that is paused in the middle holds up nobody for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final Disk disk;
    private final long tidyFromBytes;
    private final boolean givingUpLost;
    private final Duration patience;
    private final Path keysPath;
    private final Path ledgerPath;

    private final ReentrantLock writer = new ReentrantLock();
    private final Queue<FileChange<?>> queue = new ConcurrentLinkedQueue<>();
    private final Set<KeyRef> erasedByOthers = ConcurrentHashMap.newKeySet();
    private @Nullable KeyLog keys;
    private @Nullable LedgerLog ledger;

    KeyFile(Path folder, Disk disk, long tidyFromBytes, boolean givingUpLost, Duration patience) {
        this.folder = folder;
        this.disk = disk;
        this.tidyFromBytes = tidyFromBytes;
        this.givingUpLost = givingUpLost;
        this.patience = patience;
        this.keysPath = KeyLog.in(folder);
        this.ledgerPath = folder.resolve("erasures");
    }

    /** The folder is made with the first start; its parent must be there. */
    public static KeyFile in(Path folder) {
        return new KeyFile(folder, new LocalDisk(), TIDY_FROM_BYTES, false, PATIENCE);
    }

    /** The same store; if it turns out to be damaged it is opened without the keysets that are lost, and they are gone for good. See {@link #lost()}. */
    public KeyFile withoutWhatIsLost() {
        return new KeyFile(folder, disk, tidyFromBytes, true, patience);
    }

    /** The references of which a keyset was given up. */
    public List<KeyRef> lost() {
        return List.copyOf(keys().lost());
    }

    @Override
    public byte @Nullable [] wrappedStoreKey() {
        return onDisk(() -> disk.stat(keysPath).isPresent() ? KeyLog.wrappedStoreKey(keysPath, disk) : null);
    }

    @Override
    public void start(byte[] wrappedStoreKey) {
        onDisk(() -> {
            disk.makeFolder(folder);
            return locked(() -> {
                makeWhatIsMissing(wrappedStoreKey);
                LedgerLog read = new LedgerLog(ledgerPath, disk);
                ledger = read;
                read.catchUp();
                keys = new KeyLog(folder, disk, read::of, tidyFromBytes, givingUpLost);
                return null;
            });
        });
    }

    private void makeWhatIsMissing(byte[] wrappedStoreKey) throws IOException {
        disk.delete(KeyLog.beside(keysPath));
        boolean keysAreThere = disk.stat(keysPath).isPresent();
        boolean ledgerIsThere = disk.stat(ledgerPath).isPresent();
        if (keysAreThere && !ledgerIsThere) {
            throw new VaultRefused(LEDGER_MISSING,
                    "The erasure ledger " + ledgerPath
                            + " is missing; put back the newest copy of it, or what was erased could come back.");
        }
        if (!ledgerIsThere) {
            LedgerLog.create(ledgerPath, disk);
        }
        if (!keysAreThere) {
            KeyLog.create(keysPath, disk, wrappedStoreKey);
        }
        disk.forceFolder(folder);
    }

    @Override
    public Standing standing(KeyRef ref) {
        return ledgerLog().of(ref);
    }

    @Override
    public @Nullable StoredKeyset find(KeyRef ref) {
        StoredKeyset found = keys().tryRead(ref);
        if (found != null || !keys().knows(ref)) {
            return found;
        }
        return onDisk(() -> locked(() -> {
            catchUp();
            return keys().read(ref);
        }));
    }

    @Override
    public StoredKeyset add(StoredKeyset keyset) {
        return commit(new FileChange<>(keyset.ref(), (standing, present) -> {
            if (!standing.admits(keyset.generation())) {
                throw new VaultRefused(ERASED, "This key was erased; it can only be begun anew.");
            }
            StoredKeyset there = present.keyset();
            return there == null ? FileChange.Effect.writes(keyset, keyset) : FileChange.Effect.none(there);
        }));
    }

    @Override
    public int addAll(List<StoredKeyset> keysets) {
        return onDisk(() -> locked(() -> {
            catchUp();
            int added = 0;
            for (int from = 0; from < keysets.size(); from += MOST_IN_A_BATCH) {
                List<StoredKeyset> missing = keysets.subList(from, Math.min(keysets.size(), from + MOST_IN_A_BATCH)).stream()
                        .filter(keyset -> standing(keyset.ref()).admits(keyset.generation()) && !keys().knows(keyset.ref())).toList();
                keys().append(missing);
                added += missing.size();
            }
            return added;
        }));
    }

    @Override
    public boolean replace(StoredKeyset there, StoredKeyset next) {
        return commit(new FileChange<>(there.ref(), (standing, present) -> {
            StoredKeyset now = present.keyset();
            return now != null && now.isSameAs(there) ? FileChange.Effect.writes(next, true) : FileChange.Effect.none(false);
        }));
    }

    @Override
    public Instant erase(KeyRef ref, Instant at) {
        return commit(new FileChange<>(ref, (standing, present) -> standing.erased() && standing.erasedAt() != null
                ? FileChange.Effect.none(standing.erasedAt())
                : FileChange.Effect.records(new LedgerEntry(at, LedgerEntry.What.ERASED, standing.generation(), ref), at)));
    }

    @Override
    public void beginAnew(KeyRef ref, Instant at) {
        commit(new FileChange<>(ref, (standing, present) -> standing.erased()
                ? FileChange.Effect.records(new LedgerEntry(at, LedgerEntry.What.BEGUN_ANEW, standing.generation() + 1, ref), true)
                : FileChange.Effect.none(false)));
    }

    @Override
    public List<LedgerEntry> ledger() {
        return onDisk(() -> locked(() -> {
            catchUp();
            return ledgerLog().all();
        }));
    }

    @Override
    public void apply(List<LedgerEntry> entries) {
        onDisk(() -> locked(() -> {
            catchUp();
            Standings sum = new Standings();
            ledgerLog().all().forEach(sum::take);
            ledgerLog().append(entries.stream().filter(sum::take).toList());
            entries.forEach(entry -> keys().forgetIfErased(entry.ref()));
            keys().overwrite();
            return null;
        }));
    }

    @Override
    public Set<KeyRef> refresh() {
        return caughtUpWhere(() -> ledgerLog().hasChanged() || keys().hasChanged());
    }

    @Override
    public Set<KeyRef> refreshErasures() {
        return caughtUpWhere(() -> ledgerLog().hasChanged());
    }

    private Set<KeyRef> caughtUpWhere(OnDisk<Boolean> changed) {
        onDisk(() -> changed.call() ? locked(() -> {
            catchUp();
            return null;
        }) : null);
        Set<KeyRef> erased = new HashSet<>(erasedByOthers);
        erasedByOthers.removeAll(erased);
        return erased;
    }

    @Override
    public void forEach(Consumer<StoredKeyset> action) {
        onDisk(() -> locked(() -> {
            catchUp();
            for (KeyRef ref : keys().refs()) {
                StoredKeyset keyset = keys().read(ref);
                if (keyset != null) {
                    action.accept(keyset);
                }
            }
            return null;
        }));
    }

    @Override
    public void rewrap(byte[] wrappedStoreKey, UnaryOperator<StoredKeyset> wrapping) {
        onDisk(() -> locked(() -> {
            catchUp();
            keys().rewrite(wrappedStoreKey, wrapping);
            return null;
        }));
    }

    /** How many changes wait for their turn. */
    int waiting() {
        return queue.size();
    }

    /** Whoever gets the lock writes for all who wait. Who has waited too long takes the change back, unless somebody is writing it. */
    private <T> T commit(FileChange<T> change) {
        queue.add(change);
        if (!new Patience(patience).awaits(writer)) {
            if (queue.remove(change)) {
                throw held();
            }
            writer.lock();
        }
        try {
            while (!change.isOver() && queue.contains(change)) {
                writeTogether(nextBatch());
            }
        } finally {
            writer.unlock();
        }
        if (!change.isOver()) {
            throw unavailable(new IllegalStateException("whoever was writing it failed"));
        }
        return change.outcome();
    }

    /** At most one change of each reference, so that none has to see what another of its batch does. */
    private List<FileChange<?>> nextBatch() {
        List<FileChange<?>> batch = new ArrayList<>();
        Set<KeyRef> refs = new HashSet<>();
        for (FileChange<?> next = queue.peek(); next != null && batch.size() < MOST_IN_A_BATCH
                && !refs.contains(next.ref()); next = queue.peek()) {
            // Not if it was taken back in this moment.
            if (queue.remove(next)) {
                batch.add(next);
                refs.add(next.ref());
            }
        }
        return batch;
    }

    private void writeTogether(List<FileChange<?>> batch) {
        try {
            onDisk(() -> locked(() -> {
                catchUp();
                for (FileChange<?> change : batch) {
                    change.decide(standing(change.ref()), () -> keys().read(change.ref()));
                }
                ledgerLog().append(batch.stream().flatMap(change -> change.entry().stream()).toList());
                batch.forEach(change -> keys().forgetIfErased(change.ref()));
                keys().append(batch.stream().flatMap(change -> change.keyset().stream()).toList());
                keys().overwrite();
                keys().tidy();
                return null;
            }));
            batch.forEach(FileChange::written);
        } catch (VaultRefused refused) {
            batch.forEach(change -> change.fail(refused));
        }
    }

    private void catchUp() throws IOException {
        List<LedgerEntry> news = ledgerLog().catchUp();
        for (LedgerEntry entry : news) {
            erasedByOthers.add(entry.ref());
            keys().forgetIfErased(entry.ref());
        }
        keys().catchUp();
        if (!news.isEmpty()) {
            // Who recorded an erasure may have been killed before the key was overwritten.
            keys().overwrite();
        }
    }

    private interface OnDisk<T extends @Nullable Object> {
        T call() throws IOException;
    }

    private <T extends @Nullable Object> T locked(OnDisk<T> action) throws IOException {
        if (!new Patience(patience).awaits(writer)) {
            throw held();
        }
        try (Closeable lock = disk.lock(folder.resolve("lock"), patience)) {
            if (lock == null) {
                throw held();
            }
            return action.call();
        } finally {
            writer.unlock();
        }
    }

    private <T extends @Nullable Object> T onDisk(OnDisk<T> action) {
        try {
            return action.call();
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private VaultRefused unavailable(Throwable cause) {
        return new VaultRefused(STORE_UNAVAILABLE,
                "The key store " + folder + " cannot be read or written; look at its disk, and open it anew.", cause);
    }

    private VaultRefused held() {
        return new VaultRefused(STORE_HELD,
                "The key store " + folder + " has been held by somebody else for " + patience.toSeconds()
                        + " seconds; let a process that is paused go on, or end it.");
    }

    private KeyLog keys() {
        return started(keys);
    }

    private LedgerLog ledgerLog() {
        return started(ledger);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the store is not started");
        }
        return part;
    }

    @Override
    public void close() {
        onDisk(() -> {
            if (keys != null) {
                keys.close();
            }
            if (ledger != null) {
                ledger.close();
            }
            return null;
        });
    }
}
