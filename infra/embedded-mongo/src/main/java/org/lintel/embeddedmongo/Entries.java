package org.lintel.embeddedmongo;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An ordered map of which every entry leads to a document: the documents themselves, or an index. */
sealed interface Entries permits EntryIndex {

    MVMap<byte[], ?> map();

    /** The key of the document that the entry leads to. */
    byte[] documentKey(byte[] entry, Object value);

    /** The document itself when it is at hand, otherwise null. */
    byte @Nullable [] document(Object value);

    default long countBefore(byte @Nullable [] entry) {
        if (entry == null) {
            return map().sizeAsLong();
        }
        long index = map().getKeyIndex(entry);
        return index < 0 ? -index - 1 : index;
    }

    default Cursor<byte[], ?> cursor(byte @Nullable [] from, boolean reverse) {
        return map().cursor(from, null, reverse);
    }
}
