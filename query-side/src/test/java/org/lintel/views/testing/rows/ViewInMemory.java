package org.lintel.views.testing.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** All rows of one view, of whatever kinds they are. */
public abstract class ViewInMemory {
    private final List<RowsInMemory<?, ?>> kinds = new ArrayList<>();

    final <K, R extends Record> RowsInMemory<K, R> rows(Function<R, K> id, ToLongFunction<R> position) {
        RowsInMemory<K, R> rows = new RowsInMemory<>(id, position);
        kinds.add(rows);
        return rows;
    }

    /** @return all that the view has written */
    public final Set<Record> everything() {
        return kinds.stream().flatMap(rows -> rows.all().stream()).collect(Collectors.toSet());
    }
}
