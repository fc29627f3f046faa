package org.lintel.views.todo;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
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
        return tasks;
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
