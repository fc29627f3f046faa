package org.lintel.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** Vetting notes are read for a purpose, and never without a trace. */
@Tag("inv-30")
class ConfidentialReadingTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String NOTE = "Called back on the number in the register.";

    private final PlayedFile file = PlayedFile.requested(REGISTRY).vetting().plays("officer", "record-check",
            "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"" + NOTE + "\"}");

    @Test
    void withoutAPurposeNoNoteIsOpenedAndNothingIsRecorded() {
        for (String user : List.of("officer", "officer2", "applicant")) {
            assertThat(file.read(user).body() + file.history(user).body()).doesNotContain(NOTE);
        }
        Browser officer = Browser.of(REGISTRY, "officer");
        assertThat(officer.get("/files/" + file.id()).answers(200).text()).contains("Open the vetting notes").doesNotContain(NOTE);
        assertThat(file.read("officer").json().at("/vetting/checks/0/noted").asBoolean()).isTrue();
        assertThat(accesses()).isEmpty();
    }

    @Test
    void forAPurposeAnOfficerOfTheFileIsShownThemAndItIsRecordedWhoAndForWhat() {
        open("officer3").answers(422, "not-assigned");
        file.plays("officer3", "assign", "{}");
        assertThat(open("officer3").answers(200).json().at("/vetting/checks/0/note").asString()).isEqualTo(NOTE);

        assertThat(accesses()).singleElement().satisfies(access -> {
            assertThat(access.get("officer").asString()).isEqualTo("officer3");
            assertThat(access.get("kind").asString()).isEqualTo("ORDINARY");
            assertThat(access.get("purpose").asString()).isEqualTo("VETTING");
            assertThat(access.get("retention").asString()).isEqualTo("CONFIDENTIAL");
            assertThat(access.get("recordedAt").asString()).isNotEmpty();
        });
    }

    @Test
    void readAgainWithinAQuarterOfAnHourItIsOneReadingAndAfterwardsAnother() {
        file.plays("officer2", "assign", "{}");
        open("officer").answers(200);
        open("officer").answers(200);
        open("officer2").answers(200);
        assertThat(accesses()).hasSize(2);

        REGISTRY.clock().moveTo(REGISTRY.clock().instant().plus(Duration.ofMinutes(16)));
        open("officer").answers(200);
        assertThat(accesses()).hasSize(3);
    }

    @Test
    void whoMayNotOpenThemIsRefusedAndLeavesNoTrace() {
        open("applicant").answers(403, "wrong-role");
        open("reviewer").answers(403, "wrong-role");
        file.plays("officer3", "recuse", "{\"reason\":\"former employer\"}");
        assertThat(open("officer3").answers(422, "conflict-of-interest").body()).doesNotContain(NOTE);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void aPurposeThatIsNotInTheListIsRefused() {
        get("officer", file.path() + "?after=" + file.after(), "CURIOSITY").answers(400, "malformed");
        get("officer", "/api/accreditations/nothing", "VETTING").answers(404);
    }

    @Test
    void onTheirPageOfficersOpenThemWithAButton() {
        Browser officer = Browser.of(REGISTRY, "officer");
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after()).answers(200);

        Page opened = officer.post("/files/" + file.id() + "/open-vetting-notes", shown).answers(200);

        assertThat(opened.text()).contains(NOTE, "It is recorded that you opened the notes.");
        assertThat(accesses()).hasSize(1);
        officer.post("/files/" + file.id() + "/open-vetting-notes", shown).answers(200);
        assertThat(accesses()).hasSize(1);
        Browser.of(REGISTRY, "reviewer").post("/files/" + file.id() + "/open-vetting-notes", shown).answers(403);
    }

    @Test
    void onlyAuditorsReadWhoReadWhat() {
        for (String user : List.of("officer", "applicant", "bureau", "admin")) {
            REGISTRY.user(user).get("/api/audit/accesses?subject=" + file.id()).answers(403);
        }
        REGISTRY.user("auditor").get("/api/audit/accesses").answers(400);
        REGISTRY.user("auditor").get("/api/audit/accesses?subject=%20").names("subject not-acceptable");
    }

    private Answer open(String user) {
        return get(user, file.path() + "?after=" + file.after(), "VETTING");
    }

    private static Answer get(String user, String path, String purpose) {
        Caller caller = REGISTRY.user(user);
        return caller.send(caller.call(path).header("Purpose", purpose).GET());
    }

    private List<JsonNode> accesses() {
        return REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + file.id()).answers(200).json().get("items").valueStream()
                .toList();
    }
}
