package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;

/** Prints the figures of the README: medians of five rounds, on the machine it runs on. Run it alone. */
@EnabledIfSystemProperty(named = "lintel.slow", matches = "true")
class FiguresTest {

    private static final int EVENTS = 300_000;
    private static final int ROUNDS = 5;
    private static final int BATCH = 10;
    private static final int MILLIS = 3_000;

    private final AtomicInteger next = new AtomicInteger(EVENTS);

    @TempDir
    Path folder;

    @Test
    void figures() throws Exception {
        Path killed = folder.resolve("killed.db");
        try (OpenStore store = OpenStore.in(folder)) {
            store.things.createIndex(Indexes.ascending("tags"));
            for (int from = 0; from < EVENTS; from += 1_000) {
                store.things.insertMany(IntStream.range(from, from + 1_000).mapToObj(FiguresTest::event).toList());
            }
            // What a kill would leave at this moment: acknowledged, and not closed.
            Files.copy(OpenStore.fileIn(folder), killed);
        }
        System.out.printf("file of %,d events: %,d MB%n", EVENTS, Files.size(OpenStore.fileIn(folder)) >> 20);
        System.out.printf("open, closed before: %d ms%n", median(() -> openMillis(OpenStore.fileIn(folder))));
        System.out.printf("open, killed before: %d ms%n", median(() -> {
            Path again = Files.copy(killed, folder.resolve("again.db"));
            long millis = openMillis(again);
            Files.delete(again);
            return millis;
        }));
        try (OpenStore store = OpenStore.in(folder)) {
            System.out.printf("find by tag: %d µs%n", median(() -> findMicros(store)));
            System.out.printf("durable insertMany of %d, 1 thread: %,d/s%n", BATCH, median(() -> insertsPerSecond(store, 1)));
            System.out.printf("durable insertMany of %d, 16 threads: %,d/s%n", BATCH, median(() -> insertsPerSecond(store, 16)));
        }
    }

    private static Document event(int id) {
        return new Document("_id", id).append("position", id).append("tags", List.of("file=" + id / 10, "session=" + id % 7))
                .append("events", List.of(new Document("type", "InformationSupplied").append("payload", "x".repeat(256))));
    }

    private static long openMillis(Path file) {
        long start = System.nanoTime();
        EmbeddedMongo mongo = EmbeddedMongo.open(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        mongo.close();
        return millis;
    }

    private static long findMicros(OpenStore store) {
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(store.things.find(Filters.eq("tags", "file=" + i * 29 % (EVENTS / 10))).into(new ArrayList<>())).hasSize(10);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private long insertsPerSecond(OpenStore store, int threads) {
        long start = System.nanoTime();
        long end = start + MILLIS * 1_000_000L;
        AtomicInteger batches = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                executor.submit(() -> {
                    while (System.nanoTime() < end) {
                        int from = next.getAndAdd(BATCH);
                        store.things.insertMany(IntStream.range(from, from + BATCH).mapToObj(FiguresTest::event).toList());
                        batches.incrementAndGet();
                    }
                });
            }
        }
        return batches.get() * 1_000_000_000L / (System.nanoTime() - start);
    }

    private interface Measurement {
        long take() throws Exception;
    }

    private static long median(Measurement measurement) throws Exception {
        List<Long> taken = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            taken.add(measurement.take());
        }
        taken.sort(null);
        return taken.get(ROUNDS / 2);
    }
}
