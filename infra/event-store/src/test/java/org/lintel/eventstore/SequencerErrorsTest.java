package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Errors in the sequencer's own thread, as where memory is out: nobody is left without an answer, and none is told what is not so. */
class SequencerErrorsTest {

    private static final int SMALLEST_QUEUE = 8_000_000;

    private final TestDatabase mongo = TestDatabase.open();
    private final SlowNetwork network = new SlowNetwork();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void an_error_in_the_sequencer_leaves_nobody_without_an_answer_and_the_queue_goes_on() {
        var failing = new FailingElsewhere();
        var placed = new AtomicInteger();
        try (var sequencer = sequencer(counting(placed), failing, network)) {
            // given a batch that is being written, and one append that is built upon it
            var first = sequencer.submit(commit("door"));
            network.awaitFirstInsertion();
            var written = List.of(sequencer.submit(commit("left")), sequencer.submit(commit("right")));
            network.releaseOne();
            await().untilAsserted(() -> assertThat(network.batches()).containsExactly(List.of(0L), List.of(1L, 2L)));
            var waiting = sequencer.submit(commit("window"));
            await().until(() -> placed.get() == 4);

            // when the first of the batch cannot be told
            failing.next = new StackOverflowError();
            network.release();

            // then it is told all the same, and who waited that nothing was written
            assertThat(answer(first).number()).isZero();
            assertThat(written).extracting(append -> answer(append).number()).containsExactly(1L, 2L);
            assertThatThrownBy(() -> answer(waiting)).cause().isInstanceOf(AppendNotWrittenException.class)
                    .hasMessage("Nothing was written: the event store failed (StackOverflowError). Try again.");
            assertThat(answer(sequencer.submit(commit("gate"))).number()).isEqualTo(3);
            assertThat(sequencer.isAtWork()).isTrue();
        }
    }

    @Test
    void an_error_while_an_outcome_is_unknown_does_not_make_it_one_of_which_nothing_was_written() {
        var failing = new FailingElsewhere();
        try (var sequencer = sequencer(EventStoreSettings.defaults(), failing, real -> documents -> {
            failing.next = new StackOverflowError();
            throw new StackOverflowError();
        })) {
            assertThatThrownBy(() -> answer(sequencer.submit(commit("door")))).cause().isInstanceOf(AppendOutcomeUnknownException.class);
        }
    }

    @Test
    void an_error_while_an_append_is_judged_is_told_as_one_of_which_nothing_was_written() {
        var clock = new FailingClock();
        try (var sequencer = sequencer(EventStoreSettings.defaults().withClock(clock), Runnable::run, insert -> insert)) {
            clock.next = new OutOfMemoryError("as if");
            assertThatThrownBy(() -> answer(sequencer.submit(commit("door")))).cause().isInstanceOf(AppendNotWrittenException.class);
            assertThat(answer(sequencer.submit(commit("window"))).number()).isZero();
        }
    }

    @Test
    void as_long_as_nobody_can_be_told_of_an_error_it_is_known() {
        var failing = new FailingElsewhere();
        try (var sequencer = sequencer(EventStoreSettings.defaults(), failing, insert -> insert)) {
            failing.always = true;
            var append = sequencer.submit(commit("door"));
            await().until(() -> !sequencer.isAtWork());
            assertThat(append).isNotDone();

            failing.always = false;
            assertThat(answer(append).number()).isZero();
            await().until(sequencer::isAtWork);
        }
    }

    @Test
    void who_cannot_be_refused_at_the_end_is_told_all_the_same() {
        // given one that is being written, and one in the queue
        var failing = new FailingElsewhere(2);
        var sequencer = sequencer(EventStoreSettings.defaults(), failing, network);
        var written = sequencer.submit(commit("door"));
        network.awaitFirstInsertion();
        var append = sequencer.submit(commit("window"));

        // when the second who is told anything cannot be told
        var closing = Thread.ofPlatform().start(sequencer::close);
        await().pollInterval(Duration.ofMillis(2)).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        network.release();

        // then
        assertThat(answer(written).number()).isZero();
        assertThatThrownBy(() -> answer(append)).cause().isInstanceOf(AppendNotWrittenException.class);
    }

