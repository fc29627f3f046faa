package org.lintel.views.todo;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.TimeLimit;

/**
 * Something that the registry has to record once time has passed.
 *
 * @param limit whose reminder or miss it is; null where the kind says it all
 */
public record Task(Kind kind, @Nullable TimeLimit limit) implements Comparable<Task> {
    public static final Task LAPSE_SUSPENSION = new Task(Kind.LAPSE_SUSPENSION, null);
    public static final Task EXPIRE = new Task(Kind.EXPIRE, null);
    public static final Task BEGIN_RETENTION = new Task(Kind.BEGIN_RETENTION, null);
    public static final Task ERASE_CONFIDENTIAL = new Task(Kind.ERASE_CONFIDENTIAL, null);
    public static final Task ERASE_RESTRICTED = new Task(Kind.ERASE_RESTRICTED, null);
    private static final Comparator<Task> ORDER = Comparator.comparing(Task::name);

    public enum Kind {
        GIVE_REMINDER,
        RECORD_MISS,
        LAPSE_SUSPENSION,
        EXPIRE,
        BEGIN_RETENTION,
        ERASE_CONFIDENTIAL,
        ERASE_RESTRICTED
    }

    public static Task giveReminder(TimeLimit limit) {
        return new Task(Kind.GIVE_REMINDER, limit);
    }

    public static Task recordMiss(TimeLimit limit) {
        return new Task(Kind.RECORD_MISS, limit);
    }

    /** @return for instance {@code RECORD_MISS.DECISION}; the names sort as the tasks do */
    public String name() {
        return limit == null ? kind.name() : kind.name() + "." + limit.name();
    }

    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }
}
