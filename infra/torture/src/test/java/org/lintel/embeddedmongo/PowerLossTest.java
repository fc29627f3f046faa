package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;

/**
 * The power fails again and again while four threads write, some writes and syncs after the file is opened, or already while it is; and the disk
 * has written what was not synced in any order, or not, in pieces of a sector or a block.
 */
@Tag("long")
class PowerLossTest {

    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");
    private static final int LOSSES = Integer.getInteger("lintel.losses", SLOW ? 1_000 : 40);
    private static final int MOST_LOSSES_TO_CATCH = 400;
    private static final int THREADS = 4;
    private static final int SLOWEST_SYNC_MILLIS = 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<Scribe> scribes = IntStream.range(0, THREADS).mapToObj(number -> new Scribe(number, new Random(random.nextLong())))
            .toList();

    @AfterEach
    void mend() {
        CheckedFiles.disk = file -> file;
        WrittenCommit.proved = true;
    }

    @Test
    void whatWasAcknowledgedIsThereWhateverPartOfTheRestIs() throws Exception {
        System.out.println("PowerLossTest: lintel.seed=" + seed + " " + folder);
        for (int loss = 1; loss <= LOSSES; loss++) {
            assertThat(losePower(random.nextBoolean() ? ForgetfulChannel.SECTOR : SealedBlock.BYTES))
                    .as("after %d losses, seed %d", loss, seed).isEmpty();
        }
    }

    @Test
    void aStoreThatTakesACommitForWholeWhenItsEndsAreThereIsCaught() throws Exception {
        WrittenCommit.proved = false;
        int losses = 0;
        Optional<String> complaint = Optional.empty();
        while (complaint.isEmpty() && losses < MOST_LOSSES_TO_CATCH) {
            losses++;
            complaint = losePower(SealedBlock.BYTES);
        }
        System.out.println("PowerLossTest: without the proof, after " + losses + " losses: " + complaint.orElse("nothing"));
        assertThat(complaint).as("within %d losses, seed %d", losses, seed).isPresent();
    }

    /** @return what is wrong after it, if anything */
    private Optional<String> losePower(int pieceBytes) throws IOException {
        Path file = folder.resolve("store.db");
        var power = PowerSupply.failingAfter(random.nextInt(1, random.nextInt(2, 300)));
        CheckedFiles.disk = plain -> forgetful(plain, power, pieceBytes);
        try {
            writeUntilThePowerFails(file);
        } catch (UnusableFile damaged) {
            if (!power.isOff()) {
                return Optional.of(damaged.toString());
            }
        }
        CheckedFiles.disk = plain -> plain;
        // The file itself goes from loss to loss without ever being opened or closed in peace.
        return complaintAbout(Files.copy(file, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING));
    }

    private Optional<String> complaintAbout(Path copy) {
        try (var mongo = EmbeddedMongo.open(copy); var client = MongoClients.create(mongo.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            var found = new TreeMap<Integer, Document>();
            things.find().forEach(thing -> found.put(thing.getInteger("_id"), thing));
            return scribes.stream().flatMap(scribe -> scribe.complainAbout(found).stream()).findFirst()
                    .or(() -> IntStream.range(0, Scribe.TAGS).filter(tag -> !byTag(things, tag).equals(withTag(found, tag)))
                            .mapToObj(tag -> "by index, tag " + tag + " is of other documents than by reading all").findFirst());
        } catch (UnusableFile | MongoException damaged) {
            return Optional.of(damaged.toString());
        }
    }

    private static List<Document> byTag(MongoCollection<Document> things, int tag) {
        return things.find(Filters.eq("tags", tag)).sort(Indexes.ascending("_id")).into(new ArrayList<>());
    }

    private static List<Document> withTag(TreeMap<Integer, Document> found, int tag) {
        return found.values().stream().filter(thing -> thing.getList("tags", Integer.class).contains(tag)).toList();
    }

    private FileChannel forgetful(FileChannel file, PowerSupply power, int pieceBytes) {
        try {
            return new ForgetfulChannel(file, random, power, pieceBytes, SLOWEST_SYNC_MILLIS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void writeUntilThePowerFails(Path file) {
        var mongo = EmbeddedMongo.open(file);
        try (var client = MongoClients.create(mongo.connectionString())) {
            var things = client.getDatabase("test").getCollection("things");
            try {
                things.createIndex(Indexes.ascending("tags"));
            } catch (MongoException powerFailed) {
                return;
            }
            var threads = scribes.stream().map(scribe -> Thread.ofPlatform().start(() -> scribe.writeUntilThePowerFails(things))).toList();
            threads.forEach(PowerLossTest::join);
        } finally {
            close(mongo);
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
