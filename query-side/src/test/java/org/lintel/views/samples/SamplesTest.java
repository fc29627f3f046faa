package org.lintel.views.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.FindingSamples.AUDITOR;
import static org.lintel.views.testing.SampleSamples.OTHER_AUDITOR;
import static org.lintel.views.testing.SampleSamples.UNTIL;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RowsInMemory;
import org.lintel.views.testing.SampleSamples;

class SamplesTest {
    private final Samples samples = new Samples(new RowsInMemory.OfSamples());

    @Test
    void a_sample_is_shown_as_it_was_drawn_and_nothing_is_said_of_it_yet() {
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE));
        SampleRow row = one();
        assertThat(row.left()).isEqualTo(2);
        assertThat(row.population()).isEqualTo(2);
        assertThat(row.decisions()).extracting(one -> one.decision().position()).containsExactly(39L, 18L);
        assertThat(row.decisions()).noneMatch(SampledRow::isOpen);
    }

    @Test
    void whoever_draws_once_more_is_seen() {
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE), SampleSamples.drawn("sample-2", DecisionKind.ADVERSE),
                SampleSamples.drawn("sample-3", DecisionKind.ALL));
        assertThat(samples.of(EventSamples.ASP25)).extracting(row -> row.sample().value() + " " + row.draw())
                .containsExactly("sample-3 1", "sample-2 2", "sample-1 1");
    }

    @Test
    void a_follow_up_is_open_until_it_is_closed() {
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE), SampleSamples.found(AUDITOR));
        assertThat(one().left()).isEqualTo(1);
        assertThat(one().decisions()).filteredOn(SampledRow::isOpen).singleElement()
                .satisfies(open -> assertThat(open.result()).isNotNull().extracting(SampledRow.Result::result)
                        .isEqualTo(SampleResult.FOLLOW_UP));
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE), SampleSamples.found(AUDITOR), SampleSamples.done());
        assertThat(one().decisions()).noneMatch(SampledRow::isOpen).anyMatch(row -> row.followedUp() != null);
    }

    @Test
    void an_opening_is_asked_for_approved_and_used_or_its_time_is_over() {
        List<Event> events = List.of(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE), SampleSamples.asked(),
                SampleSamples.approved(), SampleSamples.opened());
        assertThat(opening(events.subList(0, 2)).standing(UNTIL)).isEqualTo(OpeningStanding.ASKED);
        assertThat(opening(events.subList(0, 2)).standing(UNTIL.plusNanos(1))).isEqualTo(OpeningStanding.EXPIRED);
        assertThat(opening(events.subList(0, 3)).standing(UNTIL)).isEqualTo(OpeningStanding.APPROVED);
        assertThat(opening(events.subList(0, 3)).standing(UNTIL.plusNanos(1))).isEqualTo(OpeningStanding.EXPIRED);
        OpeningRow used = opening(events);
        assertThat(used.standing(UNTIL.plusNanos(1))).isEqualTo(OpeningStanding.OPENED);
        assertThat(used.approvedBy()).isEqualTo(OTHER_AUDITOR.id());
        assertThat(used.askedBy()).isEqualTo(AUDITOR.id());
    }

    private OpeningRow opening(List<Event> events) {
        given(events.toArray(Event[]::new));
        return one().decisions().getFirst().openings().getFirst();
    }

    private SampleRow one() {
        SampleRow row = samples.find(new SampleId("sample-1"));
        assertThat(row).isNotNull();
        return java.util.Objects.requireNonNull(row);
    }

    private void given(Event... events) {
        long position = 70;
        for (Event event : events) {
            samples.apply(EventSamples.recorded(position, EventSamples.MONDAY.plusSeconds(position), event));
            position++;
        }
    }
}
