package org.lintel.decisions.dueprocess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lintel.language.Event;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.LimitMissed;
import org.lintel.language.dueprocess.PartyReminded;

/**
 * The time limits that bind the institution, and what the passing of time was recorded of.
 *
 * @param running each limit that is running, in the order in which they started
 * @param missed what was recorded as missed, the latest last
 * @param reminded the ends of periods that the party was reminded of
 */
public record Clocks(List<Due> running, List<Due> missed, List<Due> reminded) {
    /**
     * A limit and its end.
     *
     * @param at its last moment, UTC
     */
    public record Due(TimeLimit limit, Instant at) {}

    /** The limits that are running from the beginning. */
    public static Clocks started(Due... limits) {
        return new Clocks(List.of(limits), List.of(), List.of());
    }

    /** @param limits those that are running after the event, but for the decisions on appeals */
    public Clocks after(Event event, List<Due> limits, Appeals appeals) {
        return switch (event) {
            case LimitMissed passed -> new Clocks(running, plus(missed, new Due(passed.limit(), passed.due())), reminded);
            case PartyReminded given -> new Clocks(running, missed, plus(reminded, new Due(given.limit(), given.ends())));
            default -> {
                List<Due> all = new ArrayList<>(limits);
                appeals.open().forEach(appeal -> all.add(new Due(TimeLimit.APPEAL_DECISION, appeal.decisionDue())));
                yield new Clocks(List.copyOf(all), missed, reminded);
            }
        };
    }

    /** @return the first end of a limit of this kind that has passed with nothing done, and that was not recorded as missed yet */
    public Optional<Instant> newlyMissed(TimeLimit limit, Instant now) {
        return running.stream().filter(due -> due.limit == limit && now.isAfter(due.at) && !missed.contains(due)).map(Due::at).findFirst();
    }

    /** @return the end of this limit that was recorded as missed last, or nothing */
    public Optional<Instant> lastMissed(TimeLimit limit) {
        return missed.reversed().stream().filter(due -> due.limit == limit).map(Due::at).findFirst();
    }

    public boolean wasReminded(TimeLimit limit, Instant ends) {
        return reminded.contains(new Due(limit, ends));
    }

    private static List<Due> plus(List<Due> all, Due one) {
        List<Due> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