    @Test
    void an_append_that_cannot_be_queued_takes_no_room() {
        var settings = EventStoreSettings.defaults().withQueueBytes(SMALLEST_QUEUE).withTimeouts(Duration.ofSeconds(10),
                Duration.ofSeconds(20), Duration.ofMillis(50));
        try (var sequencer = unstarted(settings, Runnable::run, insert -> insert, new FullAtFirst())) {
            sequencer.start();
            var large = commit("x".repeat(7_900_000));

            assertThatThrownBy(() -> answer(sequencer.submit(large))).cause().isInstanceOf(AppendNotWrittenException.class);
            assertThat(answer(sequencer.submit(large)).number()).isZero();
        }
    }

    @Test
    void who_cannot_be_told_elsewhere_is_told_again_there() {
        var failures = new AtomicInteger();
        var outcome = new CompletableFuture<StoredCommit>() {
            @Override
            public boolean completeExceptionally(Throwable failure) {
                if (failures.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("as if");
                }
                return super.completeExceptionally(failure);
            }
        };
        new Callers(EventStoreSettings.defaults(), Runnable::run).refuse(new WaitingAppend(commit("door"), outcome));

        assertThatThrownBy(() -> answer(outcome)).cause().isInstanceOf(AppendNotWrittenException.class);
    }

    /** Has no memory for the first. */
    private static final class FullAtFirst extends LinkedBlockingQueue<Optional<WaitingAppend>> {

        private boolean failed;

        @Override
        public boolean add(Optional<WaitingAppend> entry) {
            if (!failed) {
                failed = true;
                throw new OutOfMemoryError("as if");
            }
            return super.add(entry);
        }
    }

    @Test
    void an_error_while_one_is_told_of_a_conflict_leaves_neither_that_one_nor_who_is_to_be_judged_next_without_an_answer() {
        // the door is told, then left and right; then twice nobody
        var failing = new FailingElsewhere(4, 5);
        var placed = new AtomicInteger();
        try (var sequencer = sequencer(counting(placed), failing, network)) {
            // given two that are contradicted by the batch that is being written, and one that is built upon it
            var written = writesABatchWith(sequencer, commit("left", "seat=1"), commit("right"));
            var contradicted = List.of(sequencer.submit(nothingWith("seat=1")), sequencer.submit(nothingWith("seat=1")));
            var built = sequencer.submit(commit("window"));
            await().until(() -> placed.get() == 4);

            // when the first of them cannot be told of the conflict
            network.release();

            // then
            assertThat(written).extracting(append -> answer(append).number()).containsExactly(1L, 2L);
            contradicted.forEach(SequencerErrorsTest::assertNotWritten);
            assertNotWritten(built);
            assertThat(answer(sequencer.submit(commit("gate"))).number()).isEqualTo(3);
        }
    }

    @Test
    void an_error_while_a_batch_is_being_written_waits_for_its_outcome_and_forgets_nobody_whom_it_contradicts() {
        // the door is told; then twice nobody
        var failing = new FailingElsewhere(2, 3);
        var placed = new AtomicInteger();
        try (var sequencer = sequencer(counting(placed), failing, network)) {
            // given a batch that is being written, one that it contradicts from the same batch, and one from the next
            var written = writesABatchWith(sequencer, commit("left", "seat=1"), nothingWith("seat=1"), commit("right"));
            var next = sequencer.submit(nothingWith("seat=1"));
            var built = sequencer.submit(commit("window"));
            await().until(() -> placed.get() == 4);

            // when one that a commit contradicts cannot be told so
            var rejected = sequencer.submit(nothingWith("door=1"));
            await().until(() -> !sequencer.isAtWork());
            network.release();

            // then
            assertThat(answer(written.getFirst()).number()).isEqualTo(1);
            assertThat(answer(written.getLast()).number()).isEqualTo(2);
            List.of(written.get(1), next, built, rejected).forEach(SequencerErrorsTest::assertNotWritten);
            assertThat(answer(sequencer.submit(commit("gate"))).number()).isEqualTo(3);
        }
    }

