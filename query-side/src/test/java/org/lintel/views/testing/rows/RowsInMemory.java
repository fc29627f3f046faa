package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind by id, never replaced by one of the same or an earlier position. How often something was written is counted, so that a test can tell
 * a write that was skipped from one that changed nothing.
 */
public final class RowsInMemory<K, R extends Record> {
    private final Function<R, K> id;
    private final ToLongFunction<R> position;
    private final Map<K, R> rows = new HashMap<>();
    private int writes;

    RowsInMemory(Function<R, K> id, ToLongFunction<R> position) {
        this.id = id;
        this.position = position;
    }

    @Nullable
    R find(K which) {
        return rows.get(which);
    }

    void save(R row) {
        writes++;
        rows.merge(id.apply(row), row, (kept, one) -> position.applyAsLong(kept) < position.applyAsLong(one) ? one : kept);
    }

    List<R> all() {
        return List.copyOf(rows.values());
    }

    List<R> list(Predicate<R> admitted) {
        return rows.values().stream().filter(admitted).toList();
    }

    List<R> list(Predicate<R> admitted, Comparator<R> order, int limit) {
        return rows.values().stream().filter(admitted).sorted(order).limit(limit).toList();
    }

    public int writes() {
        return writes;
    }
}
