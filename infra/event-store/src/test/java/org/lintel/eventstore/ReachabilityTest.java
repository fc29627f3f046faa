package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lintel.eventstore.Events.event;

import java.nio.file.Path;
import java.time.Duration;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;

/** The database goes away and comes back. */
class ReachabilityTest {

    @Test
    void that_the_database_does_not_answer_and_that_it_answers_again_is_known(@TempDir Path folder) throws Exception {
        try (var mongo = EmbeddedMongo.open(folder.resolve("test.db"));
                var wire = new CutWire(portOf(mongo.connectionString()));
                var client = MongoClients.create(mongo.connectionString().replace(":" + portOf(mongo.connectionString()), ":" + wire.port())
                        + "&serverSelectionTimeoutMS=4000");
                var store = EventStore.on(client.getDatabase("test"))) {
            // given
            store.append(event("A", "0"));
            store.engine().stream(StreamingCondition.conditionFor(store.engine().firstToken(null).join(), EventCriteria.havingAnyTag()),
                    null);
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

    private static int portOf(String connectionString) {
        return Integer.parseInt(new ConnectionString(connectionString).getHosts().getFirst().replaceAll(".*:", ""));
    }
}
