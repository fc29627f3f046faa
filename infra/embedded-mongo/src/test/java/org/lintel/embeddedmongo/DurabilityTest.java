package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.model.Filters;

/** A program is killed at random moments while it writes, again and again, on the same file. */
class DurabilityTest {

    private static final int KILLS = Boolean.getBoolean("lintel.slow") ? 100 : 5;
    private static final int MOST_MILLIS_TO_LIVE = 400;
    private static final int MOST_LINES_AWAITED = 20;

    @TempDir
    Path folder;

    /** What was acknowledged of each document: there, changed or gone. */
    private final Map<String, String> acknowledged = new TreeMap<>();

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAfterIt() throws Exception {
        long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("DurabilityTest: lintel.seed=" + seed);
        Random random = new Random(seed);

        ChildProgram next = writer(0, random);
        for (int run = 0; run < KILLS; run++) {
            try (ChildProgram writer = next) {
                note(letWriteAndKill(writer, random));
            }
            // It starts while this one looks at what the last one left, and opens the file when it is told to.
            next = writer(run + 1, random);

            IndexAgreement.check(OpenStore.fileIn(folder), WriteUntilKilled.DATABASE, WriteUntilKilled.COLLECTION);
            try (OpenStore store = OpenStore.in(folder)) {
                Map<String, Document> found = allById(store);
                acknowledged.forEach((id, state) -> assertThat(stateOf(found.get(id))).as("document %s, seed %d", id, seed)
                        .isEqualTo(state));
                assertThat(found.values()).as("whole documents, seed %d", seed).allSatisfy(DurabilityTest::isWhole);
                isFoundByItsTag(store, found, random);
            }
        }
        next.close();
        assertThat(acknowledged).as("writes").hasSizeGreaterThan(2 * KILLS);
    }

    private ChildProgram writer(int run, Random random) throws Exception {
        return ChildProgram.start(WriteUntilKilled.class, OpenStore.fileIn(folder), run, random.nextLong());
    }

    private static List<String> letWriteAndKill(ChildProgram writer, Random random) throws Exception {
        assertThat(writer.awaitLine()).isEqualTo("started");
        writer.nudge();
        assertThat(writer.awaitLine()).isEqualTo("ready");
        // However slow the disk is, something is acknowledged before the end.
        List<String> said = new ArrayList<>();
        for (int lines = random.nextInt(MOST_LINES_AWAITED); lines >= 0; lines--) {
            said.add(writer.awaitLine());
        }
        LockSupport.parkNanos(random.nextLong(MOST_MILLIS_TO_LIVE * 1_000_000L));
        said.addAll(writer.kill());
        return said;
    }

    private void note(List<String> said) {
        for (String line : said) {
            String[] stateAndId = line.split(" ");
            acknowledged.put(stateAndId[1], stateAndId[0]);
        }
    }

    private static Map<String, Document> allById(OpenStore store) {
        Map<String, Document> found = new TreeMap<>();
        store.things.find().forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    private static String stateOf(@Nullable Document document) {
        return document == null ? "gone" : document.getInteger("version") == 1 ? "there" : "changed";
    }

    private static void isWhole(Document document) {
        assertThat(document.getString("filler")).hasSize(document.getInteger("length"));
        assertThat(document.getString("serial")).isEqualTo("serial " + document.getString("_id"));
        assertThat(document.getList("tags", String.class)).hasSize(2).contains("of=" + document.getString("_id"));
    }

    private static void isFoundByItsTag(OpenStore store, Map<String, Document> found, Random random) {
        List<String> ids = new ArrayList<>(found.keySet());
        for (int i = 0; i < 20; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            assertThat(store.things.find(Filters.eq("tags", "of=" + id))).containsExactly(found.get(id));
        }
    }
}
