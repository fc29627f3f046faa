package org.lintel.eventstore;

import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * A fresh database for a test, dropped when it is closed: on the server that {@code -Dlintel.mongodb.uri=…} names, or else on
 * an embedded one.
 */
final class TestDatabase implements AutoCloseable {

    private static final String URI = System.getProperty("lintel.mongodb.uri", "");

    private final AutoCloseable server;
    private final MongoClient client;
    private final MongoDatabase database;

    private TestDatabase(AutoCloseable server, String uri) {
        this.server = server;
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase("test-" + UUID.randomUUID());
    }

    static TestDatabase open() {
        if (!URI.isBlank()) {
            return new TestDatabase(() -> {}, URI);
        }
        var server = new MongoServer(new MemoryBackend());
        return new TestDatabase(server::shutdownNow, server.bindAndGetConnectionString());
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        try {
            server.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
