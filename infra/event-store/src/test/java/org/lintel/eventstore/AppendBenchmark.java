package org.lintel.eventstore;

import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

import com.mongodb.WriteConcern;

/**
 * Conditional appends a second, beside the driver's own {@code insertMany} of one document of the same shape, on the same store
 * with the same write concern. No assertion, and so not among the tests: the README has the command and the figures.
 */
class AppendBenchmark {

    private static final int ROUNDS = Integer.getInteger("lintel.rounds", 5);
    private static final long WARM_UP_NANOS = 500_000_000L;
    private static final long MEASURED_NANOS = 2_000_000_000L;
    private static final String PAYLOAD = "x".repeat(256);

    @Test
    void appends_per_second() throws Exception {
        System.out.printf("| threads | appends/s | insertMany/s | ratio |%n| ---: | ---: | ---: | ---: |%n");
        for (int threads : new int[]{1, 16, 64}) {
            var appends = new double[ROUNDS];
            var inserts = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                appends[round] = appends(threads);
                inserts[round] = inserts(threads);
            }
            System.out.printf("| %d | %,.0f (%,.0f–%,.0f) | %,.0f (%,.0f–%,.0f) | %.2f |%n", threads, median(appends), min(appends),
                    max(appends), median(inserts), min(inserts), max(inserts), median(appends) / median(inserts));
        }
    }

    /** Each thread has an entity of its own, and forbids what others might have done to it since its last append. */
    private static double appends(int threads) throws Exception {
        try (var mongo = TestDatabase.open(); var store = EventStore.on(mongo.database())) {
            return perSecond(threads, thread -> {
                var entity = "entity=" + thread;
                var marker = new AtomicLong();
                return () -> marker.set(Positions.lastOf(store.append(EventStore.nothingSince(marker.get(), all(entity)),
                        event("Done", PAYLOAD, entity)).join()) + 1);
            });
        }
    }

    private static double inserts(int threads) throws Exception {
        try (var mongo = TestDatabase.open()) {
            var documents = mongo.database().getCollection("raw").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            documents.createIndex(new Document("tags", 1));
            var number = new AtomicLong();
            return perSecond(threads, thread -> {
                var tags = List.of("entity=" + thread);
                return () -> documents.insertMany(List.of(commit(number.getAndIncrement(), tags)));
            });
        }
    }

    private static Document commit(long number, List<String> tags) {
        var event = new Document("id", UUID.randomUUID().toString()).append("type", "test.Done").append("version", "1")
                .append("occurredAt", "2026-01-01T00:00:00.123456Z").append("tags", tags).append("payload", PAYLOAD)
                .append("metadata", new Document()).append("nonce", new Binary(new byte[16]));
        return new Document("_id", number).append("format", 1).append("id", "0".repeat(32)).append("position", number)
                .append("at", new Date()).append("events", List.of(event)).append("tags", tags);
    }

    private static double perSecond(int threads, IntFunction<Runnable> work) throws Exception {
        long start = System.nanoTime() + WARM_UP_NANOS;
        long end = start + MEASURED_NANOS;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var counts = pool.invokeAll(IntStream.range(0, threads).mapToObj(work).map(step -> (Callable<Long>) () -> {
                long count = 0;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    step.run();
                    count += now >= start ? 1 : 0;
                }
                return count;
            }).toList());
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / MEASURED_NANOS;
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
