package org.lintel.readmodels;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a view that were written last, each as it is stored: where something happened, more happens soon. For a process beside which nobody
 * else writes; each of several would go on from rows that another one has changed.
 */
final class RecentRows {
    private final Map<Object, Record> rows;

    /** @param atMost how many; the longest unasked for go */
    RecentRows(int atMost) {
        this.rows = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Record> eldest) {
                return size() > atMost;
            }
        };
    }

    synchronized @Nullable Record find(Object id) {
        return rows.get(id);
    }

    /** The row was written. */
    synchronized void written(Object id, Record row) {
        rows.put(id, row);
    }

    /** How it is stored is not known for sure. */
    synchronized void forget(Object id) {
        rows.remove(id);
    }
}
