package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;
import static org.lintel.application.announcements.ScriptedServer.STALL;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.ChildRegistry;

/** The program with its options, killed while an announcement is on its way. */
class KilledWhileSendingIT {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatWasBeingSentIsSentOnceTheLeaseOfTheDeadHasRunOut(@TempDir Path data) {
        server.says("RCPT", STALL);
        try (ChildRegistry registry = started(data, "2027-01-04T09:00:00Z")) {
            registry.user("officer").post("/api/sessions", """
                    {"id":"S1","name":"A session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",
                     "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},"quotas":{"NGO":600},
                     "quotaPerOrganisation":5,"mandatoryChecks":[]}""").answers(201);
            String file = registry.user("applicant").post("/api/accreditations", """
                    {"sessionId":"S1","organisation":{"name":"Forum","country":"KEN"},"category":"NGO","purpose":"Observe"}""")
                    .answers(201).text("/id");
            registry.user("officer")
                    .post("/api/accreditations/" + file + "/check-completeness", "{\"complete\":false,\"missing\":[\"statutes\"]}")
                    .answers(200);
            await().until(() -> server.heard("RCPT") == 1);
            registry.kill();
        }
        server.isWell();
        try (ChildRegistry registry = started(data, "2027-01-04T10:00:00Z")) {
            await().until(() -> server.taken().size() == 1);
            await().until(() -> registry.user("admin").get("/api/announcements").answers(200).text("/waiting").equals("0"));
        }
        assertThat(server.taken()).singleElement().asString().startsWith("RCPT TO:<applicant@lintel.example>");
    }

    private ChildRegistry started(Path data, String clock) {
        return ChildRegistry.demo(data, "--empty", "--clock", clock, "--smtp-host", "127.0.0.1", "--smtp-port",
                Integer.toString(server.port()), "--smtp-security", "none", "--smtp-from", Mailing.FROM);
    }
}
