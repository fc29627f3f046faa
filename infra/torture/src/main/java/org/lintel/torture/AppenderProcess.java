package org.lintel.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** A place for an appending process, with a wire of its own: whoever is killed there gets a successor of another name. */
final class AppenderProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final String name;
    private final int threads;
    private final Random random;
    private final FaultyWire wire;
    private @Nullable ChildProgram process;
    private int incarnations;

    AppenderProcess(Path folder, String name, int threads, Random random, FaultyWire wire) {
        this.folder = folder;
        this.name = name;
        this.threads = threads;
        this.random = random;
        this.wire = wire;
    }

    FaultyWire wire() {
        return wire;
    }

    void start(StoreProcess store, String database) {
        var started = ChildProgram.start(Appender.class, folder.resolve(name + ".log"), Map.of(), folder.resolve("journals"),
                incarnation(), random.nextLong(), threads);
        started.tell(store.uriThrough(wire));
        started.tell(database);
        process = started;
        incarnations++;
    }

    private String incarnation() {
        return name + "." + incarnations;
    }

    private ChildProgram running() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("The appender was not started.");
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

    /** @throws TortureFailed when it ended without having been killed */
    void requireAlive() {
        if (!running().isAlive()) {
            throw new TortureFailed("A process ended by itself; see " + folder.resolve(name + ".log") + ".");
        }
    }

    void tell(String line) {
        running().tell(line);
    }

    /** @return whether it said this within the time that everybody has */
    boolean says(String line) throws InterruptedException {
        return line.equals(running().awaitLine(PATIENCE));
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
        wire.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
