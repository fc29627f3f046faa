package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.WorkingCalendar;

/**
 * Which share of the requests had an outcome in time (guideline G01).
 *
 * <p>
 * The clock starts when a request was filed and stops when its outcome was recorded: a late entry flatters nobody. A request is judged
 * at its outcome or once its limit is over, whichever comes first.
 *
 * @param workingDays after first filing, the day of filing not counted
 * @param daysBeforeOpening an outcome must also lie this many days before the session opens, where the request was filed by then
 */
public record ShareWithinLimit(String id, BigDecimal threshold, boolean enforced, String explanation, int workingDays,
        int daysBeforeOpening) implements Control {
    /** @throws IllegalArgumentException when the threshold is no share, or a limit is not a time limit */
    public ShareWithinLimit {
        Control.requireShare(id, threshold);
        if (workingDays < 1 || daysBeforeOpening < 0) {
            throw new IllegalArgumentException("The limits of " + id + " must be at least one working day and no negative days.");
        }
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        Instant due = due(one, session);
        Instant over = due.plusSeconds(1);
        CountedEvent filed = one.filed();
        CountedEvent outcome = one.outcome();
        if (outcome != null && outcome.recordedAt().isBefore(over)) {
            return List.of(new Sample(filed.recordedAt(), outcome.recordedAt(), true,
                    List.of(new Sample.Reason(filed, Why.TIME_LIMIT_STARTED, due),
                            new Sample.Reason(outcome, Why.OUTCOME_IN_TIME)))
                    .begun(one.filedAt()));
        }
        Sample.Reason missed = new Sample.Reason(filed, Why.OUTCOME_MISSING, due);
        return List.of(new Sample(filed.recordedAt(), later(filed.recordedAt(), over), false,
                outcome == null
                        ? List.of(missed)
                        : List.of(missed, new Sample.Reason(outcome, Why.OUTCOME_LATE)))
                .begun(one.filedAt()));
    }

    /** @return the last second in which an outcome is in time, counted in the session's own calendar */
    Instant due(Case one, @Nullable SessionFacts session) {
        if (session == null) {
            return WorkingCalendar.PLAIN.after(one.filedAt(), workingDays);
        }
        Instant due = session.calendar().after(one.filedAt(), workingDays);
        Instant beforeOpening = session.calendar().endOf(session.opens().minusDays(daysBeforeOpening));
        boolean filedInTime = !one.filedAt().isAfter(beforeOpening);
        return filedInTime && beforeOpening.isBefore(due) ? beforeOpening : due;
    }

    /**
     * How long it took to an outcome.
     *
     * @return the least of the {@link Distribution#edges} within which it came; null where there was none by that moment
     */
    @Nullable
    Integer workingDaysTaken(Case one, @Nullable SessionFacts session, Instant at) {
        CountedEvent outcome = one.outcome();
        if (outcome == null || outcome.recordedAt().isAfter(at)) {
            return null;
        }
        WorkingCalendar calendar = session == null ? WorkingCalendar.PLAIN : session.calendar();
        return Distribution.edges(workingDays).stream().filter(
                days -> days == Integer.MAX_VALUE || outcome.recordedAt().isBefore(calendar.after(one.filedAt(), days).plusSeconds(1)))
                .findFirst().orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
