package org.lintel.views.todo;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;

/**
 * A task of a file, or one that is of none.
 *
 * @param accreditation null where it is of no file
 * @param due null once it is done or moot; such a row is kept, so that an older event applied again does not bring the task back
 * @param position of the event that last changed it
 */
public record TodoRow(@Nullable AccreditationId accreditation, Task task, @Nullable Due due, long position) {
    /** @throws NullPointerException where it is of no file */
    public AccreditationId file() {
        return Objects.requireNonNull(accreditation);
    }

    /** @return the row's place in the list, or null where there is nothing to do */
    public @Nullable TodoCursor place() {
        return due == null ? null : new TodoCursor(due.at(), accreditation, task);
    }
}
