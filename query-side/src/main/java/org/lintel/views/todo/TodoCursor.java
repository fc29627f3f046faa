package org.lintel.views.todo;

import java.time.Instant;
import java.util.Comparator;

import org.lintel.language.accreditation.AccreditationId;

/** A place in the list of what is to be done: after which task to go on, so that one that fails delays no other. */
public record TodoCursor(Instant at, AccreditationId accreditation, Task task) implements Comparable<TodoCursor> {
    private static final Comparator<TodoCursor> ORDER = Comparator.comparing(TodoCursor::at)
            .thenComparing(place -> place.accreditation().value()).thenComparing(TodoCursor::task);

    @Override
    public int compareTo(TodoCursor other) {
        return ORDER.compare(this, other);
    }
}
