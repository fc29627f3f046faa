package org.lintel.torture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.embeddedmongo.EmbeddedMongoServer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The one store, a process of its own that can be killed and started again. Its password stays, its port does not. */
final class StoreProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Class<?> program;
    private final Path file;
    private final Path complaints;
    private final String password;
    private @Nullable ChildProgram process;
    private volatile String uri = "";

    /** @param password of 32 characters at least */
    StoreProcess(Path folder, String password) {
        this(folder, password, EmbeddedMongoServer.class);
    }

    /** @param program behaves as an {@link EmbeddedMongoServer} does */
    StoreProcess(Path folder, String password, Class<?> program) {
        this.program = program;
        this.file = folder.resolve("store.db");
        this.complaints = folder.resolve("store.log");
        this.password = password;
    }

    void start() throws InterruptedException {
        var started = ChildProgram.start(program, complaints, Map.of(EmbeddedMongoServer.PASSWORD, password), file);
        process = started;
        var line = started.awaitLine(PATIENCE);
        if (line == null) {
            throw new TortureFailed("The store did not start; it said: " + lastComplaint());
        }
        uri = line;
    }

    private String lastComplaint() {
        try (var lines = Files.lines(complaints)) {
            return lines.reduce((_, last) -> last).orElse("nothing");
        } catch (IOException unreadable) {
            return complaints + " cannot be read";
        }
    }

    private ChildProgram running() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("The store was not started.");
        }
        return running;
    }

    void kill() {
        running().kill();
    }

    void freeze() {
        running().freeze();
    }

    void thaw() {
        running().thaw();
    }

    boolean isAlive() {
        return running().isAlive();
    }

    int port() {
        return URI.create(uri).getPort();
    }

    /** @return the address at which the store is found through a wire */
    String uriThrough(FaultyWire wire) {
        return uri.replace(":" + port() + "/", ":" + wire.port() + "/");
    }

    /** For the oracle, past all wires. */
    MongoClient client() {
        return MongoClients.create(uri);
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
    }
}
