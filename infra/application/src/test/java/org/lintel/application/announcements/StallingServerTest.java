package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;
import static org.lintel.application.announcements.ScriptedServer.CONNECT;
import static org.lintel.application.announcements.ScriptedServer.STALL;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

/** A mail server that accepts and never answers, or stops in the middle: it delays its own announcement and nothing else. */
@Tag("long")
class StallingServerTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ScriptedServer server = new ScriptedServer();
    private final Mailing mailing = new Mailing().tells("applicant", new Mailbox("asha@forum.example", "en")).tells("applicant2",
            new Mailbox("second@other.example", "en"));
    private final SettableClock clock = new SettableClock("2027-01-04T09:00:00Z");

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONNECT, "RCPT"})
    void whileItStallsCommandsDeadlinesAndViewsGoOnAndStoppingIsQuick(String silentAt, @TempDir Path folder) {
        server.says(silentAt, STALL);
        Instant began;
        try (TestRegistry registry = TestRegistry.start(folder, clock, mailing.over(server.port(), LONG, LONG))) {
            PlayedFile file = Mailing.asked(registry, "applicant");
            await().until(() -> server.heard(silentAt) == 1);

            String after = registry.user("admin").post("/api/demo/clock", "{\"advance\":\"P11D\"}").answers(200).after();
            assertThat(registry.user("officer").get(file.path("history") + "?after=" + after).answers(200).body())
                    .contains("ReminderGiven");
            Mailing.asked(registry, "applicant2").read("officer").has("/state", "AWAITING_INFORMATION");
            registry.stranger().get("/health").answers(200);
            assertThat(server.heard(silentAt)).as("it still stalls").isEqualTo(1);
            began = Instant.now();
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void theNextAnnouncementWaitsNoLongerThanOneSendingMayTakeAndTheStalledOneIsTriedAgain(@TempDir Path folder) {
        server.says("RCPT TO:<asha@", STALL);
        try (TestRegistry registry = TestRegistry.start(folder, clock, mailing.over(server.port(), LONG, Duration.ofSeconds(1)))) {
            Mailing.asked(registry, "applicant");
            await().until(() -> server.heard("RCPT TO:<asha@") == 1);
            Mailing.asked(registry, "applicant2");
            awaitTaken(1);
            assertThat(server.taken().getFirst()).startsWith("RCPT TO:<second@");

            server.isWell();
            awaitTaken(2);
            assertThat(server.taken().getLast()).startsWith("RCPT TO:<asha@");
        }
    }

    /** Also one that is well may take longer than a sending may on a busy machine: then it is tried again, once the registry's clock has moved. */
    private void awaitTaken(int mails) {
        await().pollInterval(Duration.ofSeconds(1)).until(() -> {
            clock.advance(Duration.ofMinutes(5));
            return server.taken().size() == mails;
        });
    }
}
