package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.Running;
import org.lintel.application.security.DemoUsers;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.DataFolder;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Whatever stops and starts, each dispatch is announced, and once. */
@Tag("long")
class RestartTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Announcing announcing = new Mailing().tells("applicant", new Mailbox("asha@forum.example", "en"))
            .tells("applicant2", new Mailbox("second@other.example", "en")).over(server.port());
    private final SettableClock clock = new SettableClock("2027-01-04T09:00:00Z");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void switchedOnInAnOldRegistryItAnnouncesTheNewsAndARestartNothingAgain(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, clock)) {
            Mailing.asked(registry, "applicant");
            clock.advance(Duration.ofDays(5).plusMinutes(1));
            Mailing.asked(registry, "applicant2");
            registry.user("admin").get("/api/announcements").answers(200).has("/on", "false").has("/waiting", "0");
        }
        try (TestRegistry registry = TestRegistry.start(folder, clock, announcing)) {
            await().until(() -> taken().equals(List.of("second@other.example")));
            registry.user("admin").get("/api/announcements").answers(200).has("/leftOut", "1");
            server.says("RCPT", "451 later");
            Mailing.asked(registry, "applicant");
            await().until(() -> registry.user("admin").get("/api/announcements").json().get("failing").asInt() == 1);
        }
        server.isWell();
        clock.advance(Duration.ofMinutes(1));
        try (TestRegistry registry = TestRegistry.start(folder, clock, announcing)) {
            await().until(() -> taken().equals(List.of("second@other.example", "asha@forum.example")));
            Mailing.asked(registry, "applicant2");
            await().until(() -> taken().size() == 3);
        }
        assertThat(taken()).containsExactly("second@other.example", "asha@forum.example", "second@other.example");
    }

    @Test
    void twoRegistriesOnOneDatabaseAnnounceOnceAndWhenOneIsGoneTheOtherGoesOn(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("data"));
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("store.mv"))) {
            var one = started(mongo, folder);
            var other = started(mongo, folder);
            try {
                for (int number = 1; number <= 5; number++) {
                    ask(number % 2 == 0 ? one : other, "S" + number);
                }
                await().until(() -> taken().size() == 5);
                one.close();
                ask(other, "S6");
                await().until(() -> taken().size() == 6);
            } finally {
                one.close();
                other.close();
            }
        }
        assertThat(taken()).hasSize(6);
    }

    private ConfigurableApplicationContext started(EmbeddedMongo mongo, Path folder) {
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode(TestRegistry.PASSWORD));
        DataFolder kept = new DataFolder(folder.resolve("data"));
        return Running.start(
                new Running.Start(kept, MasterKeyOption.ofDemonstration(kept.path()), mongo.connectionString(), 0,
                        _ -> DemoUsers.with(hash), clock, _ -> announcing, true));
    }

    private static void ask(ConfigurableApplicationContext registry, String session) {
        String address = "http://127.0.0.1:" + Running.portOf(registry);
        Caller officer = new Caller(address, "officer", TestRegistry.PASSWORD);
        officer.post("/api/sessions", """
                {"id":"%s","name":"A session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},"quotas":{"NGO":600},
                 "quotaPerOrganisation":5,"mandatoryChecks":[]}""".formatted(session)).answers(201);
        String file = new Caller(address, "applicant", TestRegistry.PASSWORD).post("/api/accreditations", """
                {"sessionId":"%s","organisation":{"name":"Forum","country":"KEN"},"category":"NGO","purpose":"Observe"}"""
                .formatted(session)).answers(201).text("/id");
        officer.post("/api/accreditations/" + file + "/check-completeness", "{\"complete\":false,\"missing\":[\"statutes\"]}").answers(200);
    }

    private List<String> taken() {
        return server.taken().stream().map(mail -> mail.substring(mail.indexOf('<') + 1, mail.indexOf('>'))).toList();
    }
}
