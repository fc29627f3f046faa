package org.lintel.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;

/**
 * A fresh database for a test, dropped when it is closed: on the server that {@code -Dlintel.mongodb.uri=…} names, or else on
 * the durable embedded one, which all tests of a run share.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String URI = System.getProperty("lintel.mongodb.uri", "");

    private final MongoClient client;
    private final MongoDatabase database;

    private TestDatabase(String uri, List<CommandListener> listeners) {
        this.client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                .commandListenerList(listeners).build());
        this.database = client.getDatabase("test-" + UUID.randomUUID());
    }

    /** @param listeners are told of every command that is sent */
    public static TestDatabase open(CommandListener... listeners) {
        return new TestDatabase(URI.isBlank() ? Embedded.SERVER.connectionString() : URI, List.of(listeners));
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }

    /** Started by the first test that needs it. */
    private static final class Embedded {

        private static final EmbeddedMongo SERVER = start();

        private static EmbeddedMongo start() {
            try {
                Path file = Files.createTempDirectory("event-store-test").resolve("test.db");
                var server = EmbeddedMongo.open(file);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(file);
                }));
                return server;
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }

        private static void delete(Path file) {
            try (var left = Files.list(file.getParent())) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
                Files.delete(file.getParent());
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
    }
}
