package org.lintel.benchmarks.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.embeddedmongo.EmbeddedMongoServer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** The database that is measured: an embedded store in a process of its own, or a MongoDB elsewhere. Everything written is durable. */
final class StorageServer implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 30;

    private final Path folder;
    private final String uri;
    private final Kind kind;
    private final @Nullable Process process;
    private final MongoClient client;

    private StorageServer(Path folder, String uri, @Nullable Process process) {
        this.folder = folder;
        this.uri = uri;
        this.process = process;
        this.client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true)).build());
        this.kind = process != null ? Kind.EMBEDDED : kindOf(client);
    }

    /**
     * What it is, and whether what it acknowledges is on a disk.
     *
     * @param durable null where it does not say
     * @param durability how that is known
     */
    record Kind(String name, @Nullable Boolean durable, String durability) {
        static final Kind EMBEDDED = new Kind("embedded store", true, "durable: each write waits for the disk");

        /**
         * @param version that the server names
         * @param engine {@code storageEngine} of {@code serverStatus}; empty where the user may not ask
         */
        static Kind ofMongo(String version, Document engine) {
            Boolean persistent = engine.getBoolean("persistent");
            return new Kind("MongoDB " + version, persistent, persistent == null
                    ? "durable as asked (w: majority, j: true): whether the server has a disk it does not say"
                    : persistent
                            ? "durable as asked (w: majority, j: true): the server says that it writes to a disk"
                            : "not durable: the server keeps its data in memory");
        }
    }

    private static Kind kindOf(MongoClient client) {
        var admin = client.getDatabase("admin");
        String version = admin.runCommand(new Document("buildInfo", 1)).getString("version");
        try {
            return Kind.ofMongo(version, admin.runCommand(new Document("serverStatus", 1)).get("storageEngine", new Document()));
        } catch (MongoException notPermitted) {
            return Kind.ofMongo(version, new Document());
        }
    }

    /** @throws StartRefused where no store can be started */
    static StorageServer start(@Nullable String uri) {
        Path folder = TemporaryFolder.goneAtTheEnd();
        if (uri != null) {
            return new StorageServer(folder, uri, null);
        }
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                    "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), EmbeddedMongoServer.class.getName(), folder.resolve("store.mv").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String told = process.inputReader().readLine();
            if (told == null) {
                throw new StartRefused("The store to be measured did not start.");
            }
            return new StorageServer(folder, told, process);
        } catch (IOException impossible) {
            throw new StartRefused("No Java process can be started for a store.");
        }
    }

    String uri() {
        return uri;
    }

    Kind kind() {
        return kind;
    }

    /** On the disk that an embedded store is on. */
    Path folder() {
        return folder;
    }

    /** @return a database that nobody has used, to be dropped */
    MongoDatabase freshDatabase() {
        return client.getDatabase("bench-" + UUID.randomUUID());
    }

    @Override
    public void close() {
        client.close();
        if (process != null) {
            try {
                process.getOutputStream().close();
                if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (IOException | InterruptedException inAHurry) {
                process.destroyForcibly();
            }
        }
    }
}
