package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;
import static org.lintel.eventstore.FailingNetwork.REQUEST_LOST;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What waits behind a batch that is being written. */
class SequencerTest {

    private static final QualifiedName TAKEN = new QualifiedName("test.Taken");
    private static final QualifiedName FREED = new QualifiedName("test.Freed");
    private static final int SMALLEST_QUEUE = 8_000_000;

    private final TestDatabase mongo = TestDatabase.open();
    private final SlowNetwork network = new SlowNetwork();

    @AfterEach
    void close() {
        mongo.close();
    }

    static Stream<Arguments> conditionsOfTheSecondInABatch() {
        return Stream.of(conflict("the tag", all("seat=1")),
                conflict("all of several tags", all("seat=1", "row=2")),
                conflict("the first branch of an OR", EventCriteria.either(all("seat=1"), all("seat=9"))),
                conflict("the second branch of an OR", EventCriteria.either(all("seat=9"), all("row=2"))),
                conflict("the last of three branches", EventCriteria.either(all("seat=8"), all("seat=9"), all("seat=1", "row=2"))),
                conflict("tag and type", EventCriteria.havingTags("seat", "1").andBeingOneOfTypes(FREED, TAKEN)),
                conflict("the type alone", EventCriteria.havingAnyTag().andBeingOneOfTypes(TAKEN)),
                conflict("anything", EventCriteria.havingAnyTag()),
                conflict("an OR with a type", all("seat=9").or(EventCriteria.havingAnyTag().andBeingOneOfTypes(TAKEN))),
                harmless("another tag", all("seat=9")),
                harmless("one tag of two", all("seat=1", "row=9")),
                harmless("another type", EventCriteria.havingTags("seat", "1").andBeingOneOfTypes(FREED)),
                harmless("no branch of an OR", EventCriteria.either(all("seat=9"), all("seat=1", "row=9"))));
    }

    private static Arguments conflict(String name, EventCriteria criteria) {
        return Arguments.of(name, criteria, true);
    }

