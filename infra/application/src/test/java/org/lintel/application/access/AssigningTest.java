package org.lintel.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Who works on a file: who took a step in it, took it over or was given it. */
@Tag("inv-30")
class AssigningTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();

    private final PlayedFile file = PlayedFile.requested(REGISTRY);

    @Test
    void whoTakesAStepTakesTheFileOrIsGivenItWorksOnIt() {
        assertThat(assigned()).isEmpty();
        file.vetting();
        assertThat(assigned()).containsExactly("officer");
        file.plays("officer3", "assign", "{}");
        assertThat(assigned()).containsExactly("officer", "officer3");
        file.plays("officer2", "assign", "{\"officer\":\"officer2\"}");
        assertThat(assigned()).containsExactly("officer", "officer2", "officer3");
        file.plays("officer3", "recuse", "{\"reason\":\"former employer\"}");
        assertThat(assigned()).containsExactly("officer", "officer2");
    }

    @Test
    void aSecondOfficerGivesAFileAndAnOfficerTakesOnesOnly() {
        file.plays("officer2", "assign", "{\"officer\":\"officer3\"}");
        assertThat(assigned()).containsExactly("officer3");

        file.does("officer3", "assign", "{\"officer\":\"officer\"}").answers(403, "wrong-role");
        file.does("applicant", "assign", "{}").answers(403, "wrong-role");
        file.does("reviewer", "assign", "{}").answers(403, "wrong-role");
        assertThat(assigned()).containsExactly("officer3");
        assertThat(REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + file.id()).answers(200).json().get("assignments")
                .valueStream()).singleElement().satisfies(given -> {
                    assertThat(given.get("officer").asString()).isEqualTo("officer3");
                    assertThat(given.get("by").asString()).isEqualTo("officer2");
                });
    }

    @Test
    void whoIsNobodyIsRefusedLikeWhoIsNoOfficer() {
        Answer nobody = file.does("officer2", "assign", "{\"officer\":\"nobody\"}").answers(422, "not-an-officer");
        Answer applicant = file.does("officer2", "assign", "{\"officer\":\"applicant2\"}").answers(422, "not-an-officer");
        assertThat(nobody.body()).isEqualTo(applicant.body());
        file.does("officer2", "assign", "{\"officer\":\"\"}").names("officer not-acceptable");
        file.does("officer2", "assign", "{\"by\":\"x\"}").names("by unknown-field");
        REGISTRY.user("officer").post("/api/accreditations/nothing/assign", "{}").answers(404, "not-found");
    }

    @Test
    @Tag("inv-2")
    void whoLeftItOverAConflictOfInterestIsNotGivenItAgain() {
        file.vetting().plays("officer3", "recuse", "{\"reason\":\"former employer\"}");
        file.does("officer3", "assign", "{}").answers(422, "conflict-of-interest");
        file.does("officer2", "assign", "{\"officer\":\"officer3\"}").answers(422, "conflict-of-interest");
    }

    @Test
    void noStepOnTheFileAsksForIt() {
        file.vetting().plays("officer3", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\"}")
                .plays("officer3", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}")
                .plays("officer2", "grant", "{\"conditions\":[]}");
    }

    @Test
    void theApplicantLearnsOfNoOfficer() {
        file.plays("officer2", "assign", "{\"officer\":\"officer3\"}");
        assertThat(file.read("applicant").body() + file.history("applicant").body()).doesNotContain("officer");
        assertThat(Browser.of(REGISTRY, "applicant").get("/files/" + file.id() + "?after=" + file.after()).answers(200).text())
                .doesNotContain("officer");
    }

    @Test
    void onThePageAnOfficerTakesItAndASecondOfficerGivesIt() {
        Browser officer = Browser.of(REGISTRY, "officer");
        file.read("officer");
        Page shown = officer.open("/files/" + file.id());
        assertThat(shown.text()).contains("nobody yet", "Take this file").doesNotContain("Give it to");
        assertThat(officer.take(file.id(), "assign", shown).answers(200).text()).contains("the file is assigned", "Works on it officer")
                .doesNotContain("Take this file");

        Browser second = Browser.of(REGISTRY, "officer2");
        Page mine = second.open("/files/" + file.id());
        assertThat(mine.body()).contains("<option value=\"officer3\"").doesNotContain("<option value=\"officer\"");
        assertThat(second.take(file.id(), "assign", mine, "officer", "officer3").answers(200).text())
                .contains("Works on it officer, officer3");
        Page refused = second.post("/files/" + file.id() + "/assign", mine, "officer", "applicant").answers(422);
        assertThat(refused.text()).contains("There is no officer of this name.");
        officer.post("/files/" + file.id() + "/assign", shown, "officer", "officer3").answers(403);
        officer.post("/files/nothing/assign", shown).answers(404);
        Browser.of(REGISTRY, "reviewer").post("/files/" + file.id() + "/assign", shown).answers(403);
    }

    private List<String> assigned() {
        return file.read("officer").json().at("/vetting/assigned").valueStream().map(one -> one.asString()).toList();
    }
}
