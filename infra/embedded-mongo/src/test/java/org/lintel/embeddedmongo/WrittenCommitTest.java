package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a loss of power the header may name a commit that never came to the disk whole: the file itself says which was the last one. */
class WrittenCommitTest {

    private static final int COMMITS = 50;
    private static final int FEW_COMMITS = 12;

    @TempDir
    Path folder;

    @Test
    void theLastCompleteCommitIsFoundAndTheOneBeforeItWhenItsEndIsMissing() throws Exception {
        Path file = killedAfter(COMMITS);
        try (var channel = open(file)) {
            var last = newest(channel);
            assertThat(last.version()).isGreaterThanOrEqualTo(Objects.requireNonNull(StoreHeader.of(channel)).version())
                    .isGreaterThanOrEqualTo(COMMITS);

            spoil(channel, last.block() + last.blocks() - 1);

            assertThat(newest(channel).version()).isEqualTo(last.version() - 1);
        }

        assertThat(idsIn(file)).hasSize(COMMITS - 1);
    }

    @Test
    void aCommitIsDamagedWhenALaterOneWasBegun() throws Exception {
        Path file = killedAfter(COMMITS);
        try (var channel = open(file)) {
            var lastButOne = WrittenCommit.allIn(channel).get(1);
            var last = newest(channel);
            assertThat(lastButOne.version()).isEqualTo(last.version() - 1);

            spoil(channel, last.block() + last.blocks() - 1);
            spoil(channel, lastButOne.block() + lastButOne.blocks() - 1);
        }

        assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void aFileThatWasCutAnywhereAfterAKillLacksItsLastCommitAtMostOrIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(killedAfter(FEW_COMMITS));
        Path cut = folder.resolve("cut.db");
        long last;
        try (var channel = open(Files.write(cut, whole))) {
            last = newest(channel).version();
        }
        int refused = 0;
        for (int blocks = whole.length / SealedBlock.BYTES; blocks >= StoreHeader.COPIES; blocks--) {
            Files.write(cut, Arrays.copyOf(whole, blocks * SealedBlock.BYTES));
            try (LockedFile locked = LockedFile.of(cut)) {
                assertThat(FileCheck.of(cut, locked.channel()).leastVersion()).as("%d blocks are left", blocks).isBetween(last - 1, last);
            } catch (DamagedFile said) {
                refused++;
            }
        }
        assertThat(refused).as("cuts that were said").isPositive();
    }

    @Test
    void aFileWhoseLastCommitsLostTheirStartsIsDamaged() throws Exception {
        Path file = killedAfter(FEW_COMMITS);
        try (var channel = open(file)) {
            for (WrittenCommit commit : WrittenCommit.allIn(channel).subList(0, 2)) {
                spoil(channel, commit.block());
            }
        }

        assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void oneCopyOfTheHeaderIsEnough() throws Exception {
        byte[] killed = Files.readAllBytes(killedAfter(FEW_COMMITS));
        for (int copy = 0; copy < StoreHeader.COPIES; copy++) {
            Path file = Files.write(OpenStore.fileIn(Files.createDirectory(folder.resolve("copy " + copy))), killed);
            try (var channel = open(file)) {
                spoil(channel, copy);
            }

            assertThat(idsIn(file)).as("without copy %d", copy).hasSize(FEW_COMMITS);
        }
    }

    @Test
    void whatLooksLikeACommitInsideOfADocumentIsNone() throws Exception {
        // A prime number of characters: among as many blocks there is one that starts with it, wherever the text lies.
        String like = "chunk:7f,len:1,pages:1,max:80,map:1,root:7f,version:fffffff" + ",\n";
        assertThat(like).hasSize(61);
        Path file;
        try (OpenStore store = OpenStore.in(folder)) {
            store.things.insertOne(new Document("_id", 0).append("text", like.repeat(2 * SealedBlock.DATA_BYTES)));
            store.things.insertOne(new Document("_id", 1));
            file = Files.copy(OpenStore.fileIn(folder), OpenStore.fileIn(Files.createDirectory(folder.resolve("killed"))));
        }

        assertThat(idsIn(file)).containsExactly(0, 1);
    }

    /** As it is on the disk after so many inserts, and never closed. */
    private Path killedAfter(int inserts) throws IOException {
        try (OpenStore store = OpenStore.in(folder)) {
            for (int id = 0; id < inserts; id++) {
                // Of several blocks, so that the start of a commit whose end is spoilt is still there.
                store.things.insertOne(new Document("_id", id).append("filler", "x".repeat(2 * SealedBlock.DATA_BYTES)));
            }
            return Files.copy(OpenStore.fileIn(folder), OpenStore.fileIn(Files.createDirectory(folder.resolve("killed"))));
        }
    }

    private static List<Object> idsIn(Path file) {
        try (OpenStore store = OpenStore.in(Objects.requireNonNull(file.getParent()))) {
            return store.ids();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static WrittenCommit newest(FileChannel channel) throws IOException {
        for (WrittenCommit commit : WrittenCommit.allIn(channel)) {
            if (commit.isComplete(channel)) {
                return commit;
            }
        }
        throw new AssertionError("no commit was found");
    }

    private static void spoil(FileChannel channel, long block) throws IOException {
        channel.write(ByteBuffer.allocate(SealedBlock.BYTES), block * SealedBlock.BYTES);
    }
}
