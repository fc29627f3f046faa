package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.missed.MissedCount;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomSessions;
import org.lintel.views.testing.rows.ComplianceInMemory;
import org.lintel.views.testing.rows.MissedInMemory;

/** What was missed for want of capacity, as of any moment: what the live view of missed deadlines said then. */
@Tag("inv-6")
class DelaysTest {
    private final long seed = Long.getLong("lintel.seed", new Random().nextLong());
    private final MissedDeadlines missed = new MissedDeadlines(new MissedInMemory());
    private final Compliance live = new Compliance(new ComplianceInMemory());

    DelaysTest() {
        System.out.println("delays: seed " + seed);
    }

    @Test
    void at_any_position_the_fold_says_what_the_live_views_said_then() {
        List<RecordedEvent> events = RandomSessions.of(seed, 2_000);
        List<List<MissedCount>> said = new ArrayList<>();
        for (RecordedEvent event : events) {
            missed.apply(event);
            live.apply(event);
            said.add(missed.table(RandomSessions.NEAR));
            assertThat(live.delays(RandomSessions.NEAR)).as("seed %d, position %d", seed, event.position()).isEqualTo(said.getLast());
        }
        assertThat(said.getLast()).isNotEmpty();
        assertThat(live.delays(RandomSessions.FAR)).isEqualTo(missed.table(RandomSessions.FAR));

        FoldCheckpoints checkpoints = new FoldCheckpoints(70, 1_000_000);
        for (int position : new Random(seed).ints(30, 0, events.size()).toArray()) {
            assertThat(checkpoints.asOf(position, from -> events.stream().skip(from)).of(RandomSessions.NEAR).delays(RandomSessions.NEAR))
                    .as("seed %d, position %d", seed, position).isEqualTo(said.get(position));
        }
    }

    @Test
    void what_was_missed_about_a_delegate_counts_too() {
        long position = 0;
        for (Event event : DelegateSamples.ofEveryType()) {
            RecordedEvent recorded = EventSamples.recorded(position++, EventSamples.MONDAY, event);
            missed.apply(recorded);
            live.apply(recorded);
        }

        assertThat(live.delays(EventSamples.ASP25)).isEqualTo(missed.table(EventSamples.ASP25))
                .containsExactly(new MissedCount(TimeLimit.APPEAL_DECISION, MissReason.OVERLOOKED, 1));
    }
}
