package org.lintel.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.Folders;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

/** What two persons erase of a delegate is gone for every reader, whatever copy of the keys comes back. */
@Tag("long")
class DelegateErasureTest {
    @Test
    void whatWasErasedReadsErased(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedDelegate delegate = vettedIn(registry);
            String erase = "/api/subjects/" + delegate.id() + "/erase";
            registry.user("admin").post(erase, "{}").answers(422, "delegate-open");
            delegate.plays("applicant", "withdraw", "{}");
            registry.user("officer2").post(erase, "{}").answers(422, "erasure-not-requested");
            for (String user : List.of("applicant", "officer", "auditor", "bureau", "reviewer")) {
                registry.user(user).post(erase, "{}").answers(403);
            }
            assertThat(open(registry, delegate.id()).body()).contains(PlayedDelegate.GIVEN_NAME, "Known for years.");

            erased(registry, delegate.id());

            registry.awaitViews();
            Answer read = open(registry, delegate.id());
            assertThat(read.json().at("/opened/erased").asBoolean()).isTrue();
            assertThat(read.json().at("/opened/person").isNull()).isTrue();
            assertThat(read.json().at("/opened/particulars").isNull()).isTrue();
            assertThat(read.json().at("/opened/forOfficers/vettingNotes/0").asString()).isEqualTo("erased");
            assertThat(read.body()).doesNotContain(PlayedDelegate.GIVEN_NAME, "elik", "evening", "Known");
            assertThat(registry.user("officer").get("/api/delegates?accreditation=" + delegate.accreditation()).answers(200).body())
                    .contains(delegate.id());
        }
    }

    @Test
    void nobodyElseOfTheOrganisationIsErasedAlong(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedDelegate gone = vettedIn(registry);
            PlayedDelegate stays = PlayedDelegate.nominated(registry, gone.accreditation(), "applicant", "Wanjiru")
                    .plays("officer", "confirm", "{}");
            gone.plays("applicant", "withdraw", "{}");
            erased(registry, gone.id());

            registry.awaitViews();
            assertThat(open(registry, stays.id()).body()).contains("Wanjiru", "The evening");
            assertThat(registry.user("officer").get("/api/accreditations/" + gone.accreditation()).answers(200).body())
                    .contains("cooperation plenary");
        }
    }

    /** Somebody puts back the key store of yesterday: who the history calls erased is erased again before anybody is answered. */
    @Test
    void anOlderKeyStoreBringsNobodyBack(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path yesterday = folder.resolve("yesterday");
        String id;
        try (TestRegistry registry = TestRegistry.start(data)) {
            id = vettedIn(registry).plays("applicant", "withdraw", "{}").id();
        }
        Folders.copy(data.resolve("keys"), yesterday);
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2027-01-05T09:00:00Z"))) {
            erased(registry, id);
        }
        Folders.replace(data.resolve("keys"), yesterday);

        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2027-01-06T09:00:00Z"))) {
            assertThat(open(registry, id).json().at("/opened/erased").asBoolean()).isTrue();
        }
    }

    /** Guideline G23: names and notes a year after the delegate left, everything four years after the session, and after a restart as well. */
    @Test
    void eachClassIsErasedWhenItsTimeHasComeAndIsCounted(@TempDir Path folder) {
        String id;
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2027-01-04T09:00:00Z"))) {
            PlayedDelegate left = vettedIn(registry);
            PlayedDelegate stays = PlayedDelegate.nominated(registry, left.accreditation(), "applicant", "Wanjiru").plays("officer",
                    "confirm", "{}");
            id = left.plays("applicant", "withdraw", "{}").id();
            advance(registry, "P300D");
            assertThat(open(registry, id).body()).contains(PlayedDelegate.GIVEN_NAME, "Known for years.", "The evening");
            advance(registry, "P67D");
            assertThat(open(registry, id).body()).contains("The evening").doesNotContain(PlayedDelegate.GIVEN_NAME, "Known for years.");
            assertThat(open(registry, stays.id()).body()).as("less than a year after the session").contains("Wanjiru");
            String session = registry.user("officer").get("/api/delegates/" + id).text("/sessionId");
            advance(registry, "P400D");
            assertThat(open(registry, stays.id()).body()).doesNotContain("Wanjiru");
            String measured = registry.user("auditor").get("/api/compliance?session=" + session).answers(200).json().at("/guidelines")
                    .valueStream().filter(guideline -> guideline.at("/id").asString().equals("G23")).findFirst().orElseThrow().toString();
            assertThat(measured).contains("\"status\":\"MET\"", "\"numerator\":2,\"denominator\":2");
            advance(registry, "P1500D");
            assertThat(open(registry, id).body()).doesNotContain("The evening");
        }
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2033-06-04T09:00:00Z"))) {
            assertThat(open(registry, id).body()).doesNotContain("The evening", PlayedDelegate.GIVEN_NAME);
        }
    }

    private static void advance(TestRegistry registry, String period) {
        registry.user("admin").post("/api/demo/clock", "{\"advance\":\"" + period + "\"}").answers(200);
        registry.awaitViews();
    }

    private static PlayedDelegate vettedIn(TestRegistry registry) {
        return PlayedDelegate.nominated(registry, PlayedFile.requested(registry).id()).plays("applicant", "confirm", "{}")
                .plays("officer", "vet", "{\"note\":\"Known for years.\"}");
    }

    private static Answer open(TestRegistry registry, String delegate) {
        Caller officer = registry.user("officer");
        return officer.send(officer.call("/api/delegates/" + delegate).header("Purpose", "VETTING").GET()).answers(200);
    }

    private static void erased(TestRegistry registry, String delegate) {
        String erase = "/api/subjects/" + delegate + "/erase";
        registry.user("admin").post(erase, "{}").answers(200).has("/state", "REQUESTED");
        registry.user("officer2").post(erase, "{}").answers(200).has("/state", "ERASED");
        registry.user("officer2").post(erase, "{}").answers(200).has("/state", "ERASED");
    }
}
