package org.lintel.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.embeddedmongo.ForgetfulStoreServer;

import com.mongodb.client.MongoClients;

/** The store is killed under the writers of two engines, on a disk that forgets what was not synced. */
@Timeout(1_800)
@Tag("long")
class CrashTest {

    private static final int KILLS = Boolean.getBoolean("lintel.slow") ? 100 : 5;

    private static final int LEAST_ACKNOWLEDGED = 5;
    /** Of some that are committed when the power fails nobody hears. */
    private static final int COMMITS_BETWEEN = 2 * LEAST_ACKNOWLEDGED;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedSurvivesLossesOfPowerAndTheIndexAgrees() throws Exception {
        System.out.println("CrashTest: lintel.seed=" + seed);
        try (var store = new StoreProcess(folder, "0123456789abcdef0123456789abcdef", ForgetfulStoreServer.class)) {
            store.start();
            try (var wire = new FaultyWire(store::port); var client = MongoClients.create(store.uriThrough(wire))) {
                // given
                var stage = new Stage(Files.createDirectory(folder.resolve("journals")), () -> Stage.engine(client.getDatabase("crash")),
                        random);

                // when
                for (int kill = 0; kill < KILLS; kill++) {
                    awaitCommits(store);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_200)));
                    store.kill();
                    store.start();
                }
                stage.stop();

                // then
                try (var direct = store.client()) {
                    var verdict = stage.judge(direct.getDatabase("crash"));
                    System.out.println("CrashTest: " + KILLS + " losses of power, " + verdict.tally());
                    assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
                    assertThat(verdict.tally().acknowledged()).isGreaterThan((long) LEAST_ACKNOWLEDGED * KILLS);
                }
            }
        }
    }

    /** However busy the machine is: a loss of power with nothing to lose shows little. */
    private static void awaitCommits(StoreProcess store) {
        try (var direct = store.client()) {
            var commits = direct.getDatabase("crash").getCollection("commits");
            long before = commits.countDocuments();
            await().atMost(1, TimeUnit.MINUTES).until(() -> commits.countDocuments() >= before + COMMITS_BETWEEN);
        }
    }
}
