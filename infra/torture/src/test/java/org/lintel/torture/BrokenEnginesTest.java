package org.lintel.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.embeddedmongo.ForgetfulStoreServer;
import org.lintel.torture.oracle.Oracle.Verdict;
import org.lintel.torture.oracle.Violation;
import org.lintel.torture.oracle.Violation.Kind;
import org.lintel.torture.replicaset.SimulatedPrimary;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** The oracle finds each way in which an engine may be broken, and nothing in the sound one under the same play. */
@Timeout(900)
@Tag("long")
class BrokenEnginesTest {

    private static final int MOST_PLAYS = 20;

    @TempDir
    static Path folder;

    private static StoreProcess store;
    private static int plays;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    /** What happens while they append. */
    private interface Mischief {
        void happen(FaultyWire wire) throws InterruptedException;
    }

    @BeforeAll
    static void start() throws InterruptedException {
        store = new StoreProcess(folder, "0123456789abcdef0123456789abcdef", ForgetfulStoreServer.class);
        store.start();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void conflictsIgnoredInsideABatch() throws Exception {
        assertSound(() -> play(Stage::engine, BrokenEnginesTest::peace));
        assertFound(EnumSet.of(Kind.CONFLICT_COMMITTED),
                () -> play(weakened(Weakness.CONFLICTS_IN_A_BATCH_IGNORED), BrokenEnginesTest::peace));
    }

    @Test
    void aConditionThatIsNotCheckedAfterALostRace() throws Exception {
        assertFound(EnumSet.of(Kind.CONFLICT_COMMITTED),
                () -> play(weakened(Weakness.NOT_CHECKED_AFTER_A_LOST_RACE), BrokenEnginesTest::peace));
    }

    @Test
    void acknowledgedBeforeItIsSynced() throws Exception {
        assertSound(() -> play(Stage::engine, BrokenEnginesTest::lossesOfPower));
        assertFound(EnumSet.of(Kind.LOST), () -> play(weakened(Weakness.ACKNOWLEDGED_BEFORE_SYNC), BrokenEnginesTest::lossesOfPower));
    }

    @Test
    void renumberedAfterATimeOut() throws Exception {
        assertSound(() -> play(Stage::engine, BrokenEnginesTest::lostAnswers));
        // Its first writing is there: it is either written again, or rejected for a conflict with itself.
        assertFound(EnumSet.of(Kind.COMMITTED_TWICE, Kind.REFUSED_YET_COMMITTED),
                () -> play(weakened(Weakness.RENUMBERED_AFTER_A_TIME_OUT), BrokenEnginesTest::lostAnswers));
    }

    @Test
    void aLocalDuplicateTrusted() throws Exception {
        assertSound(() -> playOnReplicaSet(Stage::engine));
        assertFound(EnumSet.of(Kind.LOST), () -> playOnReplicaSet(weakened(Weakness.LOCAL_DUPLICATE_TRUSTED)));
    }

    @Test
    void whatIsLeftUnbrokenInTheBrokenEnginesKeepsItsPromises() throws Exception {
        assertSound(() -> play(weakened(Weakness.NONE), BrokenEnginesTest::lostAnswers));
    }

    /** The mode of a registry with the embedded store: one process, which does not ask the database whether somebody else has written. */
    @Test
    void theRealEngineAsTheSoleWriterKeepsItsPromises() throws Exception {
        assertSound(() -> play(Stage::soleWriter, BrokenEnginesTest::lostAnswers, 1));
        assertSound(() -> play(Stage::soleWriter, BrokenEnginesTest::lossesOfPower, 1));
    }

    private static void peace(FaultyWire ignored) {
        pause(1_500);
    }

    private static void lostAnswers(FaultyWire wire) {
        for (int fault = 0; fault < 3; fault++) {
            pause(200);
            wire.loseAnswers(300);
            pause(400);
        }
    }

    private static void lossesOfPower(FaultyWire ignored) throws InterruptedException {
        for (int loss = 0; loss < 2; loss++) {
            pause(1_500);
            store.kill();
            store.start();
        }
    }

    private static Function<MongoDatabase, EventLog> weakened(Weakness weakness) {
        return database -> new WeakenedLog(database, weakness);
    }

    private Verdict play(Function<MongoDatabase, EventLog> engine, Mischief mischief) throws Exception {
        return play(engine, mischief, 2);
    }

    private Verdict play(Function<MongoDatabase, EventLog> engine, Mischief mischief, int engines) throws Exception {
        var database = "play-" + plays++;
        var journals = Files.createDirectory(folder.resolve(database));
        try (var wire = new FaultyWire(store::port); var client = MongoClients.create(store.uriThrough(wire))) {
            var stage = new Stage(journals, () -> engine.apply(client.getDatabase(database)), random, engines);
            mischief.happen(wire);
            stage.stop();
            try (var direct = store.client()) {
                return stage.judge(direct.getDatabase(database));
            }
        }
    }

    /** A primary that gets ahead, has writers lose their patience and try again, and then falls. */
    private Verdict playOnReplicaSet(Function<MongoDatabase, EventLog> engine) throws Exception {
        Consumer<SimulatedPrimary> mischief = primary -> {
            for (int moment = 0; moment < 100; moment++) {
                primary.replicate(10);
                pause(5);
            }
            pause(2_000);
            primary.fall(100);
        };
        var database = "play-" + plays++;
        var journals = Files.createDirectory(folder.resolve(database));
        try (var behind = store.client();
                var primary = new SimulatedPrimary(behind, mischief);
                var client = MongoClients.create(primary.connectionString())) {
            var stage = new Stage(journals, () -> engine.apply(client.getDatabase(database)), random);
            pause(4_000);
            await().atMost(1, TimeUnit.MINUTES).until(() -> primary.dropped() > 0);
            primary.calmDown();
            stage.stop();
            return stage.judge(behind.getDatabase(SimulatedPrimary.majorityOf(database)));
        }
    }

    /** In as many plays as it takes to judge enough: on a busy machine one has little in it. */
    private void assertSound(Callable<Verdict> play) throws Exception {
        long acknowledged = 0;
        for (int plays = 0; plays < MOST_PLAYS && acknowledged <= 10; plays++) {
            var verdict = play.call();
            assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
            acknowledged += verdict.tally().acknowledged();
        }
        assertThat(acknowledged).as("appends, seed %d", seed).isGreaterThan(10);
    }

    /** What is broken shows only at the right moment, which a play may miss. */
    private void assertFound(Set<Kind> kinds, Callable<Verdict> play) throws Exception {
        Verdict verdict;
        int plays = 0;
        do {
            verdict = play.call();
        } while (verdict.violations().stream().noneMatch(violation -> kinds.contains(violation.kind())) && ++plays < MOST_PLAYS);
        assertThat(verdict.violations()).as("seed %d, %s", seed, verdict.tally()).extracting(Violation::kind).containsAnyElementsOf(kinds);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
