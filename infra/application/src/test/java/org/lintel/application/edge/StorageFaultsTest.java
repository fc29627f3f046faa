package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.Storage;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.MongoEventStorageEngine;

import com.mongodb.client.model.Sorts;

/** A history that cannot be read is told as such: nothing is decided on the rest of it, and nothing of it is a 500. */
class StorageFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsDecidedOnAHistoryThatWasTamperedWith() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile file = PlayedFile.requested(registry);
            file.read("officer");
            var commits = registry.context().getBean(Storage.class).database().getCollection(EventStoreSettings.defaults().collection());
            Document last = Objects.requireNonNull(commits.find().sort(Sorts.descending("_id")).first());
            commits.insertOne(new Document("_id", last.get("_id", Number.class).longValue() + 1).append("note", "by hand"));

            Answer refused = file.does("officer", "check-completeness", "{\"complete\":true}");

            refused.answers(503, "history-unreadable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void whatTheEventStoreCouldNotWriteIsToBeSentAgain() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile file = PlayedFile.requested(registry);
            file.read("officer");
            registry.context().getBean(MongoEventStorageEngine.class).close();

            Answer refused = file.does("officer", "check-completeness", "{\"complete\":true}");

            refused.answers(503, "storage-unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void aFaultDoesNotSayThatNothingWasChanged() {
        Problem fault = Problems.of(new IllegalStateException("somewhere"));

        assertThat(fault.status()).isEqualTo(500);
        assertThat(fault.detail()).contains("it is not known whether it did");
    }
}
