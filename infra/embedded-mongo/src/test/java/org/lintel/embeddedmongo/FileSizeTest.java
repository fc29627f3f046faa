package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

/** Writes go on and on, and the file does not grow without bound. */
@Tag("long")
class FileSizeTest {

    private static final double MOST_TIMES_LIVE = 2.5;
    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");
    private static final int SECONDS = SLOW ? 120 : 8;
    private static final int DOCUMENTS = SLOW ? 100_000 : 20_000;
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    @Test
    void underSteadyWritesTheFileStaysWithinTwoAndAHalfTimesOfWhatIsAlive() throws Exception {
        long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("FileSizeTest: lintel.seed=" + seed);
        Path file = OpenStore.fileIn(folder);
        long largest;
        long written;
        try (OpenStore store = OpenStore.in(folder)) {
            fill(store);
            written = 0;
            largest = Files.size(file);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            var writers = IntStream.range(0, THREADS).mapToObj(thread -> new Writer(store, new Random(seed + thread), end)).toList();
            writers.forEach(Thread::start);
            for (Writer writer : writers) {
                while (!writer.join(Duration.ofMillis(100))) {
                    largest = Math.max(largest, Files.size(file));
                }
                written += writer.written;
            }
        }
        long live = EmbeddedMongo.compact(file).bytesAfter();
        System.out.printf("FileSizeTest: %,d updates; alive %.1f MB, largest %.1f MB, %.2f times%n", written, live / 1e6, largest / 1e6,
                (double) largest / live);

        assertThat(written).as("updates").isGreaterThan(100L * SECONDS / 4);
        assertThat((double) largest / live).as("largest size of the file to what is alive, seed %d", seed).isLessThan(MOST_TIMES_LIVE);
    }

    private static void fill(OpenStore store) {
        store.things.createIndex(Indexes.ascending("tags"));
        for (int from = 0; from < DOCUMENTS; from += 1_000) {
            store.things.insertMany(IntStream.range(from, from + 1_000).mapToObj(i -> new Document("_id", i)
                    .append("tags", List.of("tag " + i % 100, "of " + i)).append("filler", "x".repeat(500)).append("n", 0)).toList());
        }
    }

    /** Changes one document after the other, wherever they lie, each durable before the next. */
    private static final class Writer extends Thread {

        private final OpenStore store;
        private final Random random;
        private final long end;
        private long written;

        private Writer(OpenStore store, Random random, long end) {
            this.store = store;
            this.random = random;
            this.end = end;
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                int id = random.nextInt(DOCUMENTS);
                store.things.updateOne(Filters.eq(id), Updates.combine(Updates.inc("n", 1),
                        Updates.set("tags", List.of("tag " + random.nextInt(100), "of " + id))));
                written++;
            }
        }
    }
}
