package org.lintel.views.todo;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;

/** A place in the list of what is to be done: after which task to go on, so that one that fails delays no other. */
public record TodoCursor(Instant at, @Nullable AccreditationId accreditation, Task task) implements Comparable<TodoCursor> {
    private static final Comparator<TodoCursor> ORDER = Comparator.comparing(TodoCursor::at)
            .thenComparing(TodoCursor::matter).thenComparing(TodoCursor::task);

    /** @return the file that it is of; empty where it is of none, which comes first */
    public String matter() {
        return accreditation == null ? "" : accreditation.value();
    }

    @Override
    public int compareTo(TodoCursor other) {
        return ORDER.compare(this, other);
    }
}
