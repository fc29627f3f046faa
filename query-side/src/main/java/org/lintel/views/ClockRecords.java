package org.lintel.views;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.TimeLimit;

/**
 * What the registry recorded when time had passed in a file.
 *
 * @param missed time limits of the institution that passed unused, the latest last
 * @param reminded periods of the party of whose end it was reminded
 */
public record ClockRecords(List<Missed> missed, List<Reminded> reminded) {
    static final ClockRecords NONE = new ClockRecords(List.of(), List.of());

    /** @param explained whether a reason is on record */
    public record Missed(TimeLimit limit, Instant due, boolean explained) {
        private boolean isOf(DeadlineMissExplained event) {
            return limit == event.limit() && due.equals(event.due());
        }
    }

    public record Reminded(TimeLimit limit, Instant ends) {}

    public ClockRecords {
        missed = List.copyOf(missed);
        reminded = List.copyOf(reminded);
    }

    /** @return whether it is on record that the limit, ending then, was missed */
    public boolean tellThatWasMissed(TimeLimit limit, Instant due) {
        return missed.stream().anyMatch(one -> one.limit() == limit && one.due().equals(due));
    }

    /** @return whether the party was reminded of the period, ending then */
    public boolean tellOfReminder(TimeLimit limit, Instant ends) {
        return reminded.contains(new Reminded(limit, ends));
    }

    ClockRecords after(AccreditationEvent event) {
        if (event instanceof DeadlineMissed e) {
            return new ClockRecords(Stream.concat(missed.stream(), Stream.of(new Missed(e.limit(), e.due(), false))).toList(), reminded);
        }
        if (event instanceof DeadlineMissExplained e) {
            return new ClockRecords(
                    missed.stream().map(one -> one.isOf(e) ? new Missed(one.limit(), one.due(), true) : one).toList(), reminded);
        }
        if (event instanceof ReminderGiven e) {
            return new ClockRecords(missed, Stream.concat(reminded.stream(), Stream.of(new Reminded(e.limit(), e.ends()))).toList());
        }
        return this;
    }
}