    private static Arguments harmless(String name, EventCriteria criteria) {
        return Arguments.of(name, criteria, false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditionsOfTheSecondInABatch")
    void an_append_is_checked_against_those_before_it_in_its_own_batch(String ignored, EventCriteria criteria, boolean conflicts) {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given
            store.append(AppendCondition.none(), event("Opened", "door"));
            network.awaitFirstInsertion();

            // when
            var first = store.append(AppendCondition.none(), event("Taken", "first", "seat=1", "row=2"));
            var second = store.append(EventStore.nothingSince(1, criteria), event("Noted", "second", "note=1"));
            network.release();

            // then
            first.join();
            if (conflicts) {
                assertThatThrownBy(second::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
            } else {
                second.join();
            }
            assertThat(network.batches()).as("both in one batch").hasSize(2);
            assertThat(store.commits()).hasSize(conflicts ? 2 : 3);
        }
    }

    @Test
    void of_two_appends_that_exclude_each_other_crosswise_exactly_one_wins() {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given
            store.append(AppendCondition.none(), event("Opened", "door"));
            network.awaitFirstInsertion();

            // when each forbids what the other one writes
            var left = store.append(EventStore.nothingSince(1, all("hand=right")), event("Raised", "left", "hand=left"));
            var right = store.append(EventStore.nothingSince(1, all("hand=left")), event("Raised", "right", "hand=right"));
            network.release();

            // then
            left.join();
            assertThatThrownBy(right::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }

    @Test
    void an_append_is_not_rejected_for_one_of_its_own_batch_that_is_never_known_to_be_written() {
        var failing = new FailingNetwork(BatchInsert::insert).forEver(REQUEST_LOST);
        var settings = EventStoreSettings.defaults().withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(5));
        try (var store = EventStore.on(mongo.database(), settings, real -> network.apply(failing.apply(real)))) {
            // given
            store.append(AppendCondition.none(), event("Opened", "door"));
            network.awaitFirstInsertion();
            var lost = store.append(AppendCondition.none(), event("Taken", "lost", "seat=1"));
            var second = store.append(EventStore.nothingSince(1, all("seat=1")), event("Taken", "second", "seat=1"));

            // when
            network.release();
            assertThatThrownBy(lost::join).cause().isInstanceOf(AppendOutcomeUnknownException.class);
            failing.forEver(BatchInsert::insert);

            // then
            assertThat(Positions.lastOf(second.join())).isEqualTo(1);
            assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("door", "second");
        }
    }

    @Test
    void the_next_batch_is_built_while_one_is_being_written_and_sent_after_it() {
        var placed = new AtomicInteger();
        try (var store = EventStore.on(mongo.database(), counting(placed), network)) {
            // given
            writesABatchOfTwo(store);

            // when
            var next = store.append(AppendCondition.none(), event("Taken", "next"));

            // then it has its place before the batch is written, and its commit afterwards
            await().until(() -> placed.get() == 4);
            assertThat(network.batches()).hasSize(2);
            network.release();
            assertThat(Positions.lastOf(next.join())).isEqualTo(3);
            assertThat(network.batches()).hasSize(3);
            assertThat(placed).as("it was placed once").hasValue(4);
        }
    }

    @Test
    void what_was_built_upon_a_batch_that_lost_its_race_is_checked_and_numbered_anew() {
        var placed = new AtomicInteger();
        try (var store = EventStore.on(mongo.database(), counting(placed), network); var other = EventStore.on(mongo.database())) {
            // given two appends that were built upon a batch that is being written
            var written = writesABatchOfTwo(store);
            var second = store.append(EventStore.nothingSince(0, all("seat=1")), event("Taken", "second", "seat=1"));
            var third = store.append(EventStore.nothingSince(0, all("seat=2")), event("Taken", "third", "seat=2"));
            await().until(() -> placed.get() == 5);

            // when another process takes the first number of the one that is being written, and with it the seat
            other.append(event("Taken", "other", "seat=1"));
            network.release();

            // then
            assertThat(written).extracting(append -> Positions.lastOf(append.join())).containsExactly(2L, 3L);
            assertThatThrownBy(second::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
            assertThat(Positions.lastOf(third.join())).isEqualTo(4);
            assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("door", "other", "left",
                    "right", "third");
        }
    }

    @Test
    void an_error_while_a_lone_append_is_written_leaves_its_outcome_unknown_and_the_queue_goes_on() {
        var sent = new AtomicInteger();
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), real -> documents -> {
            if (sent.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            real.insert(documents);
        })) {
            assertThatThrownBy(() -> store.append(event("Opened", "door"))).cause().isInstanceOf(AppendOutcomeUnknownException.class);
            assertThat(Positions.lastOf(store.append(event("Opened", "window")))).isZero();
        }
    }

    @Test
    void an_engine_that_is_closed_is_not_reachable() {
        var store = EventStore.on(mongo.database());
        assertThat(store.engine().isReachable()).isTrue();
        store.close();
        assertThat(store.engine().isReachable()).isFalse();
    }

    private static EventStoreSettings counting(AtomicInteger placed) {
        return EventStoreSettings.defaults().withClock(() -> {
            placed.incrementAndGet();
            return Instant.now();
        });
    }

    /** Behind one that came alone, two are written together, and the network holds them back. */
    private List<CompletableFuture<ConsistencyMarker>> writesABatchOfTwo(EventStore store) {
        store.append(AppendCondition.none(), event("Opened", "door"));
        network.awaitFirstInsertion();
        var two = List.of(store.append(AppendCondition.none(), event("Opened", "left")),
                store.append(AppendCondition.none(), event("Opened", "right")));
        network.releaseOne();
        await().untilAsserted(() -> assertThat(network.batches()).containsExactly(List.of(0L), List.of(1L, 2L)));
        return two;
    }

    @Test
    void who_is_contradicted_by_the_batch_that_is_being_written_is_judged_when_its_fate_is_known() {
        var failing = new FailingNetwork(BatchInsert::insert).forEver(REQUEST_LOST);
        var settings = EventStoreSettings.defaults().withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(5));
        try (var store = EventStore.on(mongo.database(), settings, real -> network.apply(failing.apply(real)))) {
            // given one that is written, and one whose fate stays unknown
            var opened = store.append(AppendCondition.none(), event("Opened", "door", "door=1"));
            network.awaitFirstInsertion();
            var shut = store.append(EventStore.nothingSince(0, all("door=1")), event("Shut", "door", "door=1"));
            network.release();
            opened.join();
            assertThatThrownBy(shut::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
            var lost = store.append(AppendCondition.none(), event("Taken", "lost", "seat=1"));
            await().pollInterval(Duration.ofMillis(2)).until(() -> network.batches().size() >= 2);

            // when
            var second = store.append(EventStore.nothingSince(1, all("seat=1")), event("Taken", "second", "seat=1"));
            assertThatThrownBy(lost::join).cause().isInstanceOf(AppendOutcomeUnknownException.class);
            assertThat(second).isNotDone();
            failing.forEver(BatchInsert::insert);

            // then
            assertThat(Positions.lastOf(second.join())).isEqualTo(1);
        }
    }

    @Test
    void a_rejected_append_stands_in_nobodys_way() {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given
            store.append(AppendCondition.none(), event("Opened", "door", "door=1"));
            network.awaitFirstInsertion();

            // when the second is rejected, and the third forbids what it would have written
            var rejected = store.append(EventStore.nothingSince(0, all("door=1")), event("Taken", "no", "seat=1"));
            var third = store.append(EventStore.nothingSince(0, all("seat=1")), event("Taken", "yes", "seat=1"));
            network.release();

            // then
            assertThatThrownBy(rejected::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
            assertThat(Positions.lastOf(third.join())).isEqualTo(1);
        }
    }

    @Test
    void appends_are_written_in_the_order_in_which_they_came() {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given
            var appends = new ArrayList<CompletableFuture<ConsistencyMarker>>();
            appends.add(store.append(AppendCondition.none(), event("A", "0")));
            network.awaitFirstInsertion();

            // when
            IntStream.range(1, 1_200).forEach(text -> appends.add(store.append(AppendCondition.none(), event("A", "" + text))));
            network.release();

            // then
            assertThat(appends).extracting(append -> Positions.lastOf(append.join()))
                    .containsExactlyElementsOf(IntStream.range(0, 1_200).mapToObj(position -> (long) position).toList());
            assertThat(network.batches()).as("a batch has an end").hasSizeGreaterThan(2);
        }
    }

