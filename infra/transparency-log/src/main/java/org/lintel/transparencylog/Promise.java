package org.lintel.transparencylog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * What was signed last: kept beside the keys, before anybody sees it, so that no checkpoint is told that the keys' keeper could forget. Not for several threads.
 */
final class Promise {

    private final CheckpointFile file;
    private final List<SignerKey> keys;
    private byte[] kept;
    private byte[] attempted;
    private SignedNote note;
    private Checkpoint checkpoint;

    private Promise(CheckpointFile file, List<SignerKey> keys, byte[] kept, SignedNote note) {
        this.file = file;
        this.keys = keys;
        this.kept = kept;
        this.attempted = kept;
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
    }

    /** Says of a log that has not begun that it has no entries. */
    static void begin(CheckpointFile file, List<SignerKey> keys) {
        check(keys);
        if (file.read().map(SignedNote::parse).map(SignedNote::text).map(Checkpoint::parse).filter(one -> one.size() > 0).isPresent()) {
            throw new LogRefused(Reason.CHECKPOINTS_DISAGREE, "This log has begun already, and a checkpoint of it was signed.");
        }
        file.replace(signedBy(keys, 0, Hash.OF_EMPTY_TREE).bytes());
    }

    /**
     * @throws LogRefused {@link Reason#CHECKPOINT_MISSING}; {@link Reason#NOT_SIGNED} and {@link Reason#SIGNATURE_WRONG} when what is there was not signed by
     *     these keys
     */
    static Promise kept(CheckpointFile file, List<SignerKey> keys) {
        check(keys);
        byte[] kept = file.read().filter(bytes -> bytes.length > 0).orElseThrow(() -> new LogRefused(Reason.CHECKPOINT_MISSING,
                "What was signed last is not beside the keys any more. Put back the copy that was saved with them."));
        return new Promise(file, keys, kept, own(kept, keys));
    }

    private static void check(List<SignerKey> keys) {
        if (keys.isEmpty() || keys.stream().map(key -> key.verifier().name()).distinct().count() > 1) {
            throw new IllegalArgumentException("a log is signed by one key or more, all of one name");
        }
    }

    private static SignedNote own(byte[] bytes, List<SignerKey> keys) {
        SignedNote note = SignedNote.parse(bytes);
        note.verifiedBy(verifiers(keys));
        if (!Checkpoint.parse(note.text()).origin().equals(keys.getFirst().verifier().name())) {
            throw new LogRefused(Reason.NOT_SIGNED, "The checkpoint that is kept is of another log.");
        }
        return note;
    }

    private static List<VerifierKey> verifiers(List<SignerKey> keys) {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    private static SignedNote signedBy(List<SignerKey> keys, long size, Hash root) {
        String text = new Checkpoint(keys.getFirst().verifier().name(), size, root).text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    SignedNote note() {
        return note;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** @return a checkpoint by these keys that was found elsewhere */
    SignedNote own(byte[] bytes) {
        return own(bytes, keys);
    }

    /**
     * Goes on from another checkpoint by the same keys, which was found published and is of a larger tree.
     *
     * @throws LogRefused {@link Reason#CHECKPOINTS_DISAGREE} where it is of another tree of the same size
     */
    void takeIfLarger(SignedNote published) {
        Checkpoint other = Checkpoint.parse(published.text());
        if (other.size() == checkpoint.size() && !other.root().equals(checkpoint.root())) {
            throw new LogRefused(Reason.CHECKPOINTS_DISAGREE, "The checkpoint beside the key and the published one are of two histories.");
        }
        if (other.size() > checkpoint.size()) {
            note = published;
            checkpoint = other;
        }
    }

    /** Once more by all keys that sign now, where one of them has not signed it yet; of the same tree. */
    void keepAgain() {
        Set<NoteSignature> right = new HashSet<>(note.verifiedBy(verifiers(keys)));
        keep(right.size() == keys.size() ? note : signedBy(keys, checkpoint.size(), checkpoint.root()));
    }

    void sign(long size, Hash root) {
        keep(signedBy(keys, size, root));
    }

    /** @throws LogRefused {@link Reason#CHECKPOINTS_DISAGREE} where somebody else has signed with these keys; what lies there must be what was left, or was about to be */
    private void keep(SignedNote next) {
        byte[] there = file.read().orElse(new byte[0]);
        if (!Arrays.equals(there, kept) && !Arrays.equals(there, attempted)) {
            throw new LogRefused(Reason.CHECKPOINTS_DISAGREE, "Somebody else has signed with this log's key.");
        }
        attempted = next.bytes();
        file.replace(attempted);
        kept = attempted;
        note = next;
        checkpoint = Checkpoint.parse(next.text());
    }
}
