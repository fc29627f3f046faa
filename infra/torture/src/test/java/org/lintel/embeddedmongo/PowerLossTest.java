package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

/** The power fails again and again while four threads write, a few milliseconds after a start or a while later. */
class PowerLossTest {

    private static final int LOSSES = Integer.getInteger("lintel.losses", Boolean.getBoolean("lintel.slow") ? 1_000 : 15);
    private static final int THREADS = 4;
    private static final int KEPT = 20 * THREADS;
    private static final int SLOWEST_SYNC_MILLIS = 4;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final AtomicReference<ForgetfulChannel> disk = new AtomicReference<>();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private int next;

    @AfterEach
    void takeTheDiskAway() {
        CheckedFiles.disk = file -> file;
    }

    @Test
    void whatWasAcknowledgedIsThereWhateverPartOfTheRestIs() throws Exception {
        System.out.println("PowerLossTest: lintel.seed=" + seed + " " + folder);
        var file = folder.resolve("store.db");
        for (int loss = 0; loss < LOSSES; loss++) {
            CheckedFiles.disk = this::forgetful;
            writeUntilThePowerFails(file);
            CheckedFiles.disk = plain -> plain;
            check(Files.copy(file, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING), loss + 1);
        }
    }

    /** Of a copy: the file itself goes from loss to loss without ever being closed in peace. */
    private void check(Path copy, int losses) {
        try (var mongo = EmbeddedMongo.open(copy); var client = MongoClients.create(mongo.connectionString())) {
            var there = new HashSet<Integer>();
            client.getDatabase("test").getCollection("things").find().projection(new Document("_id", 1))
                    .forEach(thing -> there.add(thing.getInteger("_id")));
            assertThat(there).as("after %d losses, seed %d", losses, seed).containsAll(acknowledged);
        }
    }

    private FileChannel forgetful(FileChannel file) {
        try {
            var channel = new ForgetfulChannel(file, random, SLOWEST_SYNC_MILLIS);
            disk.set(channel);
            return channel;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void writeUntilThePowerFails(Path file) {
        var mongo = EmbeddedMongo.open(file);
        try (var client = MongoClients.create(mongo.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            int first = next;
            next += 10_000;
            var threads = IntStream.range(0, THREADS).mapToObj(thread -> Thread.ofPlatform().start(() -> write(things, first + thread)))
                    .toList();
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(120_000)));
            disk.get().powerOff();
            threads.forEach(PowerLossTest::join);
        } finally {
            close(mongo);
        }
    }

    private void write(MongoCollection<Document> things, int first) {
        try {
            for (int id = first;; id += THREADS) {
                things.insertOne(new Document("_id", id).append("filler", "x".repeat(Math.floorMod(31 * id, 3_000))));
                acknowledged.add(id);
                // So that room in the file becomes free and is used again.
                if (id - KEPT >= 0 && acknowledged.remove(id - KEPT)) {
                    things.deleteOne(new Document("_id", id - KEPT));
                }
            }
        } catch (MongoException powerFailed) {
            // It did.
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(EmbeddedMongo mongo) {
        try {
            mongo.close();
        } catch (RuntimeException withoutPower) {
            // What it still had to write is lost.
        }
    }
}
