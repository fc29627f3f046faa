package org.lintel.views.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was due was erased within days (guideline G23). It is judged when it was erased, at the earliest when it was due, or once it is overdue. What is no
 * longer due, because it can be decided on again, is not judged at all.
 *
 * @param days after it was due
 */
public record RecordsErasedInTime(int days) implements Property {
    private static final Instant NEVER = Instant.MAX;

    /** @throws IllegalArgumentException when there is not one day to do it in */
    public RecordsErasedInTime {
        if (days < 1) {
            throw new IllegalArgumentException("There is at least one day to erase what is due.");
        }
    }

    @Override
    public List<Sample> samples(Case one) {
        return one.kept().stream().map(this::sample).toList();
    }

    @Override
    public List<Sample> samples(PersonCase one) {
        return one.kept().stream().map(this::sample).toList();
    }

    @Override
    public List<Sample> samples(DisclosureCase one) {
        // Who reads the figures is not to learn from them that something was just passed on or demanded: it is known of once it is due.
        return one.kept().stream().map(words -> sample(words).knownFrom(words.due().plusSeconds(1))).toList();
    }

    private Sample sample(KeptRecords records) {
        Instant due = records.due().plusSeconds(1);
        Instant over = due.plus(Duration.ofDays(days));
        Instant known = records.began().recordedAt();
        CountedEvent erased = records.erased();
        CountedEvent stopped = records.stopped();
        Sample.Reason began = new Sample.Reason(records.began(), Why.KEPT_UNTIL, records.due());
        if (erased != null && erased.recordedAt().isBefore(over)) {
            return new Sample(known, later(erased.recordedAt(), due), true,
                    List.of(began, new Sample.Reason(erased, Why.ERASED_IN_TIME)));
        }
        if (stopped != null && stopped.recordedAt().isBefore(over)) {
            return new Sample(known, NEVER, false, List.of(began));
        }
        Sample.Reason late = new Sample.Reason(records.began(), Why.NOT_ERASED_IN_TIME, records.due());
        return new Sample(known, later(known, over), false,
                erased == null ? List.of(late) : List.of(late, new Sample.Reason(erased, Why.ERASED_TOO_LATE)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
