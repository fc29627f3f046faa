package org.lintel.eventstore.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.TestDatabase;
import org.lintel.eventstore.example.Seats.Plan;
import org.lintel.eventstore.example.Seats.TakeSeat;

class SeatsOnMongoTest {

    private final TestDatabase mongo = TestDatabase.open();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_seat_is_taken_once_and_the_plan_shows_it_after_a_restart_too() {
        try (var running = new Running()) {
            running.commands.sendAndWait(new TakeSeat("1A", "Ada"));
            running.assertTaken("1A");
            running.awaitSeat("1A", new Plan.Row("Ada", 0));
        }
        try (var running = new Running()) {
            running.assertTaken("1A");
            running.commands.sendAndWait(new TakeSeat("1B", "Bob"));
            running.awaitSeat("1B", new Plan.Row("Bob", 1));
            assertThat(running.plan.rows()).as("its token was kept").doesNotContainKey("1A");
        }
    }

    @Test
    void the_readme_shows_this_very_wiring() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var source = Files.readString(Path.of("src/test/java/org/lintel/eventstore/example/SeatsOnMongo.java"));

        var begin = "// readme: begin\n";
        assertThat(readme).contains(source.substring(source.indexOf(begin) + begin.length(), source.indexOf("// readme: end")));
    }

    private final class Running implements AutoCloseable {

        private final Plan plan = new Plan();
        private final MongoEventStorageEngine engine = new MongoEventStorageEngine(mongo.database(),
                new DelegatingEventConverter(new JacksonConverter())).prepare();
        private final AxonConfiguration axon = SeatsOnMongo.start(mongo.database(), engine, plan);
        private final CommandGateway commands = axon.getComponent(CommandGateway.class);

        void assertTaken(String seat) {
            assertThatThrownBy(() -> commands.sendAndWait(new TakeSeat(seat, "Bob"))).hasMessage("The seat is taken.");
        }

        void awaitSeat(String seat, Plan.Row row) {
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(plan.rows()).containsEntry(seat, row));
        }

        @Override
        public void close() {
            axon.shutdown();
            engine.close();
        }
    }
}
