package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of several MB is one page, longer than what is read from the disk at once. */
class LargeDocumentTest {

    private static final String LIKE_A_COMMIT = "chunk:";
    private static final int BYTES = 5 << 20;

    @TempDir
    Path folder;

    @Test
    void aLargeDocumentThatLooksLikeCommitsAllOverIsReadAgainAndCompacted() {
        // Shifted by each of six bytes: wherever a piece of the page begins, one of them begins there like a commit.
        try (OpenStore store = OpenStore.in(folder)) {
            for (int shift = 0; shift < LIKE_A_COMMIT.length(); shift++) {
                store.things.insertOne(large(shift));
            }
        }

        holdsAll();
        EmbeddedMongo.compact(OpenStore.fileIn(folder));
        holdsAll();
    }

    private void holdsAll() {
        try (OpenStore store = OpenStore.in(folder)) {
            for (int shift = 0; shift < LIKE_A_COMMIT.length(); shift++) {
                assertThat(store.things.find(new Document("_id", shift)).first()).as("shifted by %d", shift).isEqualTo(large(shift));
            }
        }
    }

    private static Document large(int shift) {
        return new Document("_id", shift).append("text", "-".repeat(shift) + LIKE_A_COMMIT.repeat(BYTES / LIKE_A_COMMIT.length()));
    }
}
