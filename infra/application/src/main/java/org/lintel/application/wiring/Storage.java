package org.lintel.application.wiring;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.embeddedmongo.UnusableFile;

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

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    private Storage(@Nullable EmbeddedMongo embedded, ConnectionString address) {
        this.embedded = embedded;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address).build());
        String name = address.getDatabase();
        this.database = client.getDatabase(name == null ? DATABASE : name);
    }

    /** @throws StartRefused where the file is in use, is not a store, or is damaged */
    static Storage embedded(Path file) {
        try {
            EmbeddedMongo opened = EmbeddedMongo.open(file);
            return new Storage(opened, new ConnectionString(opened.connectionString()));
        } catch (UnusableFile refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    /** @throws StartRefused where nothing answers */
    static Storage at(String uri) {
        Storage storage;
        try {
            storage = new Storage(null, new ConnectionString(uri));
        } catch (IllegalArgumentException malformed) {
            throw new StartRefused("This is not the address of a MongoDB; one starts with mongodb:// or mongodb+srv://.");
        }
        try {
            storage.database.runCommand(new Document("ping", 1));
            return storage;
        } catch (MongoException unreachable) {
            storage.close();
            throw new StartRefused("The MongoDB at the given address does not answer.");
        }
    }

    public MongoDatabase database() {
        return database;
    }

    /** @return whether the database is in this process, and so this process its only user */
    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
