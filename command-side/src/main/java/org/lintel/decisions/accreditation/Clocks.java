package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param running each limit that is running, in the order in which they started
 * @param missed what was recorded as missed, the latest last
 * @param reminded the ends of periods that the party was reminded of
 */
record Clocks(List<Due> running, List<Due> missed, List<Due> reminded) {
    /**
     * A limit and its end.
     *
     * @param at its last moment, UTC
     */
    record Due(TimeLimit limit, Instant at) {}

    static Clocks startedBy(AccreditationRequested request) {
        return new Clocks(
                List.of(new Due(TimeLimit.COMPLETENESS_CHECK, request.completenessDue()),
                        new Due(TimeLimit.DECISION, request.decisionDue())),
                List.of(), List.of());
    }

    /**
     * @param next the state after the event
     * @param appeals as they stand after the event
     */
    Clocks after(AccreditationEvent event, AccreditationState next, Appeals appeals) {
        return switch (event) {
            case DeadlineMissed passed -> new Clocks(running, plus(missed, new Due(passed.limit(), passed.due())), reminded);
            case ReminderGiven given -> new Clocks(running, missed, plus(reminded, new Due(given.limit(), given.ends())));
            default -> new Clocks(runningAfter(event, next, appeals), missed, reminded);
        };
    }

    /** @return the first end of a limit of this kind that has passed with nothing done, and that was not recorded as missed yet */
    Optional<Instant> newlyMissed(TimeLimit limit, Instant now) {
        return running.stream().filter(due -> due.limit == limit && now.isAfter(due.at) && !missed.contains(due)).map(Due::at).findFirst();
    }

    boolean wasReminded(TimeLimit limit, Instant ends) {
        return reminded.contains(new Due(limit, ends));
    }

    private List<Due> runningAfter(AccreditationEvent event, AccreditationState next, Appeals appeals) {
        List<Due> all = new ArrayList<>(running);
        if (event instanceof InformationSupplied supplied && supplied.completenessDue() != null) {
            all.add(new Due(TimeLimit.COMPLETENESS_CHECK, supplied.completenessDue()));
        }
        if (event instanceof AppealUpheld upheld && upheld.decisionDue() != null) {
            all.add(new Due(TimeLimit.DECISION, upheld.decisionDue()));
        }
        all.removeIf(due -> switch (due.limit) {
            case COMPLETENESS_CHECK -> next != SUBMITTED;
            case DECISION -> !isUndecided(next);
            default -> true;
        });
        appeals.open().forEach(appeal -> all.add(new Due(TimeLimit.APPEAL_DECISION, appeal.decisionDue())));
        return List.copyOf(all);
    }

    private static boolean isUndecided(AccreditationState state) {
        return state == SUBMITTED || state == AWAITING_INFORMATION || state == VETTING || state == AWAITING_APPROVAL;
    }

    private static List<Due> plus(List<Due> all, Due one) {
        List<Due> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
