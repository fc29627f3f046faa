package org.lintel.transparencylog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lintel.transparencylog.LogRefused.Reason;
import org.lintel.transparencylog.SealedEntries.DamagedTiles;

/**
 * Follows a history of entries, extends the tree by them, stores its tiles and signs checkpoints. It never signs two histories: what was signed last is kept
 * beside the key, what is given for positions that were given before is compared with what was given then, and where the two differ it has
 * {@linkplain State#STOPPED stopped}, which a restart does not undo.
 *
 * <p>Who feeds it repeats: entries from {@link #next()} on, {@link #append}, and {@link #seal} from time to time. Not for several threads.
 */
public final class Sealer {

    /** What a sealer does with the entries that it is given. */
    public enum State {
        /**
         * The tiles of what was signed are missing or damaged, or it had stopped: the whole history is compared with what was signed, and nothing is written
         * or signed.
         */
        CHECKING,
        /** The history is the one that was signed; its tiles are written once more, beside those that are served, and nothing is signed. */
        REBUILDING,
        /** Entries are sealed. */
        SEALING,
        /** The history is not the one that was signed. Nothing is written or signed any more; what is published stays. */
        STOPPED
    }

    private static final int MOST_UNSEALED = 1 << 16;

    private final TileStorage storage;
    private final Standstill standstill;
    private final Promise promise;
    private final SealedEntries sealed;
    private State state = State.SEALING;
    private StoredTree tree;
    /** While checking. */
    private Comparison comparison;
    /** That the tiles were made anew, and nothing was signed since. */
    private boolean rebuilt;

    /** @param found signed at the beginning, one checkpoint or two */
    private Sealer(TileStorage storage, Standstill standstill, Promise promise, List<Checkpoint> found) {
        this.storage = storage;
        this.standstill = standstill;
        this.promise = promise;
        this.comparison = new Comparison(found);
        this.tree = StoredTree.empty(storage);
        this.sealed = new SealedEntries(storage);
    }

    /**
     * Begins a log, before it is opened for the first time: says beside its keys that it has no entries. Done again before anything was sealed it changes
     * nothing.
     *
     * @throws LogRefused {@link Reason#CHECKPOINTS_DISAGREE} where something was signed already, {@link Reason#STORAGE_FAILED}
     */
    public static void begin(CheckpointFile lastSigned, List<SignerKey> keys) {
        Promise.begin(lastSigned, keys);
    }

    /**
     * Goes on from what was signed last. Tiles beyond that are dropped: nobody was told of them, and the entries may be other ones by now.
     *
     * @param lastSigned beside the keys, apart from the storage
     * @param keys       each signs, so that a key can be exchanged with overlap; all have the name that is the log's origin
     * @throws LogRefused {@link Reason#CHECKPOINT_MISSING} where the log was not begun or what it signed last is lost; {@link Reason#CHECKPOINTS_DISAGREE},
     *     which is remembered; {@link Reason#NOT_SIGNED} and {@link Reason#SIGNATURE_WRONG} when what is kept was not signed by these keys,
     *     {@link Reason#STORAGE_FAILED}
     */
    public static Sealer open(TileStorage storage, CheckpointFile lastSigned, List<SignerKey> keys) {
        return open(storage, lastSigned, keys, _ -> true);
    }

    /**
     * The same, where witnesses are heard.
     *
     * @param trusted by name, of which witnesses the word counts: what one of another name said before does not keep it from going on, with a history that proves to
     *     be the one that was signed
     * @throws LogRefused as above; {@link Reason#WITNESS_DISAGREES} where a trusted one {@linkplain #contradictedBy contradicted} what was signed before
     */
    public static Sealer open(TileStorage storage, CheckpointFile lastSigned, List<SignerKey> keys, Predicate<String> trusted) {
        Promise promise = Promise.kept(lastSigned, keys);
        Optional<SignedNote> published = storage.checkpoint().map(promise::own);
        List<Checkpoint> found = Stream.concat(Stream.of(promise.note()), published.stream()).map(SignedNote::text).map(Checkpoint::parse)
                .toList();
        Standstill standstill = new Standstill(lastSigned);
        try {
            published.ifPresent(promise::takeIfLarger);
            Sealer sealer = new Sealer(storage, standstill, promise, found);
            sealer.resume(found, trusted);
            return sealer;
        } catch (LogRefused refused) {
            throw refused.reason() == Reason.CHECKPOINTS_DISAGREE
                    ? standstill.begin(refused.reason(), OptionalLong.empty(), String.valueOf(refused.getMessage()))
                    : refused;
        }
    }

