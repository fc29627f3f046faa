package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;
import static org.lintel.eventstore.FailingNetwork.ACKNOWLEDGEMENT_LOST;
import static org.lintel.eventstore.FailingNetwork.DUPLICATE_YET_INVISIBLE;
import static org.lintel.eventstore.FailingNetwork.HALF_WRITTEN;
import static org.lintel.eventstore.FailingNetwork.NO_MAJORITY_IN_TIME;
import static org.lintel.eventstore.FailingNetwork.REQUEST_LOST;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        try (var store = EventStore.on(mongo.database(), settings(), real -> slow.apply(failing.apply(real)))) {
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
        try (var store = store(network)) {
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
        try (var store = store(network)) {
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

    private EventStore store(FailingNetwork network) {
        return EventStore.on(mongo.database(), settings(), network);
    }

    private static EventStoreSettings settings() {
        return EventStoreSettings.defaults().withTimeouts(Duration.ofSeconds(10), BOUND, Duration.ofSeconds(5));
    }
}
