package org.lintel.vault;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Where wrapped keysets and the erasure ledger lie, apart from the data. {@link KeyFile} is the one for a single machine. A store sees wrapped bytes only.
 *
 * <p>Whoever writes another one (in a database of its own, say) promises: what a method returned from is durable; {@link #add}, {@link #replace},
 * {@link #erase} and {@link #beginAnew} are atomic per reference, also between processes; the ledger is written before a key is destroyed; a destroyed
 * key's bytes are overwritten, not just unlinked; what went wrong is a {@link VaultRefused}. All methods may be called by many threads.
 */
public interface KeyStore extends AutoCloseable {

    /** The key that wraps all keysets, itself wrapped by the master key; null if the store is new. Changes nothing, and is called before anything else. */
    byte @Nullable [] wrappedStoreKey();

    /** Makes the store ready. A new store takes this wrapped store key, unless somebody else was faster. */
    void start(byte[] wrappedStoreKey);

    /** From memory, and as fresh as the last {@link #refresh}. */
    Standing standing(KeyRef ref);

    /** The keyset of a reference that is not erased; null if none is known. What other processes added is known after the next {@link #refresh}. */
    @Nullable
    StoredKeyset find(KeyRef ref);

    /**
     * Adds a keyset where there is none.
     *
     * @return the one that is there now, which may be somebody else's
     */
    StoredKeyset add(StoredKeyset keyset);

    /** Adds those that have none yet and are not erased; returns how many. */
    int addAll(List<StoredKeyset> keysets);

    /** Puts one in another's place, and overwrites the other; false if the other is not there (any longer). */
    boolean replace(StoredKeyset there, StoredKeyset next);

    /** Records the erasure, then overwrites the keyset; a second time changes nothing. Returns when it was erased. */
    Instant erase(KeyRef ref, Instant at);

    /** Lets an erased reference have a new key; changes nothing where it is not erased. */
    void beginAnew(KeyRef ref, Instant at);

    /** The whole ledger, in the order of recording. */
    List<LedgerEntry> ledger();

    /** Takes entries of another copy of the ledger, and overwrites every keyset that they call erased. */
    void apply(List<LedgerEntry> entries);

    /** Looks at what other processes did; returns the references that were erased since the last look. Cheap when there is nothing. */
    Set<KeyRef> refresh();

    /** The same of erasures alone: where there are none, it waits for nobody, and what others added or rotated may still be unknown. */
    Set<KeyRef> refreshErasures();

    /** Every keyset, as at one moment. */
    void forEach(Consumer<StoredKeyset> action);

    /** Puts another wrapped store key and other wrappings of all keysets in the place of the present ones: all or nothing, whatever happens. */
    void rewrap(byte[] wrappedStoreKey, UnaryOperator<StoredKeyset> wrapping);

    @Override
    void close();
}
