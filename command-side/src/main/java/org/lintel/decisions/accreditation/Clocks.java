package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.TimeLimit;

/**
 * The time limits that bind the institution, and what the passing of time was recorded of.
 *
 * @param running each limit that is running, and its last moment
 * @param missed what was recorded as missed, the latest last
 * @param reminded the ends of periods that the party was reminded of
 */
record Clocks(Map<TimeLimit, Instant> running, List<Missed> missed, Set<Reminded> reminded) {
    /** A limit that was missed. */
    record Missed(TimeLimit limit, Instant due) {}

    /** A period that the party was reminded of. */
    record Reminded(TimeLimit limit, Instant ends) {}

    static Clocks startedBy(AccreditationRequested request) {
        return new Clocks(Map.of(TimeLimit.COMPLETENESS_CHECK, request.completenessDue(), TimeLimit.DECISION, request.decisionDue()),
                List.of(), Set.of());
    }

    /**
     * @param next the state after the event
     * @param appeals as they stand after the event
     */
    Clocks after(AccreditationEvent event, AccreditationState next, Appeals appeals) {
        return switch (event) {
            case DeadlineMissed passed -> new Clocks(running, plus(missed, new Missed(passed.limit(), passed.due())), reminded);
            case ReminderGiven given -> new Clocks(running, missed, plus(reminded, new Reminded(given.limit(), given.ends())));
            default -> new Clocks(runningAfter(event, next, appeals), missed, reminded);
        };
    }

    boolean wasMissed(TimeLimit limit, Instant due) {
        return missed.contains(new Missed(limit, due));
    }

    boolean wasReminded(TimeLimit limit, Instant ends) {
        return reminded.contains(new Reminded(limit, ends));
    }

    private Map<TimeLimit, Instant> runningAfter(AccreditationEvent event, AccreditationState next, Appeals appeals) {
        Map<TimeLimit, Instant> all = new HashMap<>(running);
        if (event instanceof InformationSupplied supplied && supplied.completenessDue() != null) {
            all.put(TimeLimit.COMPLETENESS_CHECK, supplied.completenessDue());
        }
        if (event instanceof AppealUpheld upheld && upheld.decisionDue() != null) {
            all.put(TimeLimit.DECISION, upheld.decisionDue());
        }
        if (next != SUBMITTED) {
            all.remove(TimeLimit.COMPLETENESS_CHECK);
        }
        if (!isUndecided(next)) {
            all.remove(TimeLimit.DECISION);
        }
        Appeals.Appeal appeal = appeals.oldest();
        if (appeal == null) {
            all.remove(TimeLimit.APPEAL_DECISION);
        } else {
            all.put(TimeLimit.APPEAL_DECISION, appeal.decisionDue());
        }
        return Map.copyOf(all);
    }

    private static boolean isUndecided(AccreditationState state) {
        return state == SUBMITTED || state == AWAITING_INFORMATION || state == VETTING || state == AWAITING_APPROVAL;
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    private static <T> Set<T> plus(Set<T> all, T one) {
        Set<T> more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }
}