    @Test
    void an_append_that_is_told_twice_gives_its_room_back_once() {
        var settings = EventStoreSettings.defaults().withQueueBytes(SMALLEST_QUEUE).withTimeouts(Duration.ofSeconds(10),
                Duration.ofSeconds(20), Duration.ofMillis(50));
        try (var sequencer = sequencer(settings, new FailingElsewhere(1), network)) {
            // given a large one that is told at the second attempt
            var large = commit("x".repeat(7_900_000));
            network.releaseOne();
            assertThat(answer(sequencer.submit(large)).number()).isZero();

            // when another one as large is being written
            var writing = sequencer.submit(large);

            // then there is no room for more
            assertThatThrownBy(() -> answer(sequencer.submit(commit("x".repeat(300_000))))).cause()
                    .isInstanceOf(AppendQueueFullException.class);
            network.release();
            assertThat(answer(writing).number()).isEqualTo(1);
        }
    }

    /** Behind a door that came alone, all are written together, and the network holds them back. */
    private List<CompletableFuture<StoredCommit>> writesABatchWith(CommitSequencer sequencer, NewCommit... commits) {
        var door = sequencer.submit(commit("door", "door=1"));
        network.awaitFirstInsertion();
        var appends = Stream.of(commits).map(sequencer::submit).toList();
        network.releaseOne();
        assertThat(answer(door).number()).isZero();
        await().untilAsserted(() -> assertThat(network.batches()).containsExactly(List.of(0L), List.of(1L, 2L)));
        return appends;
    }

    /** An append on condition that nothing has this tag. */
    private static NewCommit nothingWith(String tag) {
        return NewCommit.of(EventStore.nothingSince(0, all(tag)), List.of(event("Opened", "contradicted")), TextConverter.forEvents(),
                new Random(1));
    }

    private static void assertNotWritten(CompletableFuture<StoredCommit> append) {
        assertThatThrownBy(() -> answer(append)).cause().isInstanceOf(AppendNotWrittenException.class);
    }

    /** Asked when an append gets its number. */
    private static final class FailingClock implements InstantSource {

        private volatile @Nullable Error next;

        @Override
        public Instant instant() {
            var failure = next;
            if (failure != null) {
                next = null;
                throw failure;
            }
            return Instant.now();
        }
    }

    /** Cannot begin a thread. */
    private static final class FailingElsewhere implements Executor {

        private final Set<Integer> failing;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile @Nullable Error next;
        private volatile boolean always;

        /** @param failing which of its calls fail, from 1 on */
        FailingElsewhere(Integer... failing) {
            this.failing = Set.of(failing);
        }

        @Override
        public void execute(Runnable command) {
            var failure = always || failing.contains(calls.incrementAndGet()) ? new StackOverflowError() : next;
            if (failure != null) {
                next = null;
                throw failure;
            }
            command.run();
        }
    }

    private CommitSequencer sequencer(EventStoreSettings settings, Executor elsewhere, UnaryOperator<BatchInsert> wire) {
        var sequencer = unstarted(settings, elsewhere, wire, new LinkedBlockingQueue<>());
        sequencer.start();
        return sequencer;
    }

    private CommitSequencer unstarted(EventStoreSettings settings, Executor elsewhere, UnaryOperator<BatchInsert> wire,
            BlockingQueue<Optional<WaitingAppend>> queue) {
        var commits = new CommitCollection(mongo.database(), settings.collection(), settings.operationTimeout());
        var log = new CommittedLog(commits, new RecentCommits(10, 1_000_000));
        return new CommitSequencer(log, new BatchWriter(wire.apply(commits), log, settings.outcomeTimeout()), settings, elsewhere, queue);
    }

    private static NewCommit commit(String payload, String... tags) {
        return NewCommit.of(AppendCondition.none(), List.of(event("Opened", payload, tags)), TextConverter.forEvents(), new Random(1));
    }

    private static StoredCommit answer(CompletableFuture<StoredCommit> append) {
        return append.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static EventStoreSettings counting(AtomicInteger placed) {
        return EventStoreSettings.defaults().withClock(() -> {
            placed.incrementAndGet();
            return Instant.now();
        });
    }
}
