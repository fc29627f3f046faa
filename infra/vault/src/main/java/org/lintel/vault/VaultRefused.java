package org.lintel.vault;

import org.jspecify.annotations.Nullable;

/**
 * The vault says no. The message is one sentence for the person at the keyboard, with what they can do; it holds paths, sessions and classes, never a
 * value, a key or a subject. The {@linkplain #reason() reason} is for programs and stays the same.
 */
public final class VaultRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        MASTER_KEY_MISSING,
        MASTER_KEY_READABLE_BY_OTHERS,
        MASTER_KEY_MALFORMED,
        MASTER_KEY_OF_ANOTHER_STORE,
        MASTER_KEY_ROTATED,
        FOREIGN_KEY_FILE,
        NEWER_FORMAT,
        KEY_FILE_DAMAGED,
        LEDGER_MISSING,
        LEDGER_DAMAGED,
        /** The disk did not do what it was asked: what was asked for may have happened or not; nothing acknowledged is lost. */
        STORE_UNAVAILABLE,
        /** Another process or thread holds the store for longer than a caller waits: it may have been paused in the middle of its work. Nothing was changed. */
        STORE_HELD,
        CLOSED,
        /** The keyset of this subject, session and class was erased, and not begun anew. */
        ERASED,
        CLASS_KEY_MISSING,
        CLASS_KEY_EXISTS,
        CLASS_IN_USE,
        CLASS_LOCKED,
        SHARE_MISTYPED,
        SHARES_DO_NOT_FIT,
        BACKUP_EXPIRED,
        BACKUP_KEPT_TOO_LONG,
        BACKUP_UNREADABLE
    }

    private final Reason reason;

    VaultRefused(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    VaultRefused(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
