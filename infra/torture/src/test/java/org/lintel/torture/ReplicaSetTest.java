package org.lintel.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.torture.replicaset.SimulatedPrimary;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The engine on a replica set whose majority lags, times out, and loses its primary again and again. */
@Timeout(600)
@Tag("long")
class ReplicaSetTest {

    private static final Duration TIME = Duration.ofSeconds(Boolean.getBoolean("lintel.slow") ? 300 : 8);

    private static final Duration AT_MOST = Duration.ofSeconds(120);
    private static final int LEAST_ACKNOWLEDGED = 50;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @Test
    void theEngineKeepsEveryPromise() throws Exception {
        System.out.println("ReplicaSetTest: lintel.seed=" + seed);
        try (var store = EmbeddedMongo.open(folder.resolve("members.db"));
                var behind = MongoClients.create(store.connectionString());
                var primary = new SimulatedPrimary(behind, SimulatedPrimary.anyMischief(random));
                var client = MongoClients.create(primary.connectionString())) {
            // given
            var stage = new Stage(Files.createDirectory(folder.resolve("journals")), () -> Stage.engine(client.getDatabase("test")),
                    random);

            // when
            LockSupport.parkNanos(TIME.toNanos());
            // On a busy machine it takes longer until there is enough to judge.
            await().atMost(AT_MOST)
                    .until(() -> primary.dropped() > 0 && primary.timeouts() > 0 && commits(behind) > 2 * LEAST_ACKNOWLEDGED);
            primary.calmDown();
            stage.stop();

            // then
            var verdict = stage.judge(behind.getDatabase(SimulatedPrimary.majorityOf("test")));
            System.out
                    .println("ReplicaSetTest: " + verdict.tally() + ", " + primary.falls() + " primaries fell and took " + primary.dropped()
                            + " documents with them, " + primary.timeouts() + " write concerns timed out");
            assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
            assertThat(verdict.tally().acknowledged()).isGreaterThan(LEAST_ACKNOWLEDGED);
            assertThat(primary.dropped()).as("documents that no majority had").isPositive();
            assertThat(primary.timeouts()).as("write-concern time-outs").isPositive();
        }
    }

    private static long commits(MongoClient behind) {
        return behind.getDatabase(SimulatedPrimary.majorityOf("test")).getCollection("commits").countDocuments();
    }
}