    private void resume(List<Checkpoint> found, Predicate<String> trusted) {
        Optional<Stop> stopped = standstill.remembered();
        if (stopped.isPresent()) {
            if (!stopped.get().canBeMended(trusted)) {
                String witness = stopped.get().witness();
                throw witness == null ? disagree() : new LogRefused(Reason.WITNESS_DISAGREES, knowsAnother(witness));
            }
            if (size() > 0) {
                state = State.CHECKING;
                return;
            }
            standstill.end();
        }
        long size = size();
        try {
            TiledTree tiles = new TiledTree(size, storage);
            StoredTree continued = StoredTree.of(size, storage);
            Hash root = promise.checkpoint().root();
            if (!tiles.root().equals(root) || !continued.root().equals(root)) {
                state = State.CHECKING;
                return;
            }
            if (!found.stream().allMatch(older -> Frontier.of(older.size(), tiles).root().equals(older.root()))) {
                throw disagree();
            }
            tree = continued;
        } catch (LogRefused unreadable) {
            switch (unreadable.reason()) {
                case TILE_MISSING, TILE_LENGTH, BUNDLE_LENGTH, BUNDLE_DIFFERS -> state = State.CHECKING;
                default -> throw unreadable;
            }
            return;
        }
        storage.dropBeyond(size);
        promise.keepAgain();
        publishPromise();
    }

    /** What witnesses said of the very same checkpoint stays with it. */
    private void publishPromise() {
        boolean there = storage.checkpoint().map(SignedNote::parse)
                .filter(note -> note.text().equals(promise.note().text()) && note.signatures().containsAll(promise.note().signatures()))
                .isPresent();
        if (!there) {
            storage.publish(promise.note().bytes());
        }
    }

    private static LogRefused disagree() {
        return new LogRefused(Reason.CHECKPOINTS_DISAGREE, "Two histories were signed with this log's key.");
    }

    private static String knowsAnother(String witness) {
        return "The witness " + witness + " knows another history of this log, or a longer one.";
    }

    /**
     * Stops, because a witness has seen a larger tree of this log than was ever signed here, or another one of the same size: the key signed, or will sign, two
     * histories. That is remembered.
     *
     * @param witness the name of its key
     * @return {@link Reason#WITNESS_DISAGREES}, to be thrown
     */
    public LogRefused contradictedBy(String witness) {
        state = State.STOPPED;
        return standstill.begin(Stop.by(witness), knowsAnother(witness));
    }

    public State state() {
        return state;
    }

    /** @return where the history that was given first differed from what was signed, if that is why it {@linkplain State#STOPPED stopped} and is known */
    public OptionalLong differsAt() {
        return standstill.differsAt();
    }

    /** @return the position of the entry that it needs next. It may go back: after checking, all is asked for once more to rebuild */
    public long next() {
        return state == State.CHECKING ? comparison.next() : tree.size();
    }

    /** @return what was signed last */
    public SignedNote signed() {
        return promise.note();
    }

    /** @return how many entries are sealed: the size of what was signed last */
    public long size() {
        return promise.checkpoint().size();
    }

    /**
     * Publishes what was signed last with what witnesses say of it.
     *
     * @param cosigned the very checkpoint that was signed last, with this log's signatures and others
     * @throws LogRefused {@link Reason#NOT_SIGNED} for any other; {@link Reason#STORAGE_FAILED}
     */
    public void publish(SignedNote cosigned) {
        if (!cosigned.text().equals(signed().text()) || !cosigned.signatures().containsAll(signed().signatures())) {
            throw new LogRefused(Reason.NOT_SIGNED, "What witnesses cosigned is not the checkpoint that was signed last.");
        }
        storage.publish(cosigned.bytes());
    }

