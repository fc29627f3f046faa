package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** A notice that cannot be announced stops the period that it starts; what is not the recipient's fault does not. */
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
        advance(Duration.ofHours(5));
        await().until(() -> standing().get("failing").asInt() == 0 && standing().get("waiting").asInt() == 0);
    }

    @Test
    void afterABounceThePeriodStandsStillUntilTheNoticeIsDispatchedAgain() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        awaitTaken("asha@", 1);
        SERVER.says("RCPT", "550 5.1.1 no such user");
        file.noticeGiven();
        awaitHistory(file, "NoticeUndeliverable", 1);
        assertThat(file.history("officer").json().get("entries").valueStream()
                .filter(entry -> entry.get("type").asString().equals("NoticeUndeliverable"))
                .map(entry -> entry.at("/actor/role").asString())).containsExactly("CLOCK");

        advance(Duration.ofDays(60));
        assertThat(intent(file).get("until").isNull()).isTrue();
        file.does("officer2", "revoke", ADVERSE).answers(422, "notice-required");
        assertThat(file.history("officer").body()).doesNotContain("ReminderGiven");

        SERVER.isWell();
        int before = taken("asha@");
        String notice = intent(file).get("id").asString();
        REGISTRY.user("officer").post("/api/notices/" + notice + "/dispatch-again", "{}").answers(200);
        awaitTaken("asha@", before + 1);
        assertThat(intent(file).get("until").isNull()).isFalse();
        file.does("officer2", "revoke", ADVERSE).answers(422, "notice-required");
        advance(Duration.ofDays(20));
        file.plays("officer2", "revoke", ADVERSE);
    }

    @Test
    void whatTheServerPutsOffForTwoDaysIsUndeliverable() {
        SERVER.says("RCPT", "451 4.7.1 greylisted");
        PlayedFile file = Mailing.asked(REGISTRY, "applicant");
        int tried = awaitTried(1);
        for (Duration pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
                Duration.ofHours(4), Duration.ofHours(42))) {
            advance(pause);
            tried = awaitTried(tried + 1);
        }
        assertThat(history(file)).doesNotContain("NoticeUndeliverable");
        assertThat(standing().get("lastFault").asString()).isEqualTo("NOT_NOW");

        advance(Duration.ofHours(4));
        awaitHistory(file, "NoticeUndeliverable", 1);
        await().until(() -> standing().get("failing").asInt() == 0);
    }

    @Test
    void aRefusalThatIsOurOwnFaultIsTriedForeverAndNeverTheRecipients() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        SERVER.says("AUTH", "535 5.7.8 wrong password");
        file.plays("officer", "ask-clarification", "{\"question\":\"Which plenary meetings?\"}");
        for (List<String> refusal : List.of(List.of("LOGIN_REFUSED", "AUTH", "535 5.7.8 wrong password"),
                List.of("SENDER_REFUSED", "MAIL", "550 5.7.1 not from you"), List.of("REFUSED", "RCPT", "554 5.7.1 relay access denied"))) {
            SERVER.isWell();
            SERVER.says(refusal.get(1), refusal.get(2));
            advance(Duration.ofHours(50));
            await().until(() -> standing().get("lastFault").asString("").equals(refusal.getFirst()));
        }
        assertThat(standing().get("failing").asInt()).isPositive();
        assertThat(history(file)).doesNotContain("NoticeUndeliverable");

        // The first failure after that which is a matter of time begins two days of its own.
        SERVER.isWell();
        SERVER.says("RCPT", "451 later");
        advance(Duration.ofHours(5));
        await().until(() -> standing().get("lastFault").asString("").equals("NOT_NOW"));
        assertThat(history(file)).doesNotContain("NoticeUndeliverable");

        SERVER.isWell();
        int before = taken("asha@");
        advance(Duration.ofHours(5));
        awaitTaken("asha@", before + 1);
    }

    @Test
    void whatWasOpenedMeanwhileIsNotAnnouncedAnyMore() {
        SERVER.says("RCPT", "451 later");
        Mailing.asked(REGISTRY, "applicant");
        await().until(() -> standing().get("failing").asInt() == 1);
        String notice = newest().get("id").asString();
        REGISTRY.user("applicant").post("/api/notices/" + notice + "/open", "{}").answers(200);
        SERVER.isWell();
        int before = taken("asha@");
        advance(Duration.ofMinutes(1));
        await().until(() -> standing().get("failing").asInt() == 0);
        assertThat(taken("asha@")).isEqualTo(before);
    }

    private static void advance(Duration time) {
        REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"" + time + "\"}").answers(200);
    }

    private static JsonNode standing() {
        return REGISTRY.user("admin").get("/api/announcements").answers(200).json();
    }

    private static JsonNode newest() {
        return REGISTRY.user("applicant").get("/api/notices?limit=1").answers(200).json().get("items").get(0);
    }

    /** @return the file's notice of what is intended, as its applicant reads it */
    private static JsonNode intent(PlayedFile file) {
        return REGISTRY.user("applicant").get("/api/notices?limit=200").answers(200).json().get("items").valueStream()
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
        assertThat(taken(recipient)).isEqualTo(count);
    }

    private static int awaitTried(int atLeast) {
        await().until(() -> SERVER.heard("RCPT TO:<asha@") >= atLeast && standing().get("waiting").asInt() == 0);
        return SERVER.heard("RCPT TO:<asha@");
    }
}
