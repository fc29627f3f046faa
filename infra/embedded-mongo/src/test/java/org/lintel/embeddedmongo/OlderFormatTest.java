package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.mongodb.client.model.Filters;

/** Files that a program wrote which knew format 1 only: ten documents, the first five changed, one commit for each. */
class OlderFormatTest {

    private static final int DOCUMENTS = 10;
    private static final int CHANGED = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"closed", "killed"})
    void isReadAsItWasAndGoesOnInThePresentFormat(String file) throws Exception {
        copy(file);

        try (OpenStore store = OpenStore.in(folder)) {
            holds(store, CHANGED);
            store.things.insertOne(new Document("_id", DOCUMENTS).append("tag", 0).append("text", "thing 10"));
            // What a kill leaves now has commits of both formats.
            Files.copy(OpenStore.fileIn(folder), OpenStore.fileIn(Files.createDirectory(folder.resolve("again"))));
        }

        try (OpenStore again = OpenStore.in(folder.resolve("again"))) {
            assertThat(again.ids()).hasSize(DOCUMENTS + 1);
        }
        IndexAgreement.check(OpenStore.fileIn(folder), "test", "things");
        try (StoreFile opened = StoreFile.open(OpenStore.fileIn(folder), 1)) {
            assertThat(opened.store().getStoreVersion()).isEqualTo(StoreFile.FORMAT);
        }
    }

    @Test
    void itsLastCommitIsLeftOutWhereItWasCutOff() throws Exception {
        copy("killed");
        try (var channel = FileChannel.open(OpenStore.fileIn(folder), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            WrittenCommit last = WrittenCommit.allIn(channel).getFirst();
            channel.write(ByteBuffer.allocate(SealedBlock.BYTES), (last.block() + last.blocks() - 1) * SealedBlock.BYTES);
        }

        try (OpenStore store = OpenStore.in(folder)) {
            holds(store, CHANGED - 1);
        }
    }

    @Test
    void itIsNeverTakenForClosedInPeace() throws Exception {
        copy("closed");

        try (var channel = FileChannel.open(OpenStore.fileIn(folder), StandardOpenOption.READ)) {
            assertThat(Objects.requireNonNull(StoreHeader.of(channel)).clean()).isFalse();
        }
    }

    @Test
    void itsLastCommitIsForgottenWhereAllButItsMiddleIsThere() throws Exception {
        try (OpenStore store = OpenStore.in(folder)) {
            for (int id = 0; id < DOCUMENTS; id++) {
                store.things.insertOne(new Document("_id", id).append("filler", "x".repeat(4 * SealedBlock.DATA_BYTES)));
            }
            Files.copy(OpenStore.fileIn(folder), OpenStore.fileIn(Files.createDirectory(folder.resolve("killed"))));
        }
        try (var channel = FileChannel.open(OpenStore.fileIn(folder.resolve("killed")), StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            WrittenCommit last = WrittenCommit.allIn(channel).getFirst();
            assertThat(last.blocks()).isGreaterThan(2);
            takeStampsOff(channel);
            channel.write(ByteBuffer.allocate(SealedBlock.BYTES), (last.block() + 1) * SealedBlock.BYTES);
        }

        try (OpenStore store = OpenStore.in(folder.resolve("killed"))) {
            assertThat(store.ids()).hasSize(DOCUMENTS - 1);
        }
    }

    private static void takeStampsOff(FileChannel channel) throws IOException {
        for (long number = 0; number < channel.size() / SealedBlock.BYTES; number++) {
            ByteBuffer block = ByteBuffer.allocate(SealedBlock.BYTES);
            channel.read(block, number * SealedBlock.BYTES);
            SealedBlock.seal(block, 0, number, CommitStamp.FORMAT_1);
            channel.write(block.clear(), number * SealedBlock.BYTES);
        }
    }

    @Test
    void aCompactionLeavesThePresentFormatOnly() throws Exception {
        copy("closed");

        EmbeddedMongo.compact(OpenStore.fileIn(folder));

        try (var channel = FileChannel.open(OpenStore.fileIn(folder), StandardOpenOption.READ)) {
            assertThat(WrittenCommit.allIn(channel)).isNotEmpty().allMatch(WrittenCommit::isStamped);
        }
        try (OpenStore store = OpenStore.in(folder)) {
            holds(store, CHANGED);
        }
    }

    private static void holds(OpenStore store, int changed) {
        for (int id = 0; id < DOCUMENTS; id++) {
            assertThat(store.things.find(Filters.eq(id))).containsExactly(
                    new Document("_id", id).append("tag", id % 3).append("text", (id < changed ? "changed " : "thing ") + id));
        }
        assertThat(store.examinedBy(() -> assertThat(store.things.find(Filters.eq("tag", 1))).hasSize(3))).as("by the index").isEqualTo(3);
    }

    private void copy(String name) throws Exception {
        try (InputStream file = Objects.requireNonNull(OlderFormatTest.class.getResourceAsStream("/format-1/" + name + ".db"))) {
            Files.copy(file, OpenStore.fileIn(folder));
        }
    }
}
