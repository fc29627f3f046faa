package org.lintel.readmodels;

import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A fresh database: on the server of {@code -Dlintel.mongodb.uri}, or else in memory. */
final class TestDatabase implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;

    TestDatabase() {
        String uri = System.getProperty("lintel.mongodb.uri", "");
        client = MongoClients.create(uri.isEmpty() ? server.bindAndGetConnectionString() : uri);
        database = client.getDatabase("read-models-" + UUID.randomUUID());
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
