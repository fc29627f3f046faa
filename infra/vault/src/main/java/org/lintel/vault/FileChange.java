package org.lintel.vault;

import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A change of one reference that somebody waits for: what it does is decided under the store's lock, by how the reference stands then. */
final class FileChange<T> {

    /** What has to be written first, and what is answered then. */
    record Effect<T>(@Nullable LedgerEntry entry, @Nullable StoredKeyset keyset, T answer) {
        static <T> Effect<T> none(T answer) {
            return new Effect<>(null, null, answer);
        }

        static <T> Effect<T> writes(StoredKeyset keyset, T answer) {
            return new Effect<>(null, keyset, answer);
        }

        static <T> Effect<T> records(LedgerEntry entry, T answer) {
            return new Effect<>(entry, null, answer);
        }
    }

    /** What is there now; read from the disk only for who asks. */
    interface Present {
        @Nullable
        StoredKeyset keyset() throws IOException;
    }

    interface Decision<T> {
        Effect<T> on(Standing standing, Present present) throws IOException;
    }

    private final KeyRef ref;
    private final Decision<T> decision;
    private @Nullable Effect<T> effect;
    private @Nullable VaultRefused refused;
    private boolean written;

    FileChange(KeyRef ref, Decision<T> decision) {
        this.ref = ref;
        this.decision = decision;
    }

    KeyRef ref() {
        return ref;
    }

    void decide(Standing standing, Present present) throws IOException {
        try {
            effect = decision.on(standing, present);
        } catch (VaultRefused no) {
            refused = no;
        }
    }

    /** Everything that follows from its decision is on the disk. */
    void written() {
        written = true;
    }

    void fail(VaultRefused failure) {
        if (refused == null) {
            refused = failure;
        }
    }

    /** @return whether it has an outcome. Of one that has none, although somebody took it on, nobody knows what of it is on the disk. */
    boolean isOver() {
        return written || refused != null;
    }

    Optional<LedgerEntry> entry() {
        return effect == null ? Optional.empty() : Optional.ofNullable(effect.entry);
    }

    Optional<StoredKeyset> keyset() {
        return effect == null ? Optional.empty() : Optional.ofNullable(effect.keyset);
    }

    /** @throws VaultRefused what the decision, or the disk, said */
    T outcome() {
        if (refused != null) {
            throw new VaultRefused(refused.reason(), refused.getMessage() == null ? "" : refused.getMessage(), refused);
        }
        if (effect == null || !written) {
            throw new IllegalStateException("not written");
        }
        return effect.answer;
    }
}
