package org.lintel.views.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.FindingSamples.AUDITOR;
import static org.lintel.views.testing.SampleSamples.OTHER_AUDITOR;
import static org.lintel.views.testing.SampleSamples.UNTIL;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.Population;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.SampleSamples;
import org.lintel.views.testing.rows.SamplesInMemory;

class SamplesTest {
    private final Samples samples = new Samples(new SamplesInMemory());

    @Test
    void a_sample_is_shown_as_it_was_drawn_and_nothing_is_said_of_it_yet() {
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE));
        SampleRow row = one();
        assertThat(row.left()).isEqualTo(2);
        assertThat(Objects.requireNonNull(row.drawn()).population()).isEqualTo(2);
        assertThat(row.decisions()).extracting(one -> one.decision().position()).containsExactly(39L, 18L);
        assertThat(row.decisions()).noneMatch(SampledRow::isOpen);
    }

    @Test
    void whoever_asks_once_more_is_seen_whether_it_is_drawn_or_not() {
        given(SampleSamples.drawnByHand("sample-1", DecisionKind.ADVERSE), SampleSamples.asked("sample-2", DecisionKind.ADVERSE),
                SampleSamples.asked("sample-3", DecisionKind.ALL), SampleSamples.asked("sample-4", DecisionKind.ADVERSE),
                SampleSamples.drawn("sample-4", DecisionKind.ADVERSE));
        assertThat(samples.page(EventSamples.ASP25, null, 10).items()).extracting(row -> row.sample().value() + " " + row.draw())
                .containsExactly("sample-4 3", "sample-3 1", "sample-2 2", "sample-1 1");
        assertThat(samples.waiting()).extracting(row -> row.sample().value()).containsExactly("sample-2", "sample-3");
    }

    @Test
    void of_more_than_a_page_those_that_were_asked_for_first_wait_in_front() {
        given(IntStream.range(0, Samples.LARGEST_PAGE + 50).mapToObj(number -> SampleSamples.asked("sample-" + number, DecisionKind.ALL))
                .toArray(Event[]::new));
        assertThat(samples.waiting()).extracting(SampleRow::began)
                .containsExactlyElementsOf(LongStream.range(70, 70 + Samples.LARGEST_PAGE).boxed().toList());
    }

    /** No rule lets it be recorded. */
    @Test
    void what_is_asked_under_the_id_of_another_sample_changes_nothing_of_that() {
        given(SampleSamples.asked("sample-1", DecisionKind.ADVERSE), SampleSamples.drawn("sample-1", DecisionKind.ADVERSE),
                SampleSamples.found(AUDITOR));
        SampleRow before = one();
        samples.apply(EventSamples.recorded(90, EventSamples.MONDAY, SampleSamples.asked("sample-1", DecisionKind.ALL)));
        assertThat(one()).isEqualTo(before);
    }

    @Test
    void what_was_drawn_before_samples_were_asked_for_is_told_apart() {
        given(SampleSamples.drawnByHand("sample-1", DecisionKind.ADVERSE), SampleSamples.asked("sample-2", DecisionKind.ADVERSE),
                SampleSamples.drawn("sample-2", DecisionKind.ADVERSE));
        assertThat(one().askedAt()).isNull();
        assertThat(Objects.requireNonNull(one().drawn()).sealed()).isNull();
        SampleRow asked = Objects.requireNonNull(samples.find(new SampleId("sample-2")));
        assertThat(asked.askedAt()).isNotNull();
        assertThat(asked.auditor()).isEqualTo(AUDITOR.id());
        assertThat(Objects.requireNonNull(asked.drawn()).sealed()).isNotNull();
    }

    @Test
    void lists_come_in_pages() {
        given(SampleSamples.asked("sample-1", DecisionKind.ALL), SampleSamples.asked("sample-2", DecisionKind.ALL),
                SampleSamples.asked("sample-3", DecisionKind.ALL));
        Paged<SampleRow> first = samples.page(EventSamples.ASP25, null, 2);
        assertThat(first.items()).extracting(row -> row.sample().value()).containsExactly("sample-3", "sample-2");
        Paged<SampleRow> second = samples.page(EventSamples.ASP25, first.next(), 2);
        assertThat(second.items()).extracting(row -> row.sample().value()).containsExactly("sample-1");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> samples.page(EventSamples.ASP25, null, 201)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> samples.followUps(EventSamples.ASP25, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The view's answer without a look at the history, and the fold of all of it: the same. */
    @Test
    void the_decisions_that_may_be_drawn_are_those_of_the_fold() {
        long seed = new Random().nextLong();
        List<RecordedEvent> all = RandomHistories.of(seed, 600);
        all.forEach(samples::apply);
        all.forEach(samples::apply);
        int found = 0;
        for (DecisionKind kind : DecisionKind.values()) {
            for (String session : List.of("ASP25", "ASP26")) {
                for (long upTo : new long[]{-1, 100, 300, Long.MAX_VALUE}) {
                    Population fold = new Population(new SessionId(session), kind);
                    all.stream().filter(one -> one.position() <= upTo).forEach(one -> fold.see(one.position(), one.event()));
                    List<SampledDecision> decisions = samples.decisions(new SessionId(session), kind, upTo);
                    assertThat(decisions).as("%s in %s up to %d, seed %d", kind, session, upTo, seed).isEqualTo(fold.decisions());
                    found += decisions.size();
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void a_follow_up_is_open_until_it_is_closed() {
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE), SampleSamples.found(AUDITOR));
        assertThat(one().left()).isEqualTo(1);
        assertThat(one().decisions()).filteredOn(SampledRow::isOpen).singleElement()
                .satisfies(open -> assertThat(open.result()).isNotNull().extracting(SampledRow.Result::result)
                        .isEqualTo(SampleResult.FOLLOW_UP));
        assertThat(samples.followUps(EventSamples.ASP25, null, 10).items()).extracting(one -> one.decision().position())
                .containsExactly(18L);
        given(SampleSamples.drawn("sample-1", DecisionKind.ADVERSE), SampleSamples.found(AUDITOR), SampleSamples.done());
        assertThat(one().decisions()).noneMatch(SampledRow::isOpen).anyMatch(row -> row.followedUp() != null);
        assertThat(samples.followUps(EventSamples.ASP25, null, 10).items()).isEmpty();
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
        return Objects.requireNonNull(row);
    }

    private void given(Event... events) {
        long position = 70;
        for (Event event : events) {
            samples.apply(EventSamples.recorded(position, EventSamples.MONDAY.plusSeconds(position), event));
            position++;
        }
    }
}
