package org.lintel.embeddedmongo;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of one ordered map.
 *
 * @param entries what to walk along
 * @param from the first entry, if it exists
 * @param before where the stretch ends; that entry does not belong to it; null for the end of the map
 * @param orderFrom entries of several stretches are merged by their bytes from here on
 */
record EntryRange(Entries entries, byte[] from, byte @Nullable [] before, int orderFrom) {

    /** How many entries there are, exactly, without walking along them. */
    long count() {
        return Math.max(0, entries.countBefore(before) - entries.countBefore(from));
    }

    boolean isEmpty() {
        return before != null && Arrays.compareUnsigned(from, before) >= 0;
    }
}
