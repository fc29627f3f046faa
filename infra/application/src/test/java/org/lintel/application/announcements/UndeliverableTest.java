package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** A notice that cannot be announced stops the period that it starts; what is not the recipient's fault does not. */
@Tag("long")
class UndeliverableTest {
    private static final String ADVERSE = "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}";
    private static final ScriptedServer SERVER = new ScriptedServer();
    private static final TestRegistry REGISTRY = TestRegistry.start(TemporaryFolder.goneAtTheEnd(),
            new SettableClock("2027-01-04T09:00:00Z"),
            new Mailing().tells("applicant", new Mailbox("asha@forum.example", "en"))
                    .tells("applicant2", new Mailbox("second@other.example", "en")).over(SERVER.port()));

    @AfterAll
    static void close() {
        REGISTRY.close();
        SERVER.close();
    }

    @BeforeEach
    void nothingIsLeft() {
        SERVER.isWell();
        await().until(() -> {
            advance(Duration.ofHours(5));
            return standing().get("failing").asInt() == 0 && standing().get("waiting").asInt() == 0;
        });
    }

    @Test
    void afterABounceThePeriodStandsStillUntilTheNoticeIsDispatchedAgain() {
        int announced = taken("asha@");
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        awaitTaken("asha@", announced + 1);
        SERVER.says("RCPT", "550 5.1.1 no such user");
        file.noticeGiven();
        awaitHistory(file, "NoticeUndeliverable", 1);
        assertThat(file.history("officer").json().get("entries").valueStream()
                .filter(entry -> entry.get("type").asString().equals("NoticeUndeliverable"))
                .map(entry -> entry.at("/actor/role").asString())).containsExactly("CLOCK");

        String after = advance(Duration.ofDays(60));
        assertThat(intent(file, after).get("until").isNull()).isTrue();
        file.does("officer2", "revoke", ADVERSE).answers(422, "notice-required");
        assertThat(REGISTRY.user("officer").get(file.path("history") + "?after=" + after).answers(200).body())
                .doesNotContain("ReminderGiven");

        SERVER.isWell();
        int before = taken("asha@");
        String notice = intent(file, after).get("id").asString();
        after = REGISTRY.user("officer").post("/api/notices/" + notice + "/dispatch-again", "{}").answers(200).after();
        awaitTaken("asha@", before + 1);
        assertThat(intent(file, after).get("until").isNull()).isFalse();
        file.does("officer2", "revoke", ADVERSE).answers(422, "notice-required");
        advance(Duration.ofDays(20));
        file.plays("officer2", "revoke", ADVERSE);
    }

    @Test
    void whatTheServerPutsOffForTwoDaysIsUndeliverable() {
        SERVER.says("RCPT", "451 4.7.1 greylisted");
        PlayedFile file = Mailing.asked(REGISTRY, "applicant");
        awaitFault("NOT_NOW");
        for (Duration pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
                Duration.ofHours(4), Duration.ofHours(42))) {
            advance(pause);
            awaitFault("NOT_NOW");
        }
        assertThat(history(file)).doesNotContain("NoticeUndeliverable");

        advance(Duration.ofHours(4));
        awaitHistory(file, "NoticeUndeliverable", 1);
        await().until(() -> standing().get("failing").asInt() == 0);
    }

    @Test
    void aRefusalThatIsOurOwnFaultIsTriedForeverAndNeverTheRecipients() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        SERVER.says("AUTH", "535 5.7.8 wrong password");
        file.plays("officer", "ask-clarification", "{\"question\":\"Which plenary meetings?\"}");
        awaitFault("LOGIN_REFUSED");
        SERVER.says("MAIL", "550 5.7.1 not from you").says("AUTH", "235 welcome");
        advance(Duration.ofHours(50));
        awaitFault("SENDER_REFUSED");
        SERVER.says("RCPT", "554 5.7.1 relay access denied").says("MAIL", "250 ok");
        advance(Duration.ofHours(50));
        awaitFault("REFUSED");
        assertThat(standing().get("failing").asInt()).isPositive();
        assertThat(history(file)).doesNotContain("NoticeUndeliverable");

        // The first failure after that which is a matter of time begins two days of its own.
        SERVER.says("RCPT", "451 later");
        advance(Duration.ofHours(5));
        awaitFault("NOT_NOW");
        assertThat(history(file)).doesNotContain("NoticeUndeliverable");

        SERVER.isWell();
        int before = taken("asha@");
        advance(Duration.ofHours(5));
        awaitTaken("asha@", before + 1);
    }

    @Test
    void whatWasOpenedMeanwhileIsNotAnnouncedAnyMore() {
        SERVER.says("RCPT", "451 later");
        PlayedFile file = Mailing.asked(REGISTRY, "applicant");
        awaitFault("NOT_NOW");
        REGISTRY.user("applicant").post("/api/notices/" + file.id() + ".1/open", "{}").answers(200);
        SERVER.isWell();
        int before = taken("asha@");
        advance(Duration.ofMinutes(1));
        await().until(() -> standing().get("failing").asInt() == 0);
        assertThat(taken("asha@")).isEqualTo(before);
    }

    private static String advance(Duration time) {
        return REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"" + time + "\"}").answers(200).after();
    }

    private static JsonNode standing() {
        return REGISTRY.user("admin").get("/api/announcements").answers(200).json();
    }

    /** @return the file's notice of what is intended, as its applicant reads it */
    private static JsonNode intent(PlayedFile file, String after) {
        return REGISTRY.user("applicant").get("/api/notices?limit=200&after=" + after).answers(200).json().get("items").valueStream()
                .filter(item -> item.get("accreditationId").asString().equals(file.id()) && item.get("kind").asString().equals("INTENT"))
                .findFirst().orElseThrow();
    }

    private static String history(PlayedFile file) {
        return REGISTRY.user("officer").get(file.path("history")).answers(200).body();
    }

    private static void awaitHistory(PlayedFile file, String type, int times) {
        await().until(() -> history(file).split("\"" + type + "\"", -1).length - 1 == times);
    }

    private static int taken(String recipient) {
        return (int) SERVER.taken().stream().filter(mail -> mail.startsWith("RCPT TO:<" + recipient)).count();
    }

    private static void awaitTaken(String recipient, int count) {
        await().until(() -> taken(recipient) >= count);
    }

    /** Waits until an announcement that failed by this now, by the registry's clock, has been put back. */
    private static void awaitFault(String fault) {
        await().until(() -> standing().get("lastFault").asString("").equals(fault) && standing().get("waiting").asInt() == 0
                && standing().get("lastFaultAt").asString("")
                        .equals(REGISTRY.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString()));
    }
}
