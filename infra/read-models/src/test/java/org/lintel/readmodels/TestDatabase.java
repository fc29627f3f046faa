package org.lintel.readmodels;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.bson.BsonArray;
import org.bson.BsonDocument;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A fresh database: on the server of {@code -Dlintel.mongodb.uri}, or else in memory. */
final class TestDatabase implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final AtomicLong read = new AtomicLong();
    private final MongoClient client;
    private final MongoDatabase database;

    TestDatabase() {
        String uri = System.getProperty("lintel.mongodb.uri", "");
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri.isEmpty() ? server.bindAndGetConnectionString() : uri))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
                        read.addAndGet(cursor.getArray("firstBatch", new BsonArray()).size());
                    }
                }).build());
        database = client.getDatabase("read-models-" + UUID.randomUUID());
    }

    /** @return how many documents the server has given, as far as they came at once */
    long read() {
        return read.get();
    }

    MongoDatabase database() {
        return database;
    }

    /** @return rows of which each is written at once, and read where it is stored */
    RowCollection fresh(String view) {
        return RowCollection.fed(database.getCollection(view + "-" + UUID.randomUUID()), 0);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        server.shutdownNow();
    }
}
