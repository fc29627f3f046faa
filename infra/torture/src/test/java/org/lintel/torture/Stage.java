package org.lintel.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.torture.oracle.Oracle;
import org.lintel.torture.oracle.Oracle.Verdict;

import com.mongodb.client.MongoDatabase;

/** A play inside this process: two engines, as if they were of two processes, each with players and watchers. */
final class Stage {

    private static final int ENGINES = 2;
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path journals;
    private final List<Troupe> troupes = new ArrayList<>();
    private final List<EventLog> logs = new ArrayList<>();

    /** @param engine called once for each engine */
    Stage(Path journals, Supplier<EventLog> engine, Random random) {
        this(journals, engine, random, ENGINES);
    }

    /** @param engines how many */
    Stage(Path journals, Supplier<EventLog> engine, Random random, int engines) {
        this.journals = journals;
        for (int number = 0; number < engines; number++) {
            var log = engine.get();
            logs.add(log);
            troupes.add(new Troupe(log, journals, "p" + number, random, THREADS, 0));
        }
    }

    /** The real engine, with a short memory and little patience. */
    static EventLog engine(MongoDatabase database) {
        return engine(database, settings());
    }

    /** The same, that takes it that nobody else writes, as in a registry with the embedded store. */
    static EventLog soleWriter(MongoDatabase database) {
        return engine(database, settings().withSoleWriter());
    }

    private static EventStoreSettings settings() {
        return EventStoreSettings.defaults().withRecent(20, 1_000_000).withTimeouts(Duration.ofMillis(400), Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }

    private static EventLog engine(MongoDatabase database, EventStoreSettings settings) {
        var engine = new MongoEventStorageEngine(database, new DelegatingEventConverter(new TextConverter()), settings);
        Appender.patiently(engine::prepare);
        return new EngineLog(engine);
    }

    /** Nothing is under way any more when it returns. */
    void stop() {
        troupes.forEach(Troupe::stop);
    }

    /**
     * After {@link #stop}: lets the watchers see the end, and asks the oracle.
     *
     * @param database as it lies in the store for good
     */
    Verdict judge(MongoDatabase database) {
        long events = events(database);
        for (var troupe : troupes) {
            try {
                CompletableFuture.runAsync(() -> troupe.watchUpTo(events)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException brokenEngine) {
                // It never sees what is not there; the oracle will say so.
                troupe.watchUpTo(-1);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
        logs.forEach(EventLog::close);
        try (var all = Files.list(journals)) {
            return Oracle.judge(database, all.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long events(MongoDatabase database) {
        long events = 0;
        for (var commit : database.getCollection("commits").find()) {
            events += commit.getList("events", Object.class).size();
        }
        return events;
    }
}
