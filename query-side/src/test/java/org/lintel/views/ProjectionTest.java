package org.lintel.views;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
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
import org.lintel.views.testing.RowsInMemory;
import org.lintel.views.testing.SampleSamples;
import org.lintel.views.todo.Todo;
import org.lintel.views.worklist.Worklist;

/** What holds of every projection. */
class ProjectionTest {
    /** A projection on empty rows, and how to see all that it has written. */
    record Subject(Projection projection, Supplier<Set<?>> rows) {
        @Override
        public String toString() {
            return projection.name();
        }
    }

    static Stream<Subject> projections() {
        var sessions = new RowsInMemory.OfSessions();
        var worklist = new RowsInMemory.OfWorklist();
        var files = new RowsInMemory.OfFiles();
        var history = new RowsInMemory.OfHistory();
        var compliance = new RowsInMemory.OfCompliance();
        var notices = new RowsInMemory.OfNotices();
        var todo = new RowsInMemory.OfTodo();
        var missed = new RowsInMemory.OfMissed();
        var announcements = new RowsInMemory.OfAnnouncements();
        var erasures = new RowsInMemory.OfErasures();
        var accesses = new RowsInMemory.OfAccesses();
        var delegates = new RowsInMemory.OfDelegates();
        var badges = new RowsInMemory.OfBadges();
        var samples = new RowsInMemory.OfSamples();
        return Stream.of(new Subject(new Sessions(sessions), () -> new HashSet<>(sessions.kept.all())),
                new Subject(new Worklist(worklist), () -> new HashSet<>(worklist.kept.all())),
                new Subject(new FileView(files), () -> new HashSet<>(files.kept.all())),
                new Subject(new History(history), () -> new HashSet<>(history.kept.all())),
                new Subject(new Compliance(compliance),
                        () -> union(List.copyOf(union(compliance.kept.all(), compliance.facts.all())),
                                List.copyOf(union(compliance.persons.all(),
                                        List.copyOf(union(compliance.findings.all(), compliance.disclosures.all())))))),
                new Subject(new Notices(notices), () -> union(notices.kept.all(), notices.addressees.all())),
                new Subject(new Todo(todo), () -> union(todo.files.all(), todo.all())),
                new Subject(new MissedDeadlines(missed), () -> union(missed.files.all(), missed.kept.all())),
                new Subject(new Announcements(announcements), () -> union(announcements.files.all(), announcements.all())),
                new Subject(new Erasures(erasures), () -> new HashSet<>(erasures.kept.all())),
                new Subject(new Accesses(accesses), () -> union(accesses.files.all(), accesses.kept.all())),
                new Subject(new Delegates(delegates), () -> new HashSet<>(delegates.kept.all())),
                new Subject(new Badges(badges), () -> union(badges.kept.all(), badges.bearers.all())),
                new Subject(new Samples(samples),
                        () -> union(List.copyOf(union(samples.kept.all(), samples.followUps.all())),
                                List.copyOf(union(samples.files.all(), samples.decided.all())))));
    }

    private static Set<?> union(List<?> some, List<?> others) {
        Set<Object> all = new HashSet<>(some);
        all.addAll(others);
        return all;
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
            Set<?> once = subject.rows().get();

            subject.projection().apply(event);

            assertThat(subject.rows().get()).as("after %s", event.event().getClass().getSimpleName()).isEqualTo(once);
        }
        assertThat(subject.rows().get()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("projections")
    void any_suffix_of_the_history_replayed_changes_nothing(Subject subject) {
        long seed = new Random().nextLong();
        System.out.println("any suffix replayed into " + subject + ": seed " + seed);
        List<RecordedEvent> events = RandomHistories.of(seed, 300);
        events.forEach(subject.projection()::apply);
        Set<?> before = subject.rows().get();

        new Random(seed).ints(20, 0, events.size())
                .forEach(from -> events.subList(from, events.size()).forEach(subject.projection()::apply));

        assertThat(subject.rows().get()).as("seed %d", seed).isEqualTo(before);
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
        assertThat(subject.rows().get()).as("seed %d", seed).isEqualTo(fresh.rows().get());
    }

    @Test
    void a_view_whose_rows_are_missing_says_so_instead_of_going_on() {
        RecordedEvent midway = EventSamples.recorded(7, EventSamples.MONDAY, EventSamples.complete(EventSamples.FILE));

        assertThatThrownBy(() -> new Worklist(new RowsInMemory.OfWorklist()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FileView(new RowsInMemory.OfFiles()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Notices(new RowsInMemory.OfNotices()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Todo(new RowsInMemory.OfTodo()).apply(midway)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Announcements(new RowsInMemory.OfAnnouncements()).apply(midway))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Erasures(new RowsInMemory.OfErasures()).apply(midway)).isInstanceOf(IllegalStateException.class);
        RecordedEvent erased = EventSamples.recorded(9, EventSamples.MONDAY,
                new FileErased(EventSamples.FILE, EventSamples.SECOND_OFFICER));
        assertThatThrownBy(() -> new FileView(new RowsInMemory.OfFiles()).apply(erased)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Todo(new RowsInMemory.OfTodo()).apply(erased)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Compliance(new RowsInMemory.OfCompliance()).apply(erased)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Accesses(new RowsInMemory.OfAccesses()).apply(midway)).isInstanceOf(IllegalStateException.class);
        RecordedEvent found = EventSamples.recorded(9, EventSamples.MONDAY, SampleSamples.found(FindingSamples.AUDITOR));
        assertThatThrownBy(() -> new Samples(new RowsInMemory.OfSamples()).apply(found)).isInstanceOf(IllegalStateException.class);
        RecordedEvent confirmed = EventSamples.recorded(9, EventSamples.MONDAY,
                new DelegateConfirmed(DelegateSamples.DELEGATE, DelegateSamples.HOME, EventSamples.OFFICER));
        assertThatThrownBy(() -> new Delegates(new RowsInMemory.OfDelegates()).apply(confirmed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Badges(new RowsInMemory.OfBadges()).apply(confirmed)).isInstanceOf(IllegalStateException.class);
        RecordedEvent miss = EventSamples.recorded(8, EventSamples.MONDAY,
                EventSamples.missed(EventSamples.FILE, TimeLimit.DECISION, EventSamples.MONDAY));
        assertThatThrownBy(() -> new MissedDeadlines(new RowsInMemory.OfMissed()).apply(miss)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Compliance(new RowsInMemory.OfCompliance()).apply(midway))
                .isInstanceOf(IllegalStateException.class);
    }
}
