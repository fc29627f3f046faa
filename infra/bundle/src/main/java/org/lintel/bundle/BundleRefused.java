package org.lintel.bundle;

import org.jspecify.annotations.Nullable;

/** A file is not a bundle, not whole, or not written in the one way in which bundles are. The message is one sentence for a person. */
public final class BundleRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** Not a zip, or none whose end says what is in it. */
        NOT_A_BUNDLE,
        /** It ends too soon. */
        CUT_SHORT,
        /** Something in it is written in another way than the one: order, sizes, times, compression, comments, bytes between or behind. */
        NOT_CANONICAL,
        /** A file of a name that no bundle has, or not in its place; also a name that leads out of a folder. */
        FILE_UNEXPECTED,
        /** A file that every bundle of this kind has is not there. */
        FILE_MISSING,
        /** More files than any bundle has, or more events than one can be written of. */
        TOO_MANY_FILES,
        /** A file of more bytes than any in a bundle. */
        FILE_TOO_LARGE,
        /** A file is not the one that its checksum is of. */
        FILE_DIFFERS,
        /** The manifest does not have its form. */
        MANIFEST_MALFORMED,
        /** A line of an event does not have its form. */
        LINE_MALFORMED,
        /** A line of a proof does not have its form. */
        PROOF_MALFORMED,
        /** A record of an event does not have its form. */
        RECORD_MALFORMED
    }

    private final Reason reason;
    private final @Nullable Long position;

    BundleRefused(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    BundleRefused(Reason reason, String sentence, @Nullable Long position) {
        super(sentence);
        this.reason = reason;
        this.position = position;
    }

    public Reason reason() {
        return reason;
    }

    /** @return of the event that it is about; null where it is about none, or that is not known */
    public @Nullable Long position() {
        return position;
    }
}
