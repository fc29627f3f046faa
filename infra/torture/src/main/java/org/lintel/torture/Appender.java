package org.lintel.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.MongoEventStorageEngine;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * A process that appends and reads until it is killed, or told to finish. Arguments: folder of the journals, its own name, a seed, threads.
 *
 * <p>On its input it gets the connection string and the name of the database, then {@code stop} once the faults have ended, then the number
 * of all events. It answers {@code quiet} when nothing of it is under way any more, {@code done} when its readers have seen everything.
 */
final class Appender {

    private static final long BEFORE_TRYING_AGAIN = 100_000_000;

    private Appender() {}

    public static void main(String[] arguments) throws Exception {
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var uri = Objects.requireNonNull(told.readLine());
        var database = Objects.requireNonNull(told.readLine());
        var random = new Random(Long.parseLong(arguments[2]));
        try (var client = client(uri); var engine = engine(client, database, random); var log = new EngineLog(engine)) {
            patiently(engine::prepare);
            var troupe = new Troupe(log, Path.of(arguments[0]), arguments[1], random, Integer.parseInt(arguments[3]),
                    patiently(log::head));
            expect("stop", told);
            troupe.stop();
            say("quiet");
            troupe.watchUpTo(Long.parseLong(expect("", told)));
            say("done");
        }
        System.exit(0);
    }

    private static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS)).build());
    }

    /** Short memory, short patience, a wrong clock: what is rare in service must happen now and then here. */
    private static MongoEventStorageEngine engine(MongoClient client, String database, Random random) {
        var clock = InstantSource.offset(InstantSource.system(), Duration.ofMillis(random.nextInt(10_000) - 5_000));
        var settings = EventStoreSettings.defaults().withClock(clock).withRecent(10 + random.nextInt(300), 1_000_000).withTimeouts(
                Duration.ofMillis(300 + random.nextInt(2_000)), Duration.ofMillis(500 + random.nextInt(6_000)), Duration.ofSeconds(5));
        return new MongoEventStorageEngine(client.getDatabase(database), new DelegatingEventConverter(new TextConverter()), settings);
    }

    static <T> T patiently(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (RuntimeException unreachable) {
                LockSupport.parkNanos(BEFORE_TRYING_AGAIN);
            }
        }
    }

    /** Who started this process is gone when the input ends: then it goes, too. */
    private static String expect(String start, BufferedReader told) throws IOException {
        var line = told.readLine();
        if (line == null || !line.startsWith(start)) {
            Runtime.getRuntime().halt(1);
        }
        return Objects.requireNonNull(line);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