    /**
     * @param position of the first of the entries; not after {@link #next()}. Those before it are compared with what they were when they were given
     * @throws LogRefused {@link Reason#HISTORY_DIFFERS}, now and whenever it is called again; {@link Reason#ENTRIES_MISSING}; {@link Reason#ENTRY_TOO_LONG};
     *     {@link Reason#UNSEALED_TOO_MANY} when {@link #seal()} is to be called first: as many as there was room for were taken
     */
    public void append(long position, List<byte[]> entries) {
        standstill.checkGoesOn();
        if (position < 0) {
            throw new IllegalArgumentException("positions begin with 0");
        }
        if (position > next()) {
            throw new LogRefused(Reason.ENTRIES_MISSING,
                    "The entry at position " + next() + " comes next, not the one at " + position + ".");
        }
        // Where checking ends within these entries, all of them are asked for once more.
        for (int i = 0; i < entries.size() && position + i <= next(); i++) {
            appendOne(position + i, entries.get(i));
        }
    }

    private void appendOne(long position, byte[] entry) {
        if (state == State.CHECKING) {
            if (position == comparison.next()) {
                rebuildWhereItIsTheSameWith(entry);
            }
        } else if (position < tree.size()) {
            compare(position, entry);
        } else if (tree.waiting() >= MOST_UNSEALED) {
            throw new LogRefused(Reason.UNSEALED_TOO_MANY, MOST_UNSEALED + " entries wait to be sealed.");
        } else {
            tree.append(entry);
        }
    }

    private void rebuildWhereItIsTheSameWith(byte[] entry) {
        if (stoppedWhereItDiffers(() -> comparison.isWholeWith(entry))) {
            state = State.REBUILDING;
            tree = StoredTree.empty(storage);
            storage.dropBeside();
        }
    }

    private boolean stoppedWhereItDiffers(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (LogRefused refused) {
            throw refused.reason() == Reason.HISTORY_DIFFERS ? stop(refused.reason(), String.valueOf(refused.getMessage())) : refused;
        }
    }

    /** Also what was given before and is not sealed yet: the history is one that only grows. */
    private void compare(long position, byte[] entry) {
        try {
            boolean same = tree.holds(position)
                    ? tree.has(position, entry)
                    : state != State.SEALING || position >= size() || sealed.has(promise.checkpoint(), position, entry);
            if (!same) {
                state = State.STOPPED;
                throw standstill.begin(Reason.HISTORY_DIFFERS, OptionalLong.of(position),
                        "The entry at position " + position + " is not the one that was given before.");
            }
        } catch (DamagedTiles damaged) {
            checkAll();
        }
    }

    private void checkAll() {
        state = State.CHECKING;
        comparison = new Comparison(List.of(promise.checkpoint()));
        sealed.forget();
        rebuilt = false;
    }

    /**
     * Says how many entries there are now. What was sealed does not go away.
     *
     * @throws LogRefused {@link Reason#HISTORY_SHORTER}, now and whenever anything else is called
     */
    public void historyHas(long entries) {
        standstill.checkGoesOn();
        if (entries < size()) {
            throw stop(Reason.HISTORY_SHORTER, "The history has " + entries + " entries, but " + size() + " were signed.");
        }
    }

    /**
     * Stores the tiles of all that was appended, durably, then signs, then publishes. Where nothing was appended, or while {@linkplain State#CHECKING checking}
     * and {@linkplain State#REBUILDING rebuilding}, what was signed last stays.
     *
     * @return what was signed last
     * @throws LogRefused {@link Reason#STORAGE_FAILED}: to be called again; {@link Reason#HISTORY_DIFFERS}, {@link Reason#HISTORY_SHORTER}
     */
    public SignedNote seal() {
        standstill.checkGoesOn();
        if (state == State.REBUILDING && stoppedWhereItDiffers(() -> tree.madeAnew(promise.checkpoint()))) {
            rebuilt = true;
            state = State.SEALING;
        }
        if (state == State.SEALING && (tree.waiting() > 0 || rebuilt)) {
            tree.store();
            sign();
            tree.told();
            rebuilt = false;
        }
        return signed();
    }

    private void sign() {
        try {
            if (tree.size() > size()) {
                promise.sign(tree.size(), tree.root());
            } else {
                promise.keepAgain();
            }
        } catch (LogRefused refused) {
            throw refused.reason() == Reason.CHECKPOINTS_DISAGREE ? stop(refused.reason(), String.valueOf(refused.getMessage())) : refused;
        }
        publishPromise();
        if (rebuilt) {
            standstill.end();
        }
    }

    private LogRefused stop(Reason reason, String sentence) {
        state = State.STOPPED;
        return standstill.begin(reason, OptionalLong.empty(), sentence);
    }
}
