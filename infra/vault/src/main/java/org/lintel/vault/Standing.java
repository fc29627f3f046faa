package org.lintel.vault;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a subject, session and class stands.
 *
 * @param generation how often it was begun anew
 * @param erased     whether its key is erased and was not begun anew since
 * @param erasedAt   when a key of it was erased last; null if never
 */
public record Standing(int generation, boolean erased, @Nullable Instant erasedAt) {

    static final Standing UNTOUCHED = new Standing(0, false, null);

    /** Whether a keyset of this generation may be used. */
    boolean admits(int ofKeyset) {
        return !erased && ofKeyset == generation;
    }

    /** When a keyset of this generation was erased; null if it was not. */
    @Nullable
    Instant erasedAt(int ofKeyset) {
        return erased && ofKeyset <= generation || ofKeyset < generation ? erasedAt : null;
    }
}