    @Test
    void who_waits_for_room_is_not_overtaken_by_one_who_needs_less() {
        var patient = EventStoreSettings.defaults().withQueueBytes(SMALLEST_QUEUE).withTimeouts(Duration.ofSeconds(10),
                Duration.ofSeconds(20), Duration.ofSeconds(60));
        try (var store = EventStore.on(mongo.database(), patient, network)) {
            // given a queue with room for a small append, but not for a large one
            var writing = store.append(AppendCondition.none(), event("A", "x".repeat(7_900_000)));
            network.awaitFirstInsertion();

            // when
            var large = appendOnAThread(store, "large".repeat(100_000));

            // then the small one has to wait as well
            var small = appendOnAThread(store, "small");
            network.release();
            assertThat(List.of(writing, large, small)).extracting(append -> Positions.lastOf(append.join())).containsOnlyOnce(0L, 1L, 2L);
        }
    }

    /** @return once the thread waits for room */
    private static CompletableFuture<ConsistencyMarker> appendOnAThread(EventStore store, String payload) {
        var outcome = new CompletableFuture<ConsistencyMarker>();
        var thread = Thread.ofPlatform().start(() -> store.append(AppendCondition.none(), event("A", payload))
                .whenComplete((marker, failure) -> complete(outcome, marker, failure)));
        await().pollInterval(Duration.ofMillis(2)).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return outcome;
    }

