package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes' worth of engines append under overlapping conditions. */
class RacingProcessesTest {

    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");
    private static final int THREADS_PER_PROCESS = 4;
    private static final int APPENDS_PER_THREAD = SLOW ? 2_000 : 75;

    private final TestDatabase mongo = TestDatabase.open();
    private final long seed = Long.getLong("lintel.seed", System.nanoTime());
    private final Promises promises = new Promises(seed);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void no_two_processes_ever_commit_past_each_others_conditions() throws Exception {
        race(insert -> insert);

        assertThat(promises.unknown()).isZero();
        assertThat(promises.accepted()).isGreaterThan(APPENDS_PER_THREAD);
        assertThat(promises.rejected()).as("a race without losers tests nothing").isPositive();
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
        promises.assertKept(new RawLog(mongo.database()));
    }

    /** Like a command: read, then append under the condition that nothing of what was read has changed. */
    private void decide(EventStore store, Random random) {
        var criteria = Promises.criteria(random);
        var marker = random.nextInt(10) == 0 ? 0 : Positions.lastOf(store.source(criteria).marker()) + 1;
        promises.append(store, marker, criteria, random);
    }
}
