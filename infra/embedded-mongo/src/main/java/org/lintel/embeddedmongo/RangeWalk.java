package org.lintel.embeddedmongo;

import java.util.Arrays;

import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one range, and can leave off and go on later: between two locks no cursor of the store is held, because its pages may be
 * given up meanwhile.
 */
final class RangeWalk {

    private final EntryRange range;
    private final boolean reverse;
    private @Nullable Cursor<byte[], ?> cursor;
    private byte @Nullable [] last;
    private byte @Nullable [] entry;
    private byte @Nullable [] documentKey;
    private boolean atEnd;

    RangeWalk(EntryRange range, boolean reverse) {
        this.range = range;
        this.reverse = reverse;
    }

    /** To be called under the lock; then the walk stands on the next entry that was not {@linkplain #advance left behind}. */
    void resume() {
        if (!atEnd) {
            byte[] start = last != null ? last : reverse ? range.before() : range.from();
            cursor = range.entries().cursor(start, reverse);
            step();
        }
    }

    /** To be called before the lock is given back. */
    void pause() {
        cursor = null;
        entry = null;
        documentKey = null;
    }

    boolean atEnd() {
        return atEnd;
    }

    /** Goes to the next entry; {@link #resume} never returns to this one. */
    void advance() {
        last = entry;
        step();
    }

    byte[] entry() {
        if (entry == null) {
            throw new IllegalStateException("the walk is paused or at its end");
        }
        return entry;
    }

    byte[] documentKey() {
        byte[] known = documentKey;
        if (known == null) {
            known = range.entries().documentKey(entry(), value());
            documentKey = known;
        }
        return known;
    }

    /** The document, when the entries themselves hold documents. */
    byte @Nullable [] documentIfAtHand() {
        return range.entries().document(value());
    }

    int compareDocumentKey(RangeWalk other) {
        return Arrays.compareUnsigned(documentKey(), other.documentKey());
    }

    int compareSuffix(RangeWalk other) {
        byte[] one = entry();
        byte[] two = other.entry();
        return Arrays.compareUnsigned(one, range.orderFrom(), one.length, two, other.range.orderFrom(), two.length);
    }

    private Object value() {
        if (cursor == null) {
            throw new IllegalStateException("the walk is paused");
        }
        return cursor.getValue();
    }

    private void step() {
        documentKey = null;
        Cursor<byte[], ?> open = cursor;
        while (open != null && open.hasNext()) {
            byte[] next = open.next();
            if (isBehindEnd(next)) {
                break;
            }
            if (!isBeforeStart(next)) {
                entry = next;
                return;
            }
        }
        entry = null;
        atEnd = true;
    }

    private boolean isBehindEnd(byte[] next) {
        return reverse
                ? Arrays.compareUnsigned(next, range.from()) < 0
                : range.before() != null && Arrays.compareUnsigned(next, range.before()) >= 0;
    }

    /** The entry that was handled last, or the one that bounds the range from above, when the cursor starts on it. */
    private boolean isBeforeStart(byte[] next) {
        return last != null && Arrays.equals(next, last) || reverse && range.before() != null && Arrays.equals(next, range.before());
    }
}