    private static <T> void complete(CompletableFuture<T> outcome, T value, Throwable failure) {
        if (failure == null) {
            outcome.complete(value);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    @Test
    void a_full_queue_refuses_after_a_while_and_has_room_again_when_it_was_written() {
        var settings = EventStoreSettings.defaults().withQueueBytes(SMALLEST_QUEUE).withTimeouts(Duration.ofSeconds(10),
                Duration.ofSeconds(20), Duration.ofMillis(50));
        try (var store = EventStore.on(mongo.database(), settings, network)) {
            // given
            var writing = store.append(AppendCondition.none(), event("A", "x".repeat(7_900_000)));
            network.awaitFirstInsertion();

            // then
            assertThatThrownBy(() -> store.append(event("A", "secret".repeat(50_000)))).cause()
                    .isInstanceOf(AppendQueueFullException.class)
                    .hasMessage("Nothing was written: too many appends are waiting, and none made room within 50 ms. Try again later.");
            network.release();
            writing.join();
            store.append(event("A", "y".repeat(7_900_000)));
            assertThat(store.commits()).hasSize(2);
        }
    }

    @Test
    void rejected_appends_give_their_room_back() {
        var settings = EventStoreSettings.defaults().withQueueBytes(SMALLEST_QUEUE);
        try (var store = EventStore.on(mongo.database(), settings)) {
            store.append(event("A", "0", "x=1"));

            // when more is rejected than the queue holds
            for (int append = 0; append < 3; append++) {
                var rejected = store.append(AppendCondition.withCriteria(all("x=1")), event("A", "x".repeat(7_000_000)));
                assertThatThrownBy(rejected::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
            }

            // then
            assertThat(Positions.lastOf(store.append(event("A", "1")))).isEqualTo(1);
        }
    }

    @Test
    void reading_and_queueing_go_on_while_a_batch_is_being_written() {
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network)) {
            // given
            var writing = store.append(AppendCondition.none(), event("A", "0", "x=1"));
            network.awaitFirstInsertion();

            // then
            assertThat(store.source(all("x=1")).payloads()).isEmpty();
            assertThat(store.engine().latestToken(null).join().position()).hasValue(0);
            var waiting = store.append(AppendCondition.none(), event("A", "1"));
            assertThat(writing).isNotDone();
            assertThat(waiting).isNotDone();
            network.release();
            assertThat(Positions.lastOf(waiting.join())).isEqualTo(1);
        }
    }

    @Test
    void closing_finishes_what_is_being_written_and_refuses_the_rest() {
        // given
        var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), network);
        var writing = store.append(AppendCondition.none(), event("A", "0"));
        network.awaitFirstInsertion();
        var waiting = IntStream.range(0, 5).mapToObj(text -> store.append(AppendCondition.none(), event("A", "waiting"))).toList();

        // when
        var closing = Thread.ofPlatform().start(store::close);
        await().pollInterval(Duration.ofMillis(2)).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        network.release();

        // then
        assertThat(Positions.lastOf(writing.join())).isZero();
        waiting.forEach(SequencerTest::assertRefused);
        assertRefused(store.append(AppendCondition.none(), event("A", "too late")));
        assertThat(new RawLog(mongo.database()).commits()).hasSize(1);
    }

    @Test
    void closing_leaves_nobody_without_an_answer_though_the_network_is_gone() {
        // given
        var settings = EventStoreSettings.defaults().withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(5));
        var gone = new FailingNetwork().forEver(REQUEST_LOST);
        var store = EventStore.on(mongo.database(), settings, real -> network.apply(gone.apply(real)));
        var writing = store.append(AppendCondition.none(), event("A", "0"));
        network.awaitFirstInsertion();
        var waiting = store.append(AppendCondition.none(), event("A", "1"));

        // when it is closed, and gives up waiting for the batch
        store.close();
        network.release();

        // then
        var outcome = new AtomicReference<Throwable>();
        writing.whenComplete((marker, failure) -> outcome.set(failure));
        await().atMost(Duration.ofSeconds(5)).until(() -> outcome.get() != null);
        assertThatThrownBy(writing::join).cause().isInstanceOf(AppendOutcomeUnknownException.class);
        assertRefused(waiting);
    }

    private static void assertRefused(CompletableFuture<ConsistencyMarker> append) {
        assertThatThrownBy(() -> append.orTimeout(5, TimeUnit.SECONDS).join()).cause()
                .isInstanceOf(AppendNotWrittenException.class).hasMessage("Nothing was written: the event store is closed.");
    }
}
