package org.lintel.application.erasure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Erasing;
import org.lintel.application.sealing.StumblingVault;
import org.lintel.application.security.User;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Folders;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.decisions.erasure.ConcurInErasure;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;

/** What two persons erase is gone for every reader, and nothing that is counted changes. */
@Tag("long")
class ErasureApiTest {
    @Test
    void whatWasErasedReadsErasedWhereverItWasShown(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile file = PlayedFile.requested(registry, registry.session(), "Erased Forum", "applicant").active().noticeGiven()
                    .plays("applicant", "withdraw", "{}");
            erased(registry, file);

            String officers = file.read("officer").body() + file.history("officer").body();
            assertThat(officers).contains("\"name\":\"erased\",\"country\":null", "“erased”").doesNotContain("Erased Forum", "Rule 93",
                    "Badges were lent", "cooperation plenary");
            assertThat(file.history("applicant").body()).contains("“erased”").doesNotContain("Badges were lent");
            assertThat(registry.user("officer").get("/api/accreditations").answers(200).body()).contains("\"erased\"")
                    .doesNotContain("Erased Forum");
            assertThat(registry.user("applicant").get("/api/notices").answers(200).body()).contains("erased")
                    .doesNotContain("Badges were lent");
            registry.user("officer").get("/api/notices/" + file.id() + ".1/letter").answers(200);
            Browser officer = Browser.of(registry, "officer");
            for (String page : List.of("/", "/files/" + file.id(), "/daily-list")) {
                assertThat(officer.get(page).answers(200).body()).doesNotContain("Erased Forum", "Badges were lent");
            }
            assertThat(officer.get("/files/" + file.id() + "?language=fr").answers(200).text()).contains("effacé");
        }
    }

    @Test
    @Tag("inv-28")
    void controlResultsAreTheSameAfterwardsNowAndAsOfThen(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            String session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, "Erased Forum", "applicant").vetting().denialRecommended().plays(
                    "officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}");
            registry.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(422, "file-open");
            registry.clock().advance(Duration.ofDays(60));
            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(file.read("officer").body()).contains("\"retention\""));
            String then = "/api/audit/files/" + file.id() + "?asOf=" + registry.clock().instant();
            registry.clock().advance(Duration.ofHours(1));
            String results = "/api/compliance?session=" + session + "&after=" + file.after();
            String evidence = "/api/compliance/G01/evidence?session=" + session + "&position=4";
            String before = registry.user("auditor").get(results).answers(200).body();
            String counted = registry.user("auditor").get(evidence).answers(200).body();
            String audited = registry.user("auditor").get(then).answers(200).body();
            assertThat(before).contains("\"MET\"");

            erased(registry, file);

            assertThat(registry.user("auditor").get(results).answers(200).body()).isEqualTo(before);
            assertThat(registry.user("auditor").get(evidence).answers(200).body()).isEqualTo(counted);
            assertThat(registry.user("auditor").get(then).answers(200).body()).isEqualTo(audited);
            assertThat(registry.user("auditor").get("/api/audit/files/" + file.id()).answers(200).body()).contains("FileErased",
                    "\"erased\":[\"RESTRICTED\",\"CONFIDENTIAL\"]");
        }
    }

    @Test
    void oneAloneErasesNothingAndWhoHasNotThoseRolesNeither(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile file = PlayedFile.requested(registry).vetting();
            String erase = "/api/subjects/" + file.id() + "/erase";
            registry.user("admin").post(erase, "{}").answers(422, "file-open");
            file.plays("applicant", "withdraw", "{}");
            registry.user("officer2").post(erase, "{}").answers(422, "erasure-not-requested");
            for (String user : List.of("applicant", "officer", "auditor", "bureau", "reviewer")) {
                registry.user(user).post(erase, "{}").answers(403);
            }
            registry.user("admin").post(erase, "{}").answers(200).has("/state", "REQUESTED");
            registry.user("admin").post(erase, "{}").answers(200).has("/state", "REQUESTED");
            assertThat(file.read("officer").body()).contains("cooperation plenary");
            registry.user("admin").post("/api/subjects/nothing/erase", "{}").answers(404);
            registry.user("officer2").post("/api/subjects/nothing/erase", "{}").answers(404);
        }
    }

    /** Somebody puts back the key store of yesterday: what the history calls erased is erased again before anybody is answered. */
    @Test
    void anOlderKeyStoreBringsNothingBack(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path yesterday = folder.resolve("yesterday");
        String id;
        try (TestRegistry registry = TestRegistry.start(data)) {
            id = PlayedFile.requested(registry, registry.session(), "Erased Forum", "applicant").plays("applicant", "withdraw", "{}").id();
        }
        Folders.copy(data.resolve("keys"), yesterday);
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2027-01-05T09:00:00Z"))) {
            registry.user("admin").post("/api/subjects/" + id + "/erase", "{}").answers(200);
            registry.user("officer2").post("/api/subjects/" + id + "/erase", "{}").answers(200);
        }
        Folders.replace(data.resolve("keys"), yesterday);

        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2027-01-06T09:00:00Z"))) {
            assertThat(registry.user("officer").get("/api/accreditations/" + id).answers(200).body()).contains("\"erased\"")
                    .doesNotContain("Erased Forum");
        }
    }

    /** The process that recorded it died then, or never learned that it was recorded: here, nobody but the history says it. */
    @Test
    void whatAnotherProcessRecordedIsDestroyedWithoutARestart(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile file = PlayedFile.requested(registry, registry.session(), "Erased Forum", "applicant").plays("applicant", "withdraw",
                    "{}");
            registry.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
            registry.context().getBean(CommandExecution.class)
                    .carryOut(new ConcurInErasure(new AccreditationId(file.id()), secondOfficer().as(Role.SEN)), null);

            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(file.read("officer").body()).contains("\"erased\"").doesNotContain("Erased Forum"));
        }
    }

    @Test
    void whoConcursIsNotToldThatKeysAreGoneWhichTheVaultRefusedToDestroyAndTheyGoWithTheNextRound(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder); StumblingVault vault = StumblingVault.beside(registry, 1)) {
            PlayedFile played = PlayedFile.requested(registry).plays("applicant", "withdraw", "{}");
            AccreditationId file = new AccreditationId(played.id());
            vault.seals(file);
            Erasing erasing = vault.erasing();
            ErasureApi api = new ErasureApi(registry.context().getBean(CommandDesk.class), erasing);
            registry.user("admin").post("/api/subjects/" + played.id() + "/erase", "{}").answers(200);

            assertThatThrownBy(() -> api.concur(played.id(), secondOfficer())).hasMessage("The disk is full.");
            assertThat(vault.opens(file)).isTrue();

            erasing.catchUp();
            assertThat(vault.opens(file)).isFalse();
        }
    }

    private static Sender secondOfficer() {
        return new Sender(new User("officer2", new UserId("officer2"), Set.of(Role.SEC, Role.SEN), ""), null);
    }

    private static void erased(TestRegistry registry, PlayedFile file) {
        registry.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200).has("/state", "REQUESTED");
        registry.user("officer2").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200).has("/state", "ERASED");
        registry.user("officer2").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200).has("/state", "ERASED");
    }

    /** Another's file is answered like one that does not exist, erased or not; and what was accepted before is answered as it was. */
    @Test
    void anErasedFileTellsNothingToOthersAndAnswersARepetitionAsBefore(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile file = PlayedFile.requested(registry).plays("officer", "check-completeness",
                    "{\"complete\":false,\"missing\":[\"certificate\"]}");
            String supplied = "{\"information\":\"Attached.\"}";
            String first = registry.user("applicant").post(file.path("supply-information"), supplied, "the-key").answers(200).body();
            file.plays("applicant", "withdraw", "{}");
            erased(registry, file);

            registry.user("applicant2").post(file.path("appeal"), "{\"reasons\":\"x\"}").answers(404, "not-found");
            registry.user("applicant").post(file.path("appeal"), "{\"reasons\":\"x\"}").answers(422, "not-in-state");
            assertThat(registry.user("applicant").post(file.path("supply-information"), supplied, "the-key").answers(200).body())
                    .isEqualTo(first);
        }
    }
}
