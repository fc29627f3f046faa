package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many threads of one process append with markers near the head, so that most conflicts are with commits of the same batch or
 * the one that is being written.
 */
class SequencerModelTest {

    private static final int APPENDS = Boolean.getBoolean("lintel.slow") ? 100_000 : 3_000;
    private static final int THREADS = 32;

    private final TestDatabase mongo = TestDatabase.open();
    private final long seed = Long.getLong("lintel.seed", System.nanoTime());
    private final Promises promises = new Promises(seed);
    private final AtomicInteger largestBatch = new AtomicInteger();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void every_accepted_append_could_have_been_decided_alone_at_its_place_in_the_log() throws Exception {
        System.out.println("SequencerModelTest: " + APPENDS + " appends, seed " + seed + " (repeat with -Dlintel.seed=" + seed + ")");
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults(), real -> documents -> {
            largestBatch.accumulateAndGet(documents.size(), Math::max);
            real.insert(documents);
        }); var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < THREADS; thread++) {
                var random = new Random(seed + thread);
                work.add(() -> {
                    for (int append = 0; append < APPENDS / THREADS; append++) {
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
        assertThat(promises.accepted() + promises.rejected()).isEqualTo(APPENDS / THREADS * THREADS);
        assertThat(promises.accepted()).isGreaterThan(APPENDS / 10);
        assertThat(promises.rejected()).as("a race without losers tests nothing").isGreaterThan(APPENDS / 100);
        assertThat(largestBatch).as("no batch, no conflict in a batch").hasValueGreaterThan(4);
    }

    /** The marker is the head that an own append or a read has shown, or somewhat older. */
    private void decide(EventStore store, Random random) {
        long head = store.engine().latestToken(null).join().position().orElseThrow();
        promises.append(store, Math.max(0, head - random.nextInt(4)), Promises.criteria(random), random);
    }
}
