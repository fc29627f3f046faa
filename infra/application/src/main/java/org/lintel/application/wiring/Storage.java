package org.lintel.application.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.embeddedmongo.UnusableFile;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.Finding;
import org.lintel.eventstore.StorageExamination;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** The database that a registry lives in: embedded in this process, or a MongoDB elsewhere. */
public final class Storage implements AutoCloseable {
    private static final String DATABASE = "lintel";
    private static final int SELECTION_SECONDS = 5;
    /** For one answer, not for what takes many: between two batches of a cursor nobody waits. No answer that is asked for here takes nearly as long. */
    static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ZERO);

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    private Storage(@Nullable EmbeddedMongo embedded, ConnectionString address, Duration answerWithin) {
        this.embedded = embedded;
        this.client = MongoClients.create(settings(address, answerWithin));
        String name = address.getDatabase();
        this.database = client.getDatabase(name == null ? DATABASE : name);
    }

    /**
     * @param answerWithin where the address does not name the time: a connection that has fallen silent, as to a suspended primary or behind
     *     a firewall that forgot it, would be waited for without end
     */
    static MongoClientSettings settings(ConnectionString address, Duration answerWithin) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(Math.toIntExact(answerWithin.toMillis()), TimeUnit.MILLISECONDS))
                .applyConnectionString(address).build();
    }

    /** @throws StartRefused where the file is in use, is not a store, or is damaged */
    static Storage embedded(Path file) {
        try {
            return of(EmbeddedMongo.open(file));
        } catch (UnusableFile refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    static Storage of(EmbeddedMongo opened) {
        // In this process there is no network that could fall silent, and a slow disk is waited for.
        return new Storage(opened, new ConnectionString(opened.connectionString()), Duration.ZERO);
    }

    /** @throws StartRefused where nothing answers */
    public static Storage at(String uri) {
        return at(uri, ANSWER_WITHIN);
    }

    /** @param answerWithin where the address does not name the time */
    static Storage at(String uri, Duration answerWithin) {
        Storage storage;
        try {
            storage = new Storage(null, new ConnectionString(uri), answerWithin);
        } catch (IllegalArgumentException malformed) {
            throw new StartRefused("This is not the address of a MongoDB; one starts with mongodb:// or mongodb+srv://.");
        }
        if (!storage.answers()) {
            storage.close();
            throw new StartRefused("The MongoDB at the given address does not answer.");
        }
        return storage;
    }

    /** @return where the address leads, without what is secret in it; empty where it is none */
    public static Optional<String> hostsOf(String uri) {
        try {
            return Optional.of(String.join(", ", new ConnectionString(uri).getHosts()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Asks again after a while, and then after a longer one: registry and database may have been started together. */
    private boolean answers() {
        for (Duration pause : PAUSES) {
            try {
                database.runCommand(new Document("ping", 1));
                return true;
            } catch (MongoException unreachable) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
        return false;
    }

    /**
     * Whether the database does what the event store relies on.
     *
     * @return a finding on each subject
     */
    public List<Finding> examine() {
        return new StorageExamination(database, EventStoreSettings.defaults(), isEmbedded()).findings();
    }

    public MongoDatabase database() {
        return database;
    }

    /** @return whether the database is in this process, and so this process its only user */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** @return whether the database in this process is known to write nothing now, for want of room or because it could not be written; of any other only a write tells */
    boolean refusesWrites() {
        return embedded != null && embedded.refusesWrites();
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
