package org.lintel.views.todo;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.Retention;
import org.lintel.views.RunningLimit;
import org.lintel.views.Standing;

/** What the clock has to do in a file, told by where the file stands and by nothing else; at most one task of each name. */
public final class Tasks {
    private Tasks() {}

    public static Map<Task, Due> of(Standing standing) {
        Map<Task, Due> tasks = new TreeMap<>();
        for (RunningLimit running : standing.limits().all()) {
            if (running.ends() != null) {
                add(tasks, standing, running, running.ends());
            }
        }
        if (standing.state() == AccreditationState.ACTIVE && standing.expires() != null) {
            tasks.put(Task.EXPIRE, Due.after(standing.expires()));
        }
        if (standing.isOver()) {
            addRetention(tasks, standing);
        }
        return tasks;
    }

    /** What can still be appealed is kept from when that is over; where the time to appeal stands still, it is not known yet. */
    private static void addRetention(Map<Task, Due> tasks, Standing standing) {
        Retention retention = standing.retention();
        if (retention.until() == null && !retention.hasErased(RetentionClass.RESTRICTED)) {
            RunningLimit appeal = standing.limits().find(TimeLimit.APPEAL);
            if (appeal == null || appeal.ends() != null) {
                tasks.put(Task.BEGIN_RETENTION, appeal == null ? Due.AT_ONCE : Due.after(Objects.requireNonNull(appeal.ends())));
            }
        }
        Instant confidential = retention.endOf(RetentionClass.CONFIDENTIAL);
        Instant restricted = retention.endOf(RetentionClass.RESTRICTED);
        if (confidential != null) {
            tasks.put(Task.ERASE_CONFIDENTIAL, Due.after(confidential));
        }
        if (restricted != null) {
            tasks.put(Task.ERASE_RESTRICTED, Due.after(restricted));
        }
    }

    private static void add(Map<Task, Due> tasks, Standing standing, RunningLimit running, Instant ends) {
        TimeLimit limit = running.limit();
        switch (limit) {
            case COMPLETENESS_CHECK, DECISION, APPEAL_DECISION -> {
                if (!standing.clock().tellThatWasMissed(limit, ends)) {
                    tasks.put(Task.recordMiss(limit), Due.after(ends));
                }
            }
            case INFORMATION, NOTICE_REPLY -> {
                if (running.remindAt() != null && !standing.clock().tellOfReminder(limit, ends)) {
                    tasks.put(Task.giveReminder(limit), new Due(running.remindAt(), ends));
                }
            }
            case CONFIRMATION -> tasks.put(Task.LAPSE_SUSPENSION, Due.after(ends));
            case APPEAL -> {
                // The party is told of it in the notice; nothing is recorded when it passes.
            }
        }
    }
}
