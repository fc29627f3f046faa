package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lintel.eventstore.Events.event;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;

/** The database goes away and comes back. */
@Tag("long")
class ReachabilityTest {

    @ParameterizedTest(name = "streams: {0}")
    @ValueSource(booleans = {true, false})
    void that_the_database_does_not_answer_and_that_it_answers_again_is_known(boolean streams, @TempDir Path folder) throws Exception {
        try (var mongo = EmbeddedMongo.open(folder.resolve("test.db"));
                var wire = new CutWire(portOf(mongo.connectionString()));
                var client = MongoClients.create(mongo.connectionString().replace(":" + portOf(mongo.connectionString()), ":" + wire.port())
                        + "&serverSelectionTimeoutMS=1000");
                var store = EventStore.on(client.getDatabase("test"))) {
            // given
            store.append(event("A", "0"));
            if (streams) {
                store.engine().stream(StreamingCondition.conditionFor(store.engine().firstToken(null).join(), EventCriteria.havingAnyTag()),
                        null);
            }
            assertThat(store.engine().isReachable()).isTrue();

            // when
            wire.cut();
            await().atMost(Duration.ofSeconds(40)).until(() -> !store.engine().isReachable());
            wire.mend();

            // then
            await().atMost(Duration.ofSeconds(40)).until(() -> store.engine().isReachable());
            store.append(event("A", "1"));
        }
    }

    @Test
    void whatever_goes_wrong_the_database_is_looked_at_again() {
        var slips = new AtomicInteger();
        try (var mongo = TestDatabase.open(); var other = EventStore.on(mongo.database())) {
            var settings = EventStoreSettings.defaults();
            var log = new CommittedLog(new CommitCollection(mongo.database(), settings.collection(), settings.operationTimeout()),
                    new RecentCommits(10, 1_000_000));
            try (var watch = new HeadWatch(log, settings.shortestPoll(), settings.longestPoll(), () -> {
                if (slips.incrementAndGet() == 1) {
                    throw new NoClassDefFoundError("as if");
                }
                return true;
            })) {
                // when
                watch.start();
                await().until(() -> slips.get() >= 1);

                // then
                other.append(event("A", "0"));
                await().until(() -> log.head().number() == 0);
                await().until(() -> slips.get() > 1 && !watch.isFailing());
            }
        }
    }

    private static int portOf(String connectionString) {
        return Integer.parseInt(new ConnectionString(connectionString).getHosts().getFirst().replaceAll(".*:", ""));
    }
}
