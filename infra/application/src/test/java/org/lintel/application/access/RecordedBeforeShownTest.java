package org.lintel.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.testing.WireToMongo;
import org.lintel.embeddedmongo.EmbeddedMongo;

/** The database answers every question, and takes no commit: what is not recorded is not shown. */
@Tag("inv-30")
@Tag("long")
class RecordedBeforeShownTest {
    private static final String NOTE = "Called back on the number in the register.";

    /** Longer than the event store looks for what became of a commit. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aReadingThatCannotBeRecordedIs503AndShowsNothingBeItOrdinaryOrExceptional() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("database.db"));
                WireToMongo between = WireToMongo.before(mongo.connectionString());
                TestRegistry registry = TestRegistry.start(folder.resolve("registry"), between.connectionString());
                ExecutorService callers = Executors.newFixedThreadPool(2)) {
            PlayedFile file = PlayedFile.requested(registry).vetting().plays("officer", "record-check",
                    "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"" + NOTE + "\"}");
            file.read("officer");

            between.refuse(true);
            List<Future<Answer>> asked = List.of(callers.submit(() -> ordinary(registry.user("officer"), file)),
                    callers.submit(() -> exceptional(registry.user("officer3"), file)));
            for (Future<Answer> answer : asked) {
                Answer given = answer.get();
                assertThat(given.status()).isEqualTo(503);
                assertThat(given.text("/code")).as("who waits for the other's turn does not wait as long as it").isIn("outcome-unknown",
                        "busy");
                assertThat(given.body()).doesNotContain(NOTE);
            }
            assertThat(file.read("officer").json().at("/vetting/checks/0/noted").asBoolean()).as("reading as such works").isTrue();

            between.refuse(false);
            assertThat(registry.user("auditor").get("/api/audit/accesses?subject=" + file.id()).answers(200).json().get("items")).isEmpty();
            assertThat(ordinary(registry.user("officer"), file).answers(200).body()).contains(NOTE);
            assertThat(exceptional(registry.user("officer3"), file).answers(200).body()).contains(NOTE);
        }
    }

    private static Answer ordinary(Caller officer, PlayedFile file) {
        return officer.send(officer.call(file.path()).timeout(PATIENCE).header("Purpose", "VETTING").GET());
    }

    private static Answer exceptional(Caller officer, PlayedFile file) {
        return officer.send(officer.call(file.path("open-exceptionally")).timeout(PATIENCE).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"She is on leave.\"}")));
    }
}
