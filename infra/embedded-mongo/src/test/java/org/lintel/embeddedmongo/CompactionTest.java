package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

/** A file that nobody has open is rewritten without what is dead. */
class CompactionTest {

    private static final int ALL = 2_000;
    private static final int LEFT = 200;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = OpenStore.fileIn(folder);
    }

    @Test
    void itTellsHowFarItIs() {
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(3_500);
        }
        List<Long> copied = new ArrayList<>();

        EmbeddedMongo.compact(file, (reached, all) -> {
            assertThat(reached).isLessThanOrEqualTo(all);
            copied.add(reached);
        });

        assertThat(copied).startsWith(1_000L, 2_000L, 3_000L);
    }

    @Test
    void whatIsDeadIsGoneAndWhatIsAliveIsAsItWas() throws Exception {
        List<Document> before;
        try (OpenStore store = OpenStore.in(folder)) {
            fillAndDeleteMost(store);
            before = store.things.find().sort(Indexes.ascending("_id")).into(new ArrayList<>());
        }
        long size = Files.size(file);

        Compacted compacted = EmbeddedMongo.compact(file);

        assertThat(compacted.bytesBefore()).isEqualTo(size);
        assertThat(compacted.bytesAfter()).isEqualTo(Files.size(file)).isLessThan(size / 3);
        assertThat(Files.list(folder)).containsExactly(file);
        IndexAgreement.check(file, "test", "things");
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.things.find().sort(Indexes.ascending("_id"))).containsExactlyElementsOf(before).hasSize(LEFT);
            assertThat(store.examinedBy(() -> assertThat(store.things.find(Filters.eq("tags", "tag 3"))).hasSize(LEFT / 10)))
                    .as("the index still answers").isEqualTo(LEFT / 10);
            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", "new").append("serial", 5))).hasMessageContaining("E11000");
            store.things.insertOne(new Document("_id", "new").append("serial", "new"));
        }
    }

    @Test
    void aFileInUseIsRefused() throws Exception {
        try (OpenStore store = OpenStore.in(folder); ChildProgram other = ChildProgram.start(CompactFile.class, file)) {
            store.insert(3);

            assertThatThrownBy(() -> EmbeddedMongo.compact(file)).isInstanceOf(FileInUse.class);
            assertThat(other.awaitLine()).isEqualTo("FileInUse");
            assertThat(store.ids()).containsExactly(0, 1, 2);
        }
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aFileThatIsNotThereIsSaidAndNotMade() throws Exception {
        assertThatThrownBy(() -> EmbeddedMongo.compact(file)).isInstanceOf(FolderUnusable.class)
                .hasMessage("There is no file " + file + ".");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void whatACompactionThatWasKilledLeftBehindDoesNotDisturbTheNext() throws Exception {
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(10);
        }
        Files.writeString(copy(), "half of a copy");

        EmbeddedMongo.compact(file);

        assertThat(Files.list(folder)).containsExactly(file);
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.ids()).hasSize(10);
        }
    }

    @Test
    void whereNoCopyCanBeWrittenTheFileStaysAsItWas() throws Exception {
        OpenStore.in(folder).close();
        byte[] before = Files.readAllBytes(file);
        Files.createDirectories(copy().resolve("in the way"));

        assertThatThrownBy(() -> EmbeddedMongo.compact(file)).isInstanceOf(FolderUnusable.class).hasMessageContaining("make room");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        OpenStore.in(folder).close();
    }

    @Test
    void aDamagedFileIsSaidAndKept() throws Exception {
        try (OpenStore store = OpenStore.in(folder)) {
            fillAndDeleteMost(store);
        }
        byte[] damaged = Files.readAllBytes(file);
        for (int at = 3 * SealedBlock.BYTES; at < damaged.length; at += SealedBlock.BYTES) {
            damaged[at] ^= 1;
        }
        Files.write(file, damaged);

        assertThatThrownBy(() -> EmbeddedMongo.compact(file)).isInstanceOf(DamagedFile.class);

        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void byALinkTheFileItselfIsCompacted() throws Exception {
        try (OpenStore store = OpenStore.in(folder)) {
            fillAndDeleteMost(store);
        }
        long size = Files.size(file);
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);

        EmbeddedMongo.compact(link);

        assertThat(Files.size(file)).isLessThan(size / 3);
        assertThat(link).isSymbolicLink();
    }

    private Path copy() {
        return file.resolveSibling(file.getFileName() + ".compacting");
    }

    private static void fillAndDeleteMost(OpenStore store) {
        store.things.createIndex(Indexes.ascending("tags"));
        store.things.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
        store.things.insertMany(IntStream.range(0, ALL).mapToObj(i -> new Document("_id", i).append("serial", i)
                .append("tags", List.of("tag " + i % 10, "all")).append("filler", "x".repeat(1_000))).toList());
        store.things.deleteMany(Filters.gte("_id", LEFT));
    }
}
