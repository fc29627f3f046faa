package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;
import static org.lintel.eventstore.FailingNetwork.ACKNOWLEDGEMENT_LOST;
import static org.lintel.eventstore.FailingNetwork.DUPLICATE_YET_INVISIBLE;
import static org.lintel.eventstore.FailingNetwork.HALF_WRITTEN;
import static org.lintel.eventstore.FailingNetwork.NO_MAJORITY_IN_TIME;
import static org.lintel.eventstore.FailingNetwork.NO_ROOM;
import static org.lintel.eventstore.FailingNetwork.REQUEST_LOST;
import static org.lintel.eventstore.FailingNetwork.WRITTEN_IN_PART_WITHOUT_MAJORITY;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.eventstore.FailingNetwork.Fault;

import com.mongodb.client.MongoCollection;

class UnknownOutcomeTest {

    private static final Duration BOUND = Duration.ofMillis(300);

    private final TestDatabase mongo = TestDatabase.open();

    @AfterEach
    void close() {
        mongo.close();
    }

    static Stream<Arguments> passingFaults() {
        return Stream.of(Arguments.of("the acknowledgement is lost", new FailingNetwork(ACKNOWLEDGEMENT_LOST)),
                Arguments.of("the request is lost", new FailingNetwork(REQUEST_LOST)),
                Arguments.of("one after the other is lost", new FailingNetwork(REQUEST_LOST, REQUEST_LOST, ACKNOWLEDGEMENT_LOST)),
                Arguments.of("no majority confirms in time", new FailingNetwork(NO_MAJORITY_IN_TIME)),
                Arguments.of("a duplicate is not visible for a while",
                        new FailingNetwork(REQUEST_LOST, DUPLICATE_YET_INVISIBLE, DUPLICATE_YET_INVISIBLE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void an_append_whose_outcome_was_unknown_for_a_while_is_stored_once_under_the_number_it_had(String ignored, FailingNetwork network) {
        try (var store = store(network)) {
            // when
            var marker = store.append(AppendCondition.withCriteria(all("x=1")), event("A", "0", "x=1"), event("B", "1", "x=1")).join();

            // then
            assertThat(Positions.lastOf(marker)).isEqualTo(1);
            assertThat(store.commits()).singleElement().extracting(StoredCommit::number, commit -> commit.events().size())
                    .containsExactly(0L, 2);
            assertThat(network.sent()).allSatisfy(numbers -> assertThat(numbers).containsExactly(0L));
            assertThat(network.ids()).containsOnly(store.commits().getFirst().id());
        }
    }

    @Test
    void a_batch_that_was_written_in_part_is_completed_and_nothing_is_doubled() {
        var slow = new SlowNetwork();
        var failing = new FailingNetwork(BatchInsert::insert, HALF_WRITTEN);
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), real -> slow.apply(failing.apply(real)))) {
            // given a batch of six behind the first commit
            var first = store.append(AppendCondition.none(), event("A", "0"));
            slow.awaitFirstInsertion();
            var others = IntStream.range(1, 7).mapToObj(text -> store.append(AppendCondition.none(), event("A", "" + text))).toList();

            // when
            slow.release();
            first.join();
            others.forEach(CompletableFuture::join);

            // then
            assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("0", "1", "2", "3", "4",
                    "5", "6");
        }
    }

    @ParameterizedTest
    @MethodSource("lastingFaults")
    void an_append_that_stays_undecided_fails_as_unknown_and_is_never_renumbered(FailingNetwork network) {
        try (var store = impatient(network)) {
            // when
            var append = store.append(AppendCondition.none(), event("A", "secret payload"));

            // then
            assertThatThrownBy(append::join).cause().isInstanceOf(AppendOutcomeUnknownException.class)
                    .hasMessageContaining("idempotency key").hasMessageNotContaining("secret");
            assertThat(network.sent()).hasSizeGreaterThan(1).allSatisfy(numbers -> assertThat(numbers).containsExactly(0L));
            assertThat(network.ids().stream().distinct()).hasSize(1);
            assertThat(store.commits()).isEmpty();
        }
    }

    static Stream<FailingNetwork> lastingFaults() {
        return Stream.of(new FailingNetwork().forEver(REQUEST_LOST), new FailingNetwork().forEver(DUPLICATE_YET_INVISIBLE));
    }

    @Test
    void the_store_goes_on_after_an_unknown_outcome_that_turns_out_to_have_been_written() {
        // given an append that is reported as unknown, and arrives late all the same
        var late = new LinkedBlockingQueue<Runnable>();
        var network = new FailingNetwork().forEver((real, documents) -> {
            late.add(() -> real.insert(documents));
            REQUEST_LOST.insert(real, documents);
        });
        try (var store = impatient(network)) {
            assertThatThrownBy(store.append(AppendCondition.none(), event("A", "late", "x=1"))::join).cause()
                    .isInstanceOf(AppendOutcomeUnknownException.class);
            late.remove().run();
            network.forEver(BatchInsert::insert);

            // when
            var conflicting = store.append(AppendCondition.withCriteria(all("x=1")), event("A", "conflicting", "x=1"));
            var independent = store.append(AppendCondition.withCriteria(all("y=1")), event("A", "independent", "y=1"));

            // then
            assertThatThrownBy(conflicting::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
            assertThat(Positions.lastOf(independent.join())).isEqualTo(1);
            assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("late", "independent");
        }
    }

    @Test
    void a_number_that_somebody_else_got_is_given_up_when_that_is_known_for_good() {
        try (var other = EventStore.on(mongo.database())) {
            var network = new FailingNetwork((real, documents) -> {
                other.append(event("A", "other", "x=1"));
                real.insert(documents);
            });
            try (var store = store(network)) {
                // when the other process is faster by one commit
                var marker = store.append(AppendCondition.withCriteria(all("y=1")), event("A", "own", "y=1")).join();

                // then
                assertThat(Positions.lastOf(marker)).isEqualTo(1);
                assertThat(network.sent()).containsExactly(List.of(0L), List.of(1L));
                assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("other", "own");
            }
        }
    }

    @Test
    void a_batch_that_lost_its_numbers_keeps_its_order_and_its_place_before_those_that_came_later() {
        try (var other = EventStore.on(mongo.database())) {
            var slow = new SlowNetwork();
            var failing = new FailingNetwork(BatchInsert::insert, (real, documents) -> {
                other.append(event("A", "other"));
                real.insert(documents);
            });
            try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), real -> slow.apply(failing.apply(real)))) {
                // given a batch of four behind the first commit, whose numbers somebody else is to get
                store.append(AppendCondition.none(), event("A", "0"));
                slow.awaitFirstInsertion();
                var batch = appends(store, 1, 5);
                slow.releaseOne();
                await().until(() -> slow.batches().size() == 2);
                var later = appends(store, 5, 9);

                // when
                slow.release();
                batch.forEach(CompletableFuture::join);
                later.forEach(CompletableFuture::join);

                // then
                assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("0", "other", "1",
                        "2", "3", "4", "5", "6", "7", "8");
            }
        }
    }

    private static List<CompletableFuture<ConsistencyMarker>> appends(EventStore store, int from, int to) {
        return IntStream.range(from, to).mapToObj(text -> store.append(AppendCondition.none(), event("A", "" + text))).toList();
    }

    @Test
    void an_append_that_lost_its_number_is_rejected_when_the_winner_conflicts() {
        try (var other = EventStore.on(mongo.database())) {
            var network = new FailingNetwork((real, documents) -> {
                other.append(event("A", "other", "x=1"));
                real.insert(documents);
            });
            try (var store = store(network)) {
                // when
                var append = store.append(AppendCondition.withCriteria(all("x=1")), event("A", "own", "x=1"));

                // then
                assertThatThrownBy(append::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
                assertThat(store.commits()).hasSize(1);
            }
        }
    }

    @Test
    void an_own_commit_that_becomes_visible_late_counts_as_success() {
        // given a commit that is local to a primary, and reaches a majority between the second attempt and the third
        var network = new FailingNetwork(REQUEST_LOST, DUPLICATE_YET_INVISIBLE, (real, documents) -> {
            real.insert(documents);
            DUPLICATE_YET_INVISIBLE.insert(real, documents);
        });
        try (var store = store(network)) {
            // when its own event would contradict its condition
            var marker = store.append(AppendCondition.withCriteria(all("x=1")), event("A", "own", "x=1")).join();

            // then
            assertThat(Positions.lastOf(marker)).isZero();
            assertThat(store.commits()).hasSize(1);
        }
    }

    @Test
    void a_foreign_commit_that_becomes_visible_late_is_checked_like_any_other() {
        try (var other = EventStore.on(mongo.database())) {
            var network = new FailingNetwork(DUPLICATE_YET_INVISIBLE, (real, documents) -> {
                other.append(event("A", "other", "x=1"));
                DUPLICATE_YET_INVISIBLE.insert(real, documents);
            });
            try (var store = store(network)) {
                // when
                var append = store.append(AppendCondition.withCriteria(all("x=1")), event("A", "own", "x=1"));

                // then
                assertThatThrownBy(append::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
                assertThat(network.sent()).containsExactly(List.of(0L), List.of(0L));
            }
        }
    }

    @Test
    void a_write_error_that_comes_with_a_write_concern_error_decides_nothing_before_it_is_read_back() {
        // given
        var slow = new SlowNetwork();
        var failing = new FailingNetwork(BatchInsert::insert, WRITTEN_IN_PART_WITHOUT_MAJORITY);
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), real -> slow.apply(failing.apply(real)))) {
            var first = store.append(AppendCondition.none(), event("A", "0"));
            slow.awaitFirstInsertion();
            var others = IntStream.range(1, 5).mapToObj(text -> store.append(AppendCondition.withCriteria(all("x=" + text)),
                    event("A", "" + text, "x=" + text))).toList();

            // when
            slow.release();
            first.join();

            // then
            assertThat(others).extracting(append -> Positions.lastOf(append.join())).containsExactly(1L, 2L, 3L, 4L);
            assertThat(failing.sent()).containsExactly(List.of(0L), List.of(1L, 2L, 3L, 4L), List.of(3L, 4L));
        }
    }

    @Test
    void of_a_batch_written_in_part_before_somebody_else_the_rest_is_checked_again_and_renumbered() {
        try (var other = EventStore.on(mongo.database())) {
            // given that the other process writes behind the first half
            var slow = new SlowNetwork();
            var failing = new FailingNetwork(BatchInsert::insert, (real, documents) -> {
                real.insert(documents.subList(0, 2));
                other.append(event("A", "other", "x=3"));
                REQUEST_LOST.insert(real, documents);
            });
            try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), real -> slow.apply(failing.apply(real)))) {
                var first = store.append(AppendCondition.none(), event("A", "0"));
                slow.awaitFirstInsertion();
                var others = IntStream.range(1, 5).mapToObj(text -> store.append(AppendCondition.withCriteria(all("x=" + text)),
                        event("A", "" + text, "x=" + text))).toList();

                // when
                slow.release();
                first.join();

                // then
                assertThat(Positions.lastOf(others.get(0).join())).isEqualTo(1);
                assertThat(Positions.lastOf(others.get(1).join())).isEqualTo(2);
                assertThatThrownBy(others.get(2)::join).cause().isInstanceOf(AppendEventsTransactionRejectedException.class);
                assertThat(Positions.lastOf(others.get(3).join())).isEqualTo(4);
                assertThat(store.commits()).extracting(commit -> commit.events().getFirst().payload()).containsExactly("0", "1", "2",
                        "other", "4");
            }
        }
    }

    @Test
    void an_unknown_outcome_in_the_middle_of_a_batch_leaves_the_first_half_known() {
        var slow = new SlowNetwork();
        var failing = new FailingNetwork(BatchInsert::insert, HALF_WRITTEN).forEver(REQUEST_LOST);
        try (var store = EventStore.on(mongo.database(), settings(BOUND), real -> slow.apply(failing.apply(real)))) {
            // given
            store.append(AppendCondition.none(), event("A", "0"));
            slow.awaitFirstInsertion();
            var known = store.append(AppendCondition.none(), event("A", "1"));
            var unknown = store.append(AppendCondition.none(), event("A", "2"));

            // when
            slow.release();

            // then
            assertThat(Positions.lastOf(known.join())).isEqualTo(1);
            assertThatThrownBy(unknown::join).cause().isInstanceOf(AppendOutcomeUnknownException.class)
                    .hasMessageContaining("commit 2 was written");
        }
    }

    @Test
    void what_cannot_be_read_back_is_unknown_and_what_can_be_again_is_known() {
        var log = mongo.database().getCollection("commits");
        // given a log that nobody can read for a while, the append being in it
        Fault writeAndBlind = (real, documents) -> {
            real.insert(documents);
            identify(log, documents, new BsonNull());
            REQUEST_LOST.insert(real, documents);
        };
        Fault seeAgain = (real, documents) -> {
            identify(log, documents, documents.getLast().getString("id"));
            DUPLICATE_YET_INVISIBLE.insert(real, documents);
        };
        try (var store = store(new FailingNetwork(writeAndBlind, seeAgain))) {
            assertThat(Positions.lastOf(store.append(AppendCondition.none(), event("A", "0")).join())).isZero();
        }
        try (var store = impatient(new FailingNetwork(writeAndBlind).forEver(REQUEST_LOST))) {
            assertThatThrownBy(store.append(AppendCondition.none(), event("A", "1"))::join).cause()
                    .isInstanceOf(AppendOutcomeUnknownException.class);
        }
    }

    private static void identify(MongoCollection<Document> log, List<BsonDocument> documents, BsonValue id) {
        log.updateOne(new Document("_id", documents.getLast().get("_id")), new Document("$set", new Document("id", id)));
    }

    @Test
    void where_there_is_no_room_that_is_said_at_once_and_the_store_goes_on_when_there_is() {
        var network = new FailingNetwork().forEver(NO_ROOM);
        try (var store = store(network)) {
            assertThatThrownBy(store.append(AppendCondition.none(), event("A", "0"))::join).cause()
                    .isInstanceOf(AppendNotWrittenException.class).hasMessageContaining("Make room");
            assertThat(network.sent()).hasSize(1);

            network.forEver(BatchInsert::insert);

            assertThat(Positions.lastOf(store.append(event("A", "1")))).isZero();
            assertThat(store.commits()).hasSize(1);
        }
    }

    @Test
    void that_there_is_no_room_says_nothing_of_an_attempt_before() {
        try (var store = store(new FailingNetwork(REQUEST_LOST, NO_ROOM))) {
            assertThat(Positions.lastOf(store.append(event("A", "0")))).isZero();
            assertThat(store.commits()).hasSize(1);
        }
    }

    @Test
    void any_other_fault_of_the_driver_is_as_uncertain_as_a_lost_acknowledgement() {
        try (var store = store(new FailingNetwork((real, documents) -> {
            real.insert(documents);
            throw new IllegalStateException("driver closed");
        }))) {
            assertThat(Positions.lastOf(store.append(AppendCondition.none(), event("A", "0")).join())).isZero();
            assertThat(store.commits()).hasSize(1);
        }
    }

    @Test
    void what_fails_behind_the_commit_does_not_pass_for_nothing_written() {
        try (var store = EventStore.on(mongo.database())) {
            var append = store.engine().appendEvents(AppendCondition.none(), null, List.of(event("A", "0")))
                    .thenCompose(transaction -> transaction.commit(withoutMemory()));

            assertThatThrownBy(append::join).cause().isInstanceOf(AppendOutcomeUnknownException.class)
                    .hasMessageStartingWith("Commit 0 was written").hasCauseInstanceOf(OutOfMemoryError.class);
            assertThat(store.commits()).hasSize(1);
        }
    }

    /** What Axon hands over, where nothing can be put any more. */
    private static ProcessingContext withoutMemory() {
        return (ProcessingContext) Proxy.newProxyInstance(ProcessingContext.class.getClassLoader(), new Class<?>[]{ProcessingContext.class},
                (proxy, method, arguments) -> {
                    throw new OutOfMemoryError("as if");
                });
    }

    private EventStore store(FailingNetwork network) {
        return EventStore.on(mongo.database(), EventStoreSettings.defaults(), network);
    }

    /** For faults that last: whoever waits for their end waits in vain. */
    private EventStore impatient(FailingNetwork network) {
        return EventStore.on(mongo.database(), settings(BOUND), network);
    }

    private static EventStoreSettings settings(Duration bound) {
        return EventStoreSettings.defaults().withTimeouts(Duration.ofSeconds(10), bound, Duration.ofSeconds(5));
    }
}
