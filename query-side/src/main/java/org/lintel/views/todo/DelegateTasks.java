package org.lintel.views.todo;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.views.Retention;

/** What the clock has to do about a delegate, told by where things stand and by nothing else; at most one task of each name. */
final class DelegateTasks {
    private DelegateTasks() {}

    static Map<Task, Due> of(TodoDelegate delegate) {
        Map<Task, Due> tasks = new TreeMap<>();
        if (!delegate.unmissed().isEmpty()) {
            tasks.put(Task.recordMissAbout(delegate.delegate()), Due.after(delegate.unmissed().getFirst()));
        }
        Due begin = retention(delegate);
        if (begin != null) {
            tasks.put(Task.beginRetentionOf(delegate.delegate()), begin);
        }
        if (delegate.open().isEmpty()) {
            for (RetentionClass retention : RetentionClass.values()) {
                Instant until = delegate.retention().endOf(retention);
                if (until != null) {
                    tasks.put(Task.erase(retention, delegate.delegate()), Due.after(until));
                }
            }
        }
        return tasks;
    }

    /** What can still be appealed is kept from when that is over; where the time to appeal stands still, it is not known yet. */
    private static @Nullable Due retention(TodoDelegate delegate) {
        Retention retention = delegate.retention();
        Instant appeal = delegate.appealUntil();
        if (retention.until() != null || retention.hasErased(RetentionClass.RESTRICTED) || !delegate.open().isEmpty()
                || Instant.MAX.equals(appeal)) {
            return null;
        }
        Due over = delegate.ended() ? Due.AT_ONCE : Due.after(delegate.closing());
        return appeal != null && over.at().isBefore(appeal) ? Due.after(appeal) : over;
    }
}
