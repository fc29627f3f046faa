package org.lintel.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.bson.Document;
import org.lintel.torture.oracle.Oracle;
import org.lintel.torture.oracle.Oracle.Verdict;
import org.lintel.torture.oracle.Violation;
import org.lintel.torture.oracle.Violation.Kind;

/** One part of a torture, in a database of its own: processes append and are tormented, the faults end, all come to rest, and the oracle judges. */
final class Act implements AutoCloseable {

    private final Path folder;
    private final String database;
    private final Random random;
    private final StoreProcess store;
    private final List<AppenderProcess> appenders = new ArrayList<>();
    private final Map<Torment, Integer> torments = new EnumMap<>(Torment.class);

    /** @param store running; it is killed and started again on the way */
    Act(Path folder, String database, long seed, StoreProcess store, int processes, int threads) {
        this.folder = folder;
        this.database = database;
        this.random = new Random(seed);
        this.store = store;
        try {
            Files.createDirectories(folder.resolve("journals"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (int process = 0; process < processes; process++) {
            appenders.add(new AppenderProcess(folder, "p" + process, threads, new Random(random.nextLong()), new FaultyWire(store::port)));
        }
    }

    Verdict play(Duration time) throws InterruptedException {
        appenders.forEach(appender -> appender.start(store, database));
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            // Faults come in bursts: in between, enough must be written that there is something to lose.
            pause(50, random.nextBoolean() ? 4_000 : 300);
            appenders.forEach(AppenderProcess::requireAlive);
            if (!store.isAlive()) {
                throw new TortureFailed("The store ended by itself; see " + folder.resolveSibling("store.log") + ".");
            }
            torment(Torment.any(random), appenders.get(random.nextInt(appenders.size())));
        }
        return judge(rest());
    }

    private void torment(Torment torment, AppenderProcess appender) throws InterruptedException {
        torments.merge(torment, 1, Integer::sum);
        switch (torment) {
            case APPENDER_KILLED -> {
                appender.kill();
                appender.start(store, database);
            }
            case STORE_KILLED -> {
                store.kill();
                pause(0, 1_500);
                store.start();
            }
            case CONNECTIONS_CUT -> appender.wire().cut();
            case ANSWERS_LOST -> appender.wire().loseAnswers(random.nextInt(1_500));
            case REQUESTS_LOST -> appender.wire().loseRequests(random.nextInt(1_500));
            case REQUESTS_LATE -> appender.wire().deliverLate(50 + random.nextInt(700), random.nextInt(3_000));
            case WIRE_HELD -> appender.wire().hold(random.nextInt(4_000));
            case APPENDER_FROZEN -> {
                appender.freeze();
                pause(100, 4_000);
                appender.thaw();
            }
            case STORE_FROZEN -> {
                store.freeze();
                pause(100, 3_000);
                store.thaw();
            }
        }
    }

    private void pause(int leastMillis, int mostMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(leastMillis + random.nextInt(mostMillis - leastMillis)));
    }

    /** @return who did not come to rest, though all faults have ended */
    private List<Violation> rest() throws InterruptedException {
        var stuck = new ArrayList<Violation>();
        for (var appender : appenders) {
            appender.tell("stop");
        }
        for (var appender : appenders) {
            if (!appender.says("quiet")) {
                stuck.add(new Violation(Kind.STUCK, appender + " had appends under way two minutes after all faults had ended"));
            }
        }
        long events = events();
        for (var appender : appenders) {
            appender.tell(Long.toString(events));
        }
        for (var appender : appenders) {
            if (stuck.isEmpty() && !appender.says("done")) {
                stuck.add(new Violation(Kind.STUCK, appender + " had not seen all " + events + " events two minutes later"));
            }
        }
        return stuck;
    }

    private long events() {
        try (var client = store.client()) {
            var newest = client.getDatabase(database).getCollection("commits").find().sort(new Document("_id", -1)).first();
            return newest == null ? 0 : newest.getLong("position") + newest.getList("events", Document.class).size();
        }
    }

    /** After one more kill: what was acknowledged must be there all the same. */
    private Verdict judge(List<Violation> stuck) throws InterruptedException {
        appenders.forEach(AppenderProcess::kill);
        store.kill();
        store.start();
        try (var client = store.client(); var journals = Files.list(folder.resolve("journals"))) {
            var verdict = Oracle.judge(client.getDatabase(database), journals.sorted().toList());
            if (stuck.isEmpty() && verdict.violations().isEmpty()) {
                client.getDatabase(database).drop();
            }
            var violations = new ArrayList<>(verdict.violations());
            violations.addAll(stuck);
            return new Verdict(violations, verdict.tally());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return what was done how often */
    Map<Torment, Integer> torments() {
        return torments;
    }

    @Override
    public void close() {
        appenders.forEach(AppenderProcess::close);
    }
}
