package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;

/** One bit of the file flips: that is said, or it lies where nothing is; nothing wrong is ever served. */
class DamagedFileTest {

    private static final int FLIPS = Boolean.getBoolean("lintel.slow") ? 2_000 : 40;
    private static final int DATA_CORRUPTION = 341;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<Document> documents = new ArrayList<>();

    @Test
    void aFlippedBitIsSaidAndNothingWrongIsServed() throws Exception {
        System.out.println("DamagedFileTest: lintel.seed=" + seed);
        try (OpenStore store = OpenStore.in(folder)) {
            fill(store);
        }
        byte[] whole = Files.readAllBytes(OpenStore.fileIn(folder));

        int said = 0;
        for (int i = 0; i < FLIPS; i++) {
            long bit = random.nextLong(8L * whole.length);
            byte[] flipped = whole.clone();
            flipped[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
            Files.write(OpenStore.fileIn(folder), flipped);
            said += isSaidOrWithoutEffect(bit) ? 1 : 0;
        }

        assertThat(said).as("flips that were said, seed %d", seed).isGreaterThan(FLIPS / 4);
    }

    @Test
    void aCommitThatWasCutOffByAKillIsLeftOutAndAllBeforeItAreThere() throws Exception {
        byte[] before;
        byte[] after;
        try (OpenStore store = OpenStore.in(folder)) {
            fill(store);
            before = Files.readAllBytes(OpenStore.fileIn(folder));
            store.things.insertOne(new Document("_id", "last"));
            after = Files.readAllBytes(OpenStore.fileIn(folder));
        }
        int common = 0;
        while (common < before.length && before[common] == after[common]) {
            common++;
        }

        // Of the last commit only the first bytes came to the disk.
        byte[] torn = after.length > before.length ? Arrays.copyOf(before, before.length + 100) : before.clone();
        System.arraycopy(after, common, torn, common, Math.min(100, torn.length - common));
        Files.write(OpenStore.fileIn(folder), torn);

        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.things.find().sort(new Document("_id", 1))).containsExactlyElementsOf(documents);
        }
    }

    private void fill(OpenStore store) {
        store.things.createIndex(Indexes.ascending("tags"));
        for (int i = 0; i < 500; i++) {
            documents.add(new Document("_id", i).append("tags", List.of("tag " + i % 20, "all"))
                    .append("filler", Long.toHexString(random.nextLong()).repeat(20)));
        }
        for (int from = 0; from < 500; from += 50) {
            store.things.insertMany(documents.subList(from, from + 50));
        }
    }

    private boolean isSaidOrWithoutEffect(long bit) {
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.things.find()).as("all, bit %d, seed %d", bit, seed).containsExactlyElementsOf(documents);
            assertThat(store.things.find(Filters.eq("tags", "tag 7"))).as("by tag, bit %d, seed %d", bit, seed)
                    .containsExactlyElementsOf(documents.stream().filter(d -> d.getInteger("_id") % 20 == 7).toList());
            assertThat(store.things.countDocuments()).as("count, bit %d, seed %d", bit, seed).isEqualTo(documents.size());
            return false;
        } catch (UnusableFile refused) {
            return true;
        } catch (MongoCommandException refused) {
            assertThat(refused.getErrorCode()).as(refused.getErrorMessage()).isEqualTo(DATA_CORRUPTION);
            assertThat(refused.getErrorMessage()).endsWith("restore it from a backup.");
            return true;
        } catch (MongoException other) {
            return fail("bit " + bit + ", seed " + seed, other);
        }
    }
}
