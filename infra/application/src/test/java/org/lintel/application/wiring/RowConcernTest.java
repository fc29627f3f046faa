package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.StoreOnItsOwn;
import org.lintel.application.testing.TestRegistry;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.TokenStoreSettings;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/** How safely rows are written, seen on the wire: that a token never outlives its rows stands on it. */
class RowConcernTest {
    private static final String VIEW = "worklist";

    @TempDir
    private Path folder;
    private final Queue<BsonDocument> sent = new ConcurrentLinkedQueue<>();

    @Test
    void whereAServerMayTakeOverFromAnotherAMajorityHasTheRowsBeforeTheTokenSaysSo() {
        try (StoreOnItsOwn store = StoreOnItsOwn.start(folder.resolve("store.mv"))) {
            try (TestRegistry registry = TestRegistry.start(folder.resolve("registry"), store.uri())) {
                PlayedFile.requested(registry, registry.session(), "Played Forum", "applicant");
            }

            assertThat(concernsOfRows(store, false)).containsOnly(BsonDocument.parse("{w: 'majority', j: false}"));
            assertThat(concernsOfRows(store, true)).as("one server keeps what it wrote before a journalled token")
                    .containsOnly(BsonDocument.parse("{w: 1, j: false}"));
        }
    }

    /** Of all rows of a view that is built anew. */
    private List<BsonDocument> concernsOfRows(StoreOnItsOwn store, boolean alone) {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent started) {
                        sent.add(started.getCommand().clone());
                    }
                }).build();
        try (var client = MongoClients.create(settings); Views views = views(client.getDatabase("lintel"), alone)) {
            ServedView<?> view = views.named(VIEW).orElseThrow();
            await().until(() -> view.collection() != null);
            String before = String.valueOf(view.collection());
            sent.clear();
            view.rebuild();
            await().until(() -> !before.equals(view.collection()));
            return sent.stream().filter(RowConcernTest::writesRows).map(write -> write.getDocument("writeConcern")).toList();
        }
    }

    private static boolean writesRows(BsonDocument command) {
        String name = command.getFirstKey();
        return Set.of("insert", "update").contains(name) && command.getString(name).getValue().startsWith(VIEW);
    }

    private static Views views(MongoDatabase database, boolean alone) {
        EventJson json = new EventJson();
        var engine = new MongoEventStorageEngine(database, new DelegatingEventConverter(json)).prepare();
        var tokens = new MongoTokenStore(database, json, TokenStoreSettings.defaults().withOwner("test"));
        return new Views(database, new RecordedEvents(json),
                new StorageEngineBackedEventStore(engine, new SimpleEventBus(), _ -> Set.of()), tokens, engine.history(), "test",
                Duration.ofSeconds(10), alone);
    }
}
