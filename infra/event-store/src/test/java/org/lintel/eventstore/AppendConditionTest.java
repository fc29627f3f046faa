package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.eventstore.EventStore.nothingSince;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

class AppendConditionTest {

    private final TestDatabase mongo = TestDatabase.open();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void of_conflicting_appends_in_one_batch_exactly_one_wins() {
        var network = new SlowNetwork();
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given a batch that is being written
            var first = store.append(AppendCondition.none(), event("Opened", "door", "door=1"));
            network.awaitFirstInsertion();

            // when eight appends that exclude each other wait behind it
            var rivals = IntStream.range(0, 8).mapToObj(
                    rival -> store.append(AppendCondition.withCriteria(all("seat=1")), event("Taken", "by " + rival, "seat=1"))).toList();
            var bystander = store.append(AppendCondition.withCriteria(all("seat=2")), event("Taken", "other", "seat=2"));
            network.release();

            // then
            assertThat(rivals.stream().filter(AppendConditionTest::isAccepted)).hasSize(1);
            assertThat(isAccepted(bystander)).isTrue();
            first.join();
            assertThat(store.commits()).hasSize(3);
        }
    }

    /** Twice: with the whole log in memory, and with next to nothing of it. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 1})
    void an_append_is_rejected_by_an_event_after_its_marker_and_not_by_one_before(int recentCommits) {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults().withRecent(recentCommits, 1_000_000))) {
            // given
            store.append(event("A", "0", "x=1"), event("B", "1", "x=1", "y=1"));
            store.append(event("A", "2", "z=1"));
            store.append(event("A", "3", "y=2"), event("B", "4", "y=3", "w=1"));
            store.append(event("C", "5", "v=1"));

            // then
            assertRejected(store, nothingSince(0, all("x=1")));
            assertRejected(store, nothingSince(1, all("x=1")));
            assertAccepted(store, nothingSince(2, all("x=1")));
            assertRejected(store, nothingSince(1, all("x=1", "y=1")));
            assertAccepted(store, nothingSince(0, all("x=1", "z=1")));
            // the commit carries both tags, but no single event does
            assertAccepted(store, nothingSince(0, all("y=2", "w=1")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1})
    void every_branch_of_an_or_counts(int recentCommits) {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults().withRecent(recentCommits, 1_000_000))) {
            // given
            store.append(event("A", "0", "x=1"));
            store.append(event("B", "1", "y=1", "z=1"));
            store.append(event("C", "2", "w=1"));
            store.append(event("C", "3", "w=1"));

            // then
            assertRejected(store, nothingSince(0, EventCriteria.either(all("none=1"), all("x=1"))));
            assertRejected(store, nothingSince(0, EventCriteria.either(all("none=1"), all("y=1", "z=1"))));
            assertRejected(store, nothingSince(0, EventCriteria.either(all("none=1"), all("none=2"), all("w=1"))));
            assertAccepted(store, nothingSince(1, EventCriteria.either(all("x=1"), all("none=1", "y=1"))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1})
    void criteria_without_tags_are_exact_too(int recentCommits) {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults().withRecent(recentCommits, 1_000_000))) {
            // given
            store.append(event("A", "0", "x=1"));
            store.append(event("B", "1"));
            store.append(event("C", "2", "x=2"));
            var typeB = EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("test.B"));

            // then
            assertRejected(store, nothingSince(0, typeB));
            assertRejected(store, nothingSince(1, EventCriteria.either(all("none=1"), typeB)));
            assertAccepted(store, nothingSince(2, typeB));
            assertRejected(store, nothingSince(2, EventCriteria.havingAnyTag()));
            assertRejected(store, nothingSince(2, EventCriteria.either(all("none=1"), EventCriteria.havingAnyTag())));
            assertRejected(store, nothingSince(2, all("x=2").or(typeB)));
            assertRejected(store, nothingSince(0, EventCriteria.havingTags("x", "1").andBeingOneOfTypes(new QualifiedName("test.A"))));
            assertAccepted(store, nothingSince(0, EventCriteria.havingTags("x", "1").andBeingOneOfTypes(new QualifiedName("test.B"))));
        }
    }

    /** Far back there may be much to read, and the database may be slow. */
    @Test
    void who_looks_far_back_holds_up_nobody_else() throws Exception {
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var slow = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent started) {
                if (started.getCommand().toString().contains("x=1") && started.getCommandName().equals("find")) {
                    asked.countDown();
                    hold(answered);
                }
            }
        };
        try (var slowMongo = TestDatabase.open(slow);
                var store = EventStore.on(slowMongo.database(), EventStoreSettings.defaults().withRecent(1, 1_000_000));
                var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            // given
            store.append(event("A", "0", "y=1"));
            store.append(event("A", "1", "y=1"));

            // when
            var farBack = elsewhere.submit(() -> store.append(nothingSince(0, all("x=1")), event("Later", "2")).join());
            hold(asked);

            // then
            store.append(AppendCondition.none(), event("A", "3", "x=1")).get(20, TimeUnit.SECONDS);
            answered.countDown();
            assertThat(farBack).failsWithin(Duration.ofSeconds(20)).withThrowableThat().havingRootCause()
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void an_append_without_condition_is_never_rejected() {
        try (var store = EventStore.on(mongo.database())) {
            store.append(event("A", "0", "x=1"));
            store.append(event("A", "1", "x=1"));

            assertThat(store.commits()).hasSize(2);
        }
    }

    @Test
    void the_marker_of_an_append_is_the_end_of_its_own_commit_whoever_follows() {
        var network = new SlowNetwork();
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given several commits in one batch
            var markers = new ArrayList<CompletableFuture<ConsistencyMarker>>();
            markers.add(store.append(AppendCondition.none(), event("A", "0")));
            network.awaitFirstInsertion();
            markers.add(store.append(AppendCondition.none(), event("A", "1"), event("A", "2")));
            markers.add(store.append(AppendCondition.none(), event("A", "3")));

            // when
            network.release();

            // then
            assertThat(markers.stream().map(CompletableFuture::join).map(Positions::lastOf)).containsExactly(0L, 2L, 3L);
            assertThat(Positions.lastOf(ConsistencyMarker.ORIGIN)).isEqualTo(-1);
        }
    }

    private static void assertRejected(EventStore store, AppendCondition condition) {
        assertThat(isAccepted(store.append(condition, event("Later", "no")))).as("%s", condition).isFalse();
    }

    /** What is accepted has a tag and a type of its own, so as not to disturb the next condition. */
    private static void assertAccepted(EventStore store, AppendCondition condition) {
        assertThat(isAccepted(store.append(condition, event("Later", "yes", "later=1")))).as("%s", condition).isTrue();
    }

    private static boolean isAccepted(CompletableFuture<ConsistencyMarker> append) {
        return append.handle((marker, failure) -> {
            if (failure != null) {
                var cause = failure.getCause() == null ? failure : failure.getCause();
                assertThat(cause).isInstanceOf(AppendEventsTransactionRejectedException.class);
            }
            return failure == null;
        }).join();
    }
}
