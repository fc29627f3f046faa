package org.lintel.application.erasure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Folders;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.decisions.accreditation.EraseRecords;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;

/** What persons wrote is kept as long as the configuration says, and then nobody can read it. */
@Tag("long")
class RetentionTest {
    private static final String NOTE = "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"Asked the registrar.\"}";
    /** The file is withdrawn on 4 January 2027, and its session closes on 15 December of that year, in Amsterdam. */
    private static final String BEGINNING = "2027-01-04T09:00:00Z";
    private static final String NOTES_UNTIL = "2028-01-04T22:59:59Z";
    private static final String REST_UNTIL = "2031-12-15T22:59:59Z";

    @Test
    void notesAreErasedAYearAfterTheFileEndedAndTheRestAfterFour(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(BEGINNING))) {
            PlayedFile file = ended(registry);
            assertThat(retention(registry, file)).contains(NOTES_UNTIL, REST_UNTIL, "\"erased\":[]");
            assertThat(registry.user("applicant").get(file.path()).answers(200).body()).doesNotContain("\"retention\"");
            assertThat(registry.user("auditor").get("/api/audit/files/" + file.id()).answers(200).json().at("/retention").toString())
                    .contains(NOTES_UNTIL, REST_UNTIL);

            assertThat(Browser.of(registry, "officer").get("/files/" + file.id()).answers(200).text())
                    .contains("the rest until 2031-12-15");

            advance(registry, "P364D");
            assertThat(notes(registry, file)).contains("Asked the registrar.");

            advance(registry, "P2D");
            assertThat(notes(registry, file)).contains("\"note\":\"erased\"").doesNotContain("Asked the registrar.");
            assertThat(file.read("officer").body()).contains("Kept Forum", "cooperation plenary");
            assertThat(retention(registry, file)).contains(REST_UNTIL, "\"confidentialUntil\":null", "\"erased\":[\"CONFIDENTIAL\"]");

            advance(registry, "P1440D");
            assertThat(file.read("officer").body()).contains("Kept Forum", "cooperation plenary");
            advance(registry, "P2D");
            assertThat(file.read("officer").body() + file.history("officer").body() + file.history("applicant").body())
                    .contains("\"name\":\"erased\",\"country\":null").doesNotContain("Kept Forum", "cooperation plenary");
            assertThat(retention(registry, file)).contains("\"restrictedUntil\":null", "\"erased\":[\"RESTRICTED\",\"CONFIDENTIAL\"]");
            assertThat(file.history("officer").body()).contains("Erased at the end of its time, 2028-01-04 22:59 UTC: the vetting notes.");
            assertThat(registry.user("officer").get(file.path("history") + "?language=fr").answers(200).body())
                    .contains("les notes d’examen");
            registry.user("applicant").post(file.path("appeal"), "{\"reasons\":\"x\"}").answers(422, "not-in-state");
            registry.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
        }
    }

    /** Else whoever has the keys could still try whether somebody wrote a text, or came. */
    @Test
    void whatIsLeftOfTextsIsComparedWithNothingAnyMore(@TempDir Path folder) {
        FreeText question = new FreeText("Which plenary meetings will you attend?");
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(BEGINNING))) {
            PlayedFile file = ended(registry);
            SessionId session = new SessionId(file.read("officer").text("/sessionId"));
            SessionId other = new SessionId(registry.session());
            Fingerprints fingerprints = registry.context().getBean(Fingerprints.class);
            TextKey before = fingerprints.of(question, session);
            assertThat(fingerprints.of(question, session)).isEqualTo(before);
            assertThat(fingerprints.of(question, other)).isNotEqualTo(before);
            assertThat(registry.user("auditor").get("/api/audit/events").answers(200).body()).contains("~FINGERPRINT_KEY~");

            advance(registry, "P366D");
            assertThat(fingerprints.of(question, session)).as("notes are erased, texts are not").isEqualTo(before);
            advance(registry, "P1500D");
            TextKey after = fingerprints.of(question, session);
            assertThat(after).isNotEqualTo(before).isNotEqualTo(fingerprints.of(question, session));
        }
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2033-01-04T09:00:00Z"))) {
            SessionId session = new SessionId(registry.user("officer").get("/api/sessions").answers(200).text("/items/0/id"));
            Fingerprints fingerprints = registry.context().getBean(Fingerprints.class);
            assertThat(fingerprints.of(question, session)).as("after a restart too").isNotEqualTo(fingerprints.of(question, session));
        }
    }

    @Test
    @Tag("inv-28")
    void everyFigureIsTheSameBeforeAndAfterAndRetentionIsKept(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(BEGINNING))) {
            PlayedFile file = ended(registry);
            String session = file.read("officer").text("/sessionId");
            registry.awaitViews();
            assertThat(control(registry, session)).contains("NOT_YET_DUE");
            List<Answer> before = figures(registry, session, BEGINNING);

            advance(registry, "P366D");
            assertThat(control(registry, session)).contains("\"status\":\"MET\"", "\"numerator\":1,\"denominator\":1");
            advance(registry, "P1500D");

            assertThat(control(registry, session)).contains("\"status\":\"MET\"", "\"numerator\":2,\"denominator\":2");
            assertThat(figures(registry, session, BEGINNING)).extracting(Answer::body)
                    .isEqualTo(before.stream().map(Answer::body).toList());
            assertThat(registry.user("auditor").get("/api/compliance/G23/evidence?session=" + session).answers(200).body())
                    .contains("RetentionBegan", "RecordsErased");
        }
    }

    @Test
    void aShorterPeriodThatWasPublishedHoldsForFilesThatEndAfterwards(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(BEGINNING))) {
            PlayedFile before = ended(registry);
            registry.user("admin")
                    .post("/api/configurations",
                            configuration(
                                    ", \"retention\":{\"confidential\":\"P30D\",\"restricted\":\"P1Y\",\"strictlyConfidential\":\"P1Y\"}"))
                    .answers(201).has("/retention/confidential", "P30D");
            registry.clock().advance(Duration.ofDays(1));
            PlayedFile after = ended(registry);
            assertThat(retention(registry, after)).contains("2027-02-04T23:59:59Z");
            assertThat(retention(registry, before)).contains(NOTES_UNTIL);
        }
    }

    @Test
    void aConfigurationThatNamesNoPeriodsHasThoseThatShip(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(BEGINNING))) {
            registry.user("admin").post("/api/configurations", configuration("")).answers(201).has("/retention/confidential", "P1Y")
                    .has("/retention/restricted", "P4Y");
            registry.user("admin")
                    .post("/api/configurations",
                            configuration(
                                    ", \"retention\":{\"confidential\":\"P9Y\",\"restricted\":\"P1Y\",\"strictlyConfidential\":\"P1Y\"}"))
                    .answers(400);
            registry.user("admin")
                    .post("/api/configurations", configuration(
                            ", \"retention\":{\"confidential\":\"a year\",\"restricted\":\"P1Y\",\"strictlyConfidential\":\"P1Y\"}"))
                    .answers(400);
        }
    }

    /** The process is killed after it recorded that something is erased, and before the key was destroyed. */
    @Test
    void whatWasRecordedAndNotDestroyedIsDestroyedAtTheNextStart(@TempDir Path folder) {
        String id;
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(BEGINNING))) {
            PlayedFile file = ended(registry);
            id = file.id();
            registry.clock().advance(Duration.ofDays(366));
            // The keeper's turn may come first: then it is done already, and this is nothing.
            registry.context().getBean(CommandExecution.class)
                    .carryOut(new EraseRecords(new AccreditationId(id), RetentionClass.CONFIDENTIAL,
                            new Actor(new UserId("clock"), Role.CLOCK)), null);
        }
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2028-01-06T09:00:00Z"))) {
            assertThat(opened(registry, "/api/accreditations/" + id)).contains("\"note\":\"erased\"")
                    .doesNotContain("Asked the registrar.");
        }
    }

    @Test
    void anOlderKeyStoreBringsNothingBack(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path yesterday = folder.resolve("yesterday");
        String id;
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock(BEGINNING))) {
            id = ended(registry).id();
        }
        Folders.copy(data.resolve("keys"), yesterday);
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2032-01-01T09:00:00Z"))) {
            await().atMost(60, SECONDS).untilAsserted(() -> assertThat(
                    registry.user("officer").get("/api/accreditations/" + id).answers(200).body()).contains("\"name\":\"erased\""));
        }
        Folders.replace(data.resolve("keys"), yesterday);

        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2032-01-02T09:00:00Z"))) {
            assertThat(opened(registry, "/api/accreditations/" + id)).contains("\"note\":\"erased\"", "\"name\":\"erased\"")
                    .doesNotContain("Kept Forum", "Asked the registrar.");
        }
    }

    private static PlayedFile ended(TestRegistry registry) {
        PlayedFile file = PlayedFile.requested(registry, registry.session(), TestRegistry.unused("Kept Forum "), "applicant").vetting()
                .plays("officer", "record-check", NOTE).plays("applicant", "withdraw", "{}");
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(file.read("officer").body()).contains("\"retention\""));
        return file;
    }

    private static void advance(TestRegistry registry, String period) {
        registry.user("admin").post("/api/demo/clock", "{\"advance\":\"" + period + "\"}").answers(200);
        registry.awaitViews();
    }

    private static String retention(TestRegistry registry, PlayedFile file) {
        return registry.user("officer").get(file.path()).answers(200).json().at("/retention").toString();
    }

    private static String notes(TestRegistry registry, PlayedFile file) {
        return opened(registry, file.path());
    }

    private static String opened(TestRegistry registry, String path) {
        return registry.user("officer").send(registry.user("officer").call(path).GET().header("Purpose", "VETTING")).answers(200).body();
    }

    private static String control(TestRegistry registry, String session) {
        return registry.user("auditor").get("/api/compliance?session=" + session).answers(200).json().at("/guidelines").valueStream()
                .filter(guideline -> guideline.at("/id").asString().equals("G23")).findFirst().orElseThrow().toString();
    }

    /** What was reported of that moment: results, history and evidence. */
    private static List<Answer> figures(TestRegistry registry, String session, String asOf) {
        List<Answer> all = new ArrayList<>();
        for (String of : List.of("", "/history", "/G01/evidence", "/G02/evidence", "/G23/evidence")) {
            all.add(registry.user("auditor").get("/api/compliance" + of + "?session=" + session + "&asOf=" + asOf).answers(200));
        }
        return all;
    }

    private static String configuration(String retention) {
        return """
                {"version":"%s","decisionReference":"A decision","inForceFrom":"2027-01-04T12:00:00Z","limits":{"completenessCheckWorkingDays":5,
                "decisionWorkingDays":10,"informationWorkingDays":10,"noticeOpeningWorkingDays":5,"noticeReplyWorkingDays":5,
                "appealWorkingDays":10,"appealDecisionWorkingDays":5,"urgentAppealDecision":"PT24H","urgentBeforeOpeningDays":15,
                "confirmationInSession":"PT24H","confirmationOtherwise":"PT72H","reminderWorkingDays":3,"clarificationRounds":2,
                "barAfterRevocation":"P1Y"}%s,"calendars":{}}
                """
                .formatted(TestRegistry.unused("v"), retention);
    }
}
