package org.lintel.transparencylog;

import org.jspecify.annotations.Nullable;

/**
 * What was given does not verify, or is not written as specified. The {@linkplain #reason() reason} is for programs and stays the same; the message is one
 * sentence for a person and holds no key.
 */
public final class LogRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** A hash is not 32 bytes. */
        HASH_LENGTH,
        /** Base64 is not the one that these bytes are written as: characters, padding or unused bits differ. */
        BASE64,
        /** A number is not decimal digits without leading zeros, or greater than 2^63 − 1. */
        NUMBER,

        /** A tree of less than no leaves. */
        SIZE_NEGATIVE,
        /** The tree has no leaf at this index. */
        INDEX_OUTSIDE_TREE,
        /** The older tree is the larger one. */
        SIZES_REVERSED,
        /** Whatever tree there is continues the empty one: there is nothing that a proof could say. */
        OLD_TREE_EMPTY,
        /** The empty tree has one root, and this is not it. */
        ROOT_OF_EMPTY_TREE,
        /** Hashes are missing from a proof. */
        PROOF_TOO_SHORT,
        /** A proof has more hashes than it needs. */
        PROOF_TOO_LONG,
        /** The proof is of another leaf, another place or another tree. */
        ROOT_DIFFERS,
        /** The newer tree does not begin with the older one. */
        OLD_ROOT_DIFFERS,

        /** Not the path of a tile, or not written as one. */
        TILE_PATH,
        /** A tile has more or fewer bytes than its path says. */
        TILE_LENGTH,
        /** A tile that the tree has is not there. */
        TILE_MISSING,
        /** A bundle of entries is cut short, too long, or has another number of entries than its path says. */
        BUNDLE_LENGTH,
        /** The entries of a bundle are not those of the tile of hashes beside it. */
        BUNDLE_DIFFERS,
        /** An entry has more than 65,535 bytes, which a bundle cannot hold. */
        ENTRY_TOO_LONG,

        /** Not a note: UTF-8, control characters, the line between text and signatures, or a line of a signature. */
        NOTE_MALFORMED,
        /** A note of more than a megabyte. */
        NOTE_TOO_LARGE,
        /** More than 100 signatures under one note. */
        TOO_MANY_SIGNATURES,
        /** The name of a key is empty, or has a space, a plus or a control character. */
        KEY_NAME,
        /** Not a key as keys are written. */
        KEY_MALFORMED,
        /** The id within a key is not that of its name and public key. */
        KEY_ID,
        /** A key for signatures of a kind that is not known here, or not of use for this. */
        KEY_TYPE,
        /** Two different known keys have the same name and id. */
        KEY_AMBIGUOUS,
        /** A known key did not make this signature. */
        SIGNATURE_WRONG,
        /** No known key has signed. */
        NOT_SIGNED,

        /** Not a checkpoint: origin, size, root, further lines. */
        CHECKPOINT_MALFORMED,
        /** Not a file of a proof. */
        PROOF_MALFORMED,
        /** Not a policy; the message names the line. */
        POLICY_MALFORMED,
        /** The policy lists no log of this origin. */
        LOG_UNKNOWN,
        /** Too few of the policy's witnesses have cosigned. */
        QUORUM_MISSED,

        /** An entry that was sealed is given again as another one: what is given is not the history that was signed. */
        HISTORY_DIFFERS,
        /** There are fewer entries than were sealed. */
        HISTORY_SHORTER,
        /** Entries were left out before this one. */
        ENTRIES_MISSING,
        /** More entries wait to be sealed than are held in memory. */
        UNSEALED_TOO_MANY,
        /** There are tiles, and nothing that says which tree was signed. */
        CHECKPOINT_MISSING,
        /** Two checkpoints of this log are kept that do not agree: one of them must never be used again. */
        CHECKPOINTS_DISAGREE,
        /** A witness has seen another history of this log, or a longer one: what would be signed here could be a second. */
        WITNESS_DISAGREES,
        /** Somebody else seals into this folder. */
        IN_USE,
        /** The disk did not do what it was asked; what was asked may be done in part, and can be asked again. */
        STORAGE_FAILED
    }

    private final Reason reason;

    LogRefused(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    LogRefused(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
