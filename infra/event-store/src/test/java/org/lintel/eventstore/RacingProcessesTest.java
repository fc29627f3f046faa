package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two processes' worth of engines append under overlapping conditions. Afterwards an oracle that knows nothing of the engine
 * reads the raw documents and evaluates each accepted condition again.
 */
class RacingProcessesTest {

    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");
    private static final int THREADS_PER_PROCESS = 4;
    private static final int APPENDS_PER_THREAD = SLOW ? 2_000 : 150;

    private final TestDatabase mongo = TestDatabase.open();
    private final long seed = Long.getLong("lintel.seed", System.nanoTime());

    /** What an accepted append had asked for, to be found again by the id of its first event. */
    private record Promise(long marker, EventCriteria criteria, String firstEvent, long lastPosition) {}

    private final Map<String, Promise> accepted = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> rejected = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unknown = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void no_two_processes_ever_commit_past_each_others_conditions() throws Exception {
        race(insert -> insert);

        assertThat(unknown).isEmpty();
        assertThat(accepted).hasSizeGreaterThan(APPENDS_PER_THREAD);
        assertThat(rejected).as("a race without losers tests nothing").isNotEmpty();
    }

    @Test
    void nor_do_they_on_a_network_that_loses_requests_and_acknowledgements() throws Exception {
        var faults = new Random(seed);
        race(real -> documents -> {
            int fault;
            synchronized (faults) {
                fault = faults.nextInt(12);
            }
            switch (fault) {
                case 0 -> FailingNetwork.ACKNOWLEDGEMENT_LOST.insert(real, documents);
                case 1 -> FailingNetwork.REQUEST_LOST.insert(real, documents);
                case 2 -> FailingNetwork.HALF_WRITTEN.insert(real, documents);
                case 3 -> FailingNetwork.NO_MAJORITY_IN_TIME.insert(real, documents);
                default -> real.insert(documents);
            }
        });
    }

    private void race(UnaryOperator<BatchInsert> network) throws Exception {
        System.out.println("RacingProcessesTest: seed " + seed + " (repeat with -Dlintel.seed=" + seed + ")");
        // A short memory, so that markers lie inside and outside of it.
        var settings = EventStoreSettings.defaults().withRecent(20, 1_000_000).withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(20),
                Duration.ofSeconds(20));
        try (var one = EventStore.on(mongo.database(), settings, network);
                var other = EventStore.on(mongo.database(), settings, network);
                var threads = Executors.newFixedThreadPool(2 * THREADS_PER_PROCESS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < 2 * THREADS_PER_PROCESS; thread++) {
                var store = thread % 2 == 0 ? one : other;
                var random = new Random(seed + thread);
                work.add(() -> {
                    for (int append = 0; append < APPENDS_PER_THREAD; append++) {
                        decide(store, random);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertEveryPromiseWasKept();
    }

    /** Like a command: read, then append under the condition that nothing of what was read has changed. */
    private void decide(EventStore store, Random random) {
        var criteria = criteria(random);
        var marker = random.nextInt(10) == 0 ? 0 : Positions.lastOf(store.source(criteria).marker()) + 1;
        var events = events(random);
        var first = events[0].event().identifier();
        try {
            var end = store.append(EventStore.nothingSince(marker, criteria), events).join();
            accepted.put(first, new Promise(marker, criteria, first, Positions.lastOf(end)));
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof AppendEventsTransactionRejectedException) {
                rejected.add(first);
            } else if (failure.getCause() instanceof AppendOutcomeUnknownException) {
                unknown.add(first);
            } else {
                throw failure;
            }
        }
    }

    private static EventCriteria criteria(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> all(tag(random), tag(random));
            case 1 -> EventCriteria.either(all(tag(random)), all(tag(random)));
            case 2 -> EventCriteria.either(all(tag(random), tag(random)), all(tag(random)));
            case 3 -> EventCriteria.havingTags(Events.tags(tag(random))).andBeingOneOfTypes(type(random));
            case 4 -> EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("test.Rare"));
            default -> all(tag(random));
        };
    }

    private static QualifiedName type(Random random) {
        return new QualifiedName("test.T" + random.nextInt(3));
    }

    private static String tag(Random random) {
        return random.nextInt(2) == 0 ? "a=" + random.nextInt(8) : "b=" + random.nextInt(8);
    }

    private static TaggedEventMessage<?>[] events(Random random) {
        var events = new TaggedEventMessage<?>[1 + random.nextInt(3)];
        for (int index = 0; index < events.length; index++) {
            events[index] = event(random.nextInt(30) == 0 ? "Rare" : "T" + random.nextInt(3), "text", tag(random), tag(random));
        }
        return events;
    }

    private void assertEveryPromiseWasKept() {
        var raw = new RawLog(mongo.database());
        raw.assertGapless();
        var kept = 0;
        for (var commit : raw.commits()) {
            var promise = accepted.get(commit.firstEvent());
            if (promise == null) {
                assertThat(unknown).as("a commit that nobody was told of").contains(commit.firstEvent());
                continue;
            }
            kept++;
            assertThat(commit.lastPosition()).isEqualTo(promise.lastPosition());
            raw.events(promise.marker(), commit.position())
                    .forEach(event -> assertThat(promise.criteria().matches(event.type(), event.tags()))
                            .as("seed %d: %s was committed at %d with marker %d past position %d", seed, promise.criteria(),
                                    commit.position(),
                                    promise.marker(), event.position())
                            .isFalse());
        }
        assertThat(kept).as("every accepted append is stored, once").isEqualTo(accepted.size());
        assertThat(raw.commits()).extracting(RawLog.Commit::firstEvent).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rejected);
    }
}
