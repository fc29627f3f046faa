package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

class SourcingTest {

    private final TestDatabase mongo = TestDatabase.open();
    private final EventStore store = EventStore.on(mongo.database());

    @BeforeEach
    void given() {
        store.append(event("A", "0", "x=1"), event("B", "1", "x=1", "y=1"), event("A", "2", "y=1"));
        store.append(event("C", "3", "x=2", "y=1"));
        store.append(event("A", "4"));
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void all_tags_of_a_criterion_must_be_on_the_event_itself() {
        assertThat(store.source(all("x=1")).payloads()).containsExactly("0", "1");
        assertThat(store.source(all("x=1", "y=1")).payloads()).containsExactly("1");
        assertThat(store.source(all("x=1", "y=2")).payloads()).isEmpty();
    }

    @Test
    void any_branch_of_an_or_will_do_and_each_event_comes_once() {
        assertThat(store.source(EventCriteria.either(all("x=1"), all("y=1"))).payloads()).containsExactly("0", "1", "2", "3");
        assertThat(store.source(EventCriteria.either(all("x=2", "y=1"), all("x=1"))).payloads()).containsExactly("0", "1", "3");
        assertThat(store.source(EventCriteria.either(all("x=2"), EventCriteria.havingAnyTag())).payloads()).hasSize(5);
    }

    @Test
    void types_narrow_with_and_without_tags() {
        assertThat(store.source(EventCriteria.havingTags("x", "1").andBeingOneOfTypes(new QualifiedName("test.B"))).payloads())
                .containsExactly("1");
        assertThat(store.source(EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("test.A"))).payloads())
                .containsExactly("0", "2", "4");
    }

    @Test
    void the_marker_is_the_global_head_even_when_nothing_matches() {
        assertThat(Positions.lastOf(store.source(all("none=1")).marker())).isEqualTo(4);
    }

    @Test
    void what_is_appended_while_it_is_being_read_belongs_to_the_next_one() {
        // given a source that was opened
        var stream = store.engine().source(SourcingCondition.conditionFor(all("x=1")), null);

        // when somebody appends before it is read
        store.append(event("A", "5", "x=1"));

        // then
        var payloads = new ArrayList<Object>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            payloads.add(entry.get().message() instanceof TerminalEventMessage ? "marker" : entry.get().message().payload());
        }
        assertThat(payloads).containsExactly("0", "1", "marker");
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void it_may_begin_inside_a_commit() {
        var from = new GlobalIndexConsistencyMarker(1).position();
        var stream = store.engine().source(SourcingCondition.conditionFor(from, all("x=1")), null);

        assertThat(stream.next().orElseThrow().message().payload()).isEqualTo("1");
    }

    @Test
    void entries_tell_token_tags_and_where_they_were_recorded() {
        var stream = store.engine().source(SourcingCondition.conditionFor(all("x=2")), null);
        var entry = stream.next().orElseThrow();

        assertThat(EventStore.token(entry)).isEqualTo(4);
        assertThat(Tag.fromContext(entry)).contains(Events.tags("x=2", "y=1"));
        var commit = store.commits().get(1);
        assertThat(Recorded.of(entry)).contains(new Recorded(3, commit.at(), 1));
        assertThat(Recorded.of(entry.message())).isEqualTo(Recorded.of(entry));
        assertThat(Recorded.of(entry.message().andMetadata(Map.of("a", "b")))).isEqualTo(Recorded.of(entry));
        assertThat(entry.message().toString()).doesNotContain("payload");
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        // given more than two pages
        int many = 2 * CommitPage.MOST + 1;
        for (int first = 0; first < many; first += 100) {
            IntStream.range(first, Math.min(many, first + 100)).mapToObj(
                    text -> store.append(AppendCondition.none(), event("A", "" + text, "long=1")))
                    .toList().forEach(CompletableFuture::join);
        }

        // then
        assertThat(store.source(all("long=1")).payloads()).hasSize(many).doesNotHaveDuplicates();
        try (var fresh = EventStore.on(mongo.database())) {
            assertThat(fresh.source(EventCriteria.havingAnyTag()).payloads()).hasSize(many + 5);
        }
    }

    @Test
    void near_the_end_memory_tells_the_same_as_the_database() {
        // given what the one has appended itself, and the other has not seen yet
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int number = 0; number < 200; number++) {
            store.append(event("A", "n" + number, "x=" + random.nextInt(4)), event("B", "m" + number, "y=" + random.nextInt(4)));
        }
        try (var fresh = EventStore.on(mongo.database())) {
            for (int question = 0; question < 100; question++) {
                var criteria = EventCriteria.either(all("x=" + random.nextInt(4)), all("y=" + random.nextInt(4)));
                var from = Positions.startingAt(random.nextInt(410));

                // then
                assertThat(store.source(from, criteria).payloads()).as("seed %d", seed)
                        .isEqualTo(fresh.source(from, criteria).payloads());
            }
        }
    }

    @Test
    void a_sole_writer_asks_nobody_near_the_end_and_still_sees_what_it_wrote() {
        var asked = new AtomicInteger();
        try (var listening = TestDatabase.open(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                asked.addAndGet(event.getCommandName().equals("find") ? 1 : 0);
            }
        }); var alone = EventStore.on(listening.database(), EventStoreSettings.defaults().withSoleWriter())) {
            alone.append(event("A", "0", "x=1"));
            var marker = alone.append(event("A", "1", "x=1"));
            asked.set(0);

            // when
            var found = alone.source(Positions.startingAt(1), all("x=1"));

            // then
            assertThat(found.payloads()).containsExactly("1");
            assertThat(found.marker()).isEqualTo(marker);
            assertThat(asked).hasValue(0);
            assertThat(alone.engine().seenUntil()).isEqualTo(2);
        }
    }

    @Test
    void who_wrongly_believes_to_be_alone_reads_late_and_conflicts_all_the_same() {
        try (var alone = EventStore.on(mongo.database(), EventStoreSettings.defaults().withSoleWriter())) {
            var before = alone.source(all("x=1")).marker();
            store.append(event("A", "behind its back", "x=1"));

            assertThat(alone.source(all("x=1")).marker()).isEqualTo(before);
            assertThat(alone.append(EventStore.nothingSince(GlobalIndexConsistencyMarker.position(before), all("x=1")), event("A", "late")))
                    .failsWithin(Duration.ofSeconds(10)).withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }
}
