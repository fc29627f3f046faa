package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bson.Document;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;

/**
 * The power fails before a commit is synced, and any part of what it wrote is on the disk, in pieces of any size; where the rest belongs there
 * still is what lay there before. The documents are those of before the commit, or those of after it.
 */
class ReorderedCommitTest {

    private static final int COMMITS = Boolean.getBoolean("lintel.slow") ? 500 : 12;
    private static final int LOSSES_OF_EACH = 6;
    private static final int COMMITS_UNTIL_ROOM_IS_USED_AGAIN = 60;
    private static final int DOCUMENTS = 60;
    private static final int SECTOR = 512;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private Path powerless;
    private int deceptive;

    @BeforeEach
    void name() {
        System.out.println("ReorderedCommitTest: lintel.seed=" + seed);
        powerless = folder.resolve("powerless.db");
    }

    @AfterEach
    void proveAgain() {
        WrittenCommit.proved = true;
    }

    @Test
    void whateverPartOfACommitCameToTheDiskItIsThereOrNotButNotInParts() throws Exception {
        eachLoss(loss -> assertThat(found(loss)).as("seed %d", seed).isIn(loss.before(), loss.after()));
        System.out.printf("ReorderedCommitTest: %d losses of power, %d left a commit whose blocks are whole and not all its own%n",
                COMMITS * LOSSES_OF_EACH, deceptive);
        assertThat(deceptive).as("losses that only the proof could find").isPositive();
    }

    @Test
    void withoutTheProofPartsOfACommitAreServed() throws Exception {
        var wrong = new AtomicInteger();
        eachLoss(loss -> {
            WrittenCommit.proved = false;
            try {
                wrong.addAndGet(Set.of(loss.before(), loss.after()).contains(found(loss)) ? 0 : 1);
            } catch (UnusableFile said) {
                // Found without the proof.
            } catch (MVStoreException foundLater) {
                wrong.incrementAndGet();
            } finally {
                WrittenCommit.proved = true;
            }
        });

        assertThat(wrong).as("losses after which something wrong was served, or the file was opened and could not be read, seed %d", seed)
                .hasPositiveValue();
    }

    private record Loss(byte[] left, Map<String, List<String>> before, Map<String, List<String>> after) {}

    @FunctionalInterface
    private interface Judge {
        void judge(Loss loss) throws IOException;
    }

    private void eachLoss(Judge judge) throws IOException {
        try (OpenStore store = OpenStore.in(folder)) {
            store.things.createIndex(Indexes.ascending("tag"));
            store.things.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(this::thing).toList());
            for (int commit = 0; commit < COMMITS_UNTIL_ROOM_IS_USED_AGAIN; commit++) {
                change(store);
            }
            for (int commits = 0; commits < COMMITS;) {
                byte[] before = Files.readAllBytes(OpenStore.fileIn(folder));
                change(store);
                byte[] after = Files.readAllBytes(OpenStore.fileIn(folder));
                // The store tidies up now and then, which is a commit of its own.
                if (newestVersion(after) != newestVersion(before) + 1) {
                    continue;
                }
                var contentBefore = contentOf(before);
                var contentAfter = contentOf(after);
                commits++;
                for (int loss = 0; loss < LOSSES_OF_EACH; loss++) {
                    judge.judge(new Loss(left(before, after), contentBefore, contentAfter));
                }
            }
        }
    }

    private void change(OpenStore store) {
        int id = random.nextInt(DOCUMENTS);
        store.things.replaceOne(Filters.eq(id), thing(id));
    }

    private Document thing(int id) {
        return new Document("_id", id).append("tag", random.nextInt(5))
                .append("filler", Long.toHexString(random.nextLong()).repeat(random.nextInt(1, 2_000)));
    }

    /** Pieces are sectors, or whole blocks. */
    private byte[] left(byte[] before, byte[] after) {
        int piece = random.nextInt(4) == 0 ? SECTOR : SealedBlock.BYTES;
        double survives = Math.sqrt(random.nextDouble());
        byte[] left = Arrays.copyOf(before, Math.max(before.length, after.length));
        for (int at = 0; at < after.length; at += piece) {
            if (random.nextDouble() < survives) {
                System.arraycopy(after, at, left, at, Math.min(piece, after.length - at));
            }
        }
        return left;
    }

    private Map<String, List<String>> found(Loss loss) throws IOException {
        Files.write(powerless, loss.left());
        deceptive += deceives(powerless) ? 1 : 0;
        return StoredContent.of(powerless);
    }

    private long newestVersion(byte[] file) throws IOException {
        try (var channel = FileChannel.open(Files.write(powerless, file), StandardOpenOption.READ)) {
            return WrittenCommit.allIn(channel).getFirst().version();
        }
    }

    private Map<String, List<String>> contentOf(byte[] file) throws IOException {
        return StoredContent.of(Files.write(powerless, file));
    }

    private static boolean deceives(Path file) throws IOException {
        boolean proved = WrittenCommit.proved;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (WrittenCommit commit : WrittenCommit.allIn(channel)) {
                WrittenCommit.proved = false;
                boolean seemsWhole = commit.isComplete(channel);
                WrittenCommit.proved = true;
                if (seemsWhole) {
                    return !commit.isComplete(channel);
                }
            }
            return false;
        } finally {
            WrittenCommit.proved = proved;
        }
    }
}
