package org.lintel.views;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.access.Accesses;
import org.lintel.views.announcements.Announcements;
import org.lintel.views.badges.Badges;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.delegates.Delegates;
import org.lintel.views.erasures.Erasures;
import org.lintel.views.file.FileView;
import org.lintel.views.history.History;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.notices.Notices;
import org.lintel.views.samples.Samples;
import org.lintel.views.sessions.Sessions;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.FindingSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.SampleSamples;
import org.lintel.views.testing.rows.AccessesInMemory;
import org.lintel.views.testing.rows.AnnouncementsInMemory;
import org.lintel.views.testing.rows.BadgesInMemory;
import org.lintel.views.testing.rows.ComplianceInMemory;
import org.lintel.views.testing.rows.DelegatesInMemory;
import org.lintel.views.testing.rows.ErasuresInMemory;
import org.lintel.views.testing.rows.FilesInMemory;
import org.lintel.views.testing.rows.HistoryInMemory;
import org.lintel.views.testing.rows.MissedInMemory;
import org.lintel.views.testing.rows.NoticesInMemory;
import org.lintel.views.testing.rows.SamplesInMemory;
import org.lintel.views.testing.rows.SessionsInMemory;
import org.lintel.views.testing.rows.TodoInMemory;
import org.lintel.views.testing.rows.ViewInMemory;
import org.lintel.views.testing.rows.WorklistInMemory;
import org.lintel.views.todo.Todo;
import org.lintel.views.worklist.Worklist;

/** What holds of every projection. */
class ProjectionTest {
    /** A projection on empty rows, and how to see all that it has written. */
    record Subject(Projection projection, ViewInMemory rows) {
        @Override
        public String toString() {
            return projection.name();
        }
    }

    static Stream<Subject> projections() {
        return Stream.of(on(new SessionsInMemory(), Sessions::new),
                on(new WorklistInMemory(), Worklist::new),
                on(new FilesInMemory(), FileView::new),
                on(new HistoryInMemory(), History::new),
                on(new ComplianceInMemory(), Compliance::new),
                on(new NoticesInMemory(), Notices::new),
                on(new TodoInMemory(), Todo::new),
                on(new MissedInMemory(), MissedDeadlines::new),
                on(new AnnouncementsInMemory(), Announcements::new),
                on(new ErasuresInMemory(), Erasures::new),
                on(new AccessesInMemory(), Accesses::new),
                on(new DelegatesInMemory(), Delegates::new),
                on(new BadgesInMemory(), Badges::new),
                on(new SamplesInMemory(), Samples::new));
    }

    private static <R extends ViewInMemory> Subject on(R rows, Function<R, Projection> view) {
        return new Subject(view.apply(rows), rows);
    }

    @Test
    void the_samples_hold_every_type_of_event() {
        Set<String> sampled = EventSamples.ofEveryType().stream().map(event -> EventTable.of(event.getClass()).name()).collect(toSet());

        assertThat(sampled).isEqualTo(EventTable.rows().stream().map(EventTable.Row::name).collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("projections")
    void an_event_of_any_type_applied_twice_changes_nothing(Subject subject) {
        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            subject.projection().apply(event);
            Set<?> once = subject.rows().everything();

            subject.projection().apply(event);

            assertThat(subject.rows().everything()).as("after %s", event.event().getClass().getSimpleName()).isEqualTo(once);
        }
        assertThat(subject.rows().everything()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void any_suffix_of_the_history_replayed_changes_nothing(Subject subject) {
        long seed = new Random().nextLong();
        System.out.println("any suffix replayed into " + subject + ": seed " + seed);
        List<RecordedEvent> events = RandomHistories.of(seed, 300);
        events.forEach(subject.projection()::apply);
        Set<?> before = subject.rows().everything();

        new Random(seed).ints(20, 0, events.size())
                .forEach(from -> events.subList(from, events.size()).forEach(subject.projection()::apply));

        assertThat(subject.rows().everything()).as("seed %d", seed).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("projections")
    void a_view_that_was_stopped_and_set_back_at_random_equals_a_fold_from_zero(Subject subject) {
        long seed = new Random().nextLong();
        System.out.println("stopped and set back, " + subject + ": seed " + seed);
        Random random = new Random(seed);
        List<RecordedEvent> events = RandomHistories.of(seed, 300);

        for (int read = 0; read < events.size(); read++) {
            subject.projection().apply(events.get(read));
            if (random.nextInt(10) == 0) {
                read = Math.max(-1, read - random.nextInt(8));
            }
        }

        Subject fresh = projections().filter(one -> one.toString().equals(subject.toString())).findFirst().orElseThrow();
        events.forEach(fresh.projection()::apply);
        assertThat(subject.rows().everything()).as("seed %d", seed).isEqualTo(fresh.rows().everything());
    }

    @Test
    void a_view_whose_rows_are_missing_says_so_instead_of_going_on() {
        RecordedEvent midway = EventSamples.recorded(7, EventSamples.MONDAY, EventSamples.complete(EventSamples.FILE));

        assertThatThrownBy(() -> new Worklist(new WorklistInMemory()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FileView(new FilesInMemory()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Notices(new NoticesInMemory()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Todo(new TodoInMemory()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Announcements(new AnnouncementsInMemory()).apply(midway))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Erasures(new ErasuresInMemory()).apply(midway)).isInstanceOf(IllegalStateException.class);
        RecordedEvent erased = EventSamples.recorded(9, EventSamples.MONDAY,
                new FileErased(EventSamples.FILE, EventSamples.SECOND_OFFICER));
        assertThatThrownBy(() -> new FileView(new FilesInMemory()).apply(erased)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Todo(new TodoInMemory()).apply(erased)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Compliance(new ComplianceInMemory()).apply(erased)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Accesses(new AccessesInMemory()).apply(midway)).isInstanceOf(IllegalStateException.class);
        RecordedEvent found = EventSamples.recorded(9, EventSamples.MONDAY, SampleSamples.found(FindingSamples.AUDITOR));
        assertThatThrownBy(() -> new Samples(new SamplesInMemory()).apply(found)).isInstanceOf(IllegalStateException.class);
        RecordedEvent confirmed = EventSamples.recorded(9, EventSamples.MONDAY,
                new DelegateConfirmed(DelegateSamples.DELEGATE, DelegateSamples.HOME, EventSamples.OFFICER));
        assertThatThrownBy(() -> new Delegates(new DelegatesInMemory()).apply(confirmed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Badges(new BadgesInMemory()).apply(confirmed)).isInstanceOf(IllegalStateException.class);
        RecordedEvent miss = EventSamples.recorded(8, EventSamples.MONDAY,
                EventSamples.missed(EventSamples.FILE, TimeLimit.DECISION, EventSamples.MONDAY));
        assertThatThrownBy(() -> new MissedDeadlines(new MissedInMemory()).apply(miss)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Compliance(new ComplianceInMemory()).apply(midway))
                .isInstanceOf(IllegalStateException.class);
    }
}
