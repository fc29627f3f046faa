package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.security.Access;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.springframework.http.HttpMethod;

/** A file's page: what its reader can do now, why not the rest, and forms that take a step once and lose nothing. */
class FilePageTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    /** For time that passes. */
    private static final TestRegistry OWN = TestRegistry.own();

    private final Browser officer = Browser.of(REGISTRY, "officer");

    @AfterAll
    static void close() {
        OWN.close();
    }

    @Test
    void whatCanBeDoneIsAFormAndTheRestIsExplained() {
        PlayedFile file = PlayedFile.requested(REGISTRY);

        Page page = officer.get("/files/" + file.id() + "?after=" + file.after()).answers(200);

        assertThat(page.steps()).containsExactly("assign", "find-complete", "find-incomplete");
        assertThat(page.text()).contains("Recommend a grant The file is submitted; this is possible only when it is vetting.");
    }

    @Test
    void theSameRulesDecideWhoCanDoIt() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().plays("officer2", "recommend",
                "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match.\"}");

        Page own = Browser.of(REGISTRY, "officer2").get("/files/" + file.id() + "?after=" + file.after());
        Page others = officer.get("/files/" + file.id());

        assertThat(own.steps()).doesNotContain("grant");
        assertThat(own.text()).contains("Grant the accreditation You recommended this decision, so another officer must take it.");
        assertThat(others.steps()).containsExactly("recuse");
        assertThat(others.text()).contains("Grant the accreditation Your role does not include this step.");
    }

    @Test
    void everyCommandOfTheTableHasAFormOnTheFilesPage() {
        Set<String> commands = Access.TABLE.stream().filter(row -> row.method().equals(HttpMethod.POST)).map(Access::pattern)
                .filter(path -> path.matches("/api/accreditations/\\*/[a-z-]+")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofTheirOwn = Access.PAGES.stream().map(Access::pattern).filter(path -> path.startsWith("/files/*/"))
                .map(path -> "/api/accreditations" + path.substring("/files".length())).collect(Collectors.toSet());
        Set<String> covered = commands.stream().filter(path -> ofTheirOwn.contains(path) || Arrays.stream(FileStep.values())
                .anyMatch(step -> path.endsWith("/" + step.verb()))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered).isEqualTo(commands);
        assertThat(FileStep.values()).allSatisfy(step -> assertThat(step.roles()).isNotEmpty());
    }

    @Test
    void aFormTakesItsStepAndSaysSo() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());

        Page asked = officer.take(file.id(), "find-incomplete", shown, "missing", "certificate of registration\r\n\r\nstatutes\r\n");

        assertThat(asked.text()).contains("Done: Ask for what is missing", "“certificate of registration”", "“statutes”");
        file.read("officer").has("/state", "AWAITING_INFORMATION").has("/asked/0/items/1", "statutes").has("/asked/0/kind",
                "MISSING_ITEMS");
    }

    @Test
    void aFormThatIsSentAgainTakesItsStepOnce() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());
        String path = "/files/" + file.id() + "/record-check";
        String key = shown.hidden(path, "key");
        String[] form = {"key", key, "check", "IDENTITY", "outcome", "PASSED", "note", ""};

        String first = officer.post(path, shown, form).answers(302).location();
        String second = officer.post(path, shown, form).answers(302).location();
        Page changed = officer.post(path, shown, "key", key, "check", "IDENTITY", "outcome", "FAILED", "note", "");

        assertThat(second).isEqualTo(first);
        assertThat(changed.answers(409).text()).contains("This form was sent before with something else in it.");
        REGISTRY.awaitViews();
        assertThat(file.read("officer").json().at("/vetting/checks")).hasSize(1);
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasWrittenAndSaysWhatIsWrong() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());

        Page wrong = officer.take(file.id(), "recommend-denial", shown, "ground", "", "reasons", "All of \"my\" <words>", "gist", "");
        Page bad = officer.take(file.id(), "record-check", shown, "check", "", "outcome", "MAYBE", "note", "kept\u0001");

        assertThat(wrong.answers(422).text()).contains("Not done: Recommend a denial", "needs a ground from the list");
        assertThat(wrong.body()).contains("All of &quot;my&quot; &lt;words&gt;",
                "<details class=\"step\" id=\"recommend-denial\" open=\"open\">");
        assertThat(bad.answers(400).body()).contains("aria-invalid=\"true\"", "Choose one of the list.", "This is needed.");
        file.read("officer").has("/state", "VETTING");
    }

    @Test
    void twoOfficersWhoPressTheSameButtonDoItOnce() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        Browser other = Browser.of(REGISTRY, "officer3");
        Page one = officer.get("/files/" + file.id() + "?after=" + file.after());
        Page two = other.get("/files/" + file.id());

        Page first = officer.take(file.id(), "find-complete", one);
        Page second = other.take(file.id(), "find-complete", two);

        assertThat(first.text()).contains("Done: Find the request complete");
        assertThat(second.answers(422).text()).contains("Not done: Find the request complete", "The file is vetting");
        assertThat(second.steps()).contains("record-check");
    }

    @Test
    void aFormOfAnotherRoleOrOfAnothersFileIsRefused() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());
        Browser stranger = Browser.of(REGISTRY, "applicant2");

        officer.post("/files/" + file.id() + "/grant", shown).answers(403);
        officer.post("/files/" + file.id() + "/withdraw", shown).answers(403);
        officer.post("/files/" + file.id() + "/no-such-step", shown).answers(404);
        stranger.post("/files/" + file.id() + "/withdraw", stranger.get("/")).answers(404);
        file.read("officer").has("/state", "SUBMITTED");
    }

    @Test
    void recurringReasonsBeginAForm() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());
        assertThat(shown.text()).contains("Begin with recurring reasons", "Aims match Rule 93");

        Page begun = officer.get("/files/" + file.id() + "?begin=recommend-denial&template=unrelated");
        Page french = officer.get("/files/" + file.id() + "?begin=recommend-denial&template=unrelated&language=fr");

        assertThat(begun.body()).contains("<option value=\"PURPOSE_UNRELATED\" selected=\"selected\">",
                "The purpose stated has no link to the work of the session");
        assertThat(french.body()).contains("objet déclaré n’a pas de lien");
    }

    @Test
    void aRefusalIsToldInFrenchToWhoReadsFrench() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().grantRecommended();
        officer.get("/?language=fr");

        assertThat(officer.get("/files/" + file.id() + "?after=" + file.after()).text()).contains("Accorder l’accréditation",
                "Votre rôle ne comprend pas cette étape.", "en attente d’approbation",
                "Le dossier est dans l’état « en attente d’approbation » ; cette étape n’est possible que dans l’état « en vigueur ou suspendue ».");
    }

    @Test
    void aConditionThatIsOnlyBegunIsAskedForAndNotDropped() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().grantRecommended();
        Browser second = Browser.of(REGISTRY, "officer2");
        Page shown = second.get("/files/" + file.id() + "?after=" + file.after());

        second.take(file.id(), "grant", shown, "condition1.test", "", "condition1.expires", "", "condition1.ground", "CODE_OF_CONDUCT")
                .answers(400);

        file.read("officer").has("/state", "AWAITING_APPROVAL");
    }

    @Test
    void aConditionIsWrittenIntoTheFormOfAGrant() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().grantRecommended();
        Browser second = Browser.of(REGISTRY, "officer2");
        Page shown = second.get("/files/" + file.id() + "?after=" + file.after());

        Page done = second.take(file.id(), "grant", shown, "condition1.test", "Sends its annual report", "condition1.expires", "2027-11-30",
                "condition1.ground", "CODE_OF_CONDUCT", "condition2.test", "", "condition2.expires", "", "condition2.ground", "");

        assertThat(done.text()).contains("Done: Grant the accreditation",
                "1. Sends its annual report (until 2027-11-30; ground: breach of the code of conduct)");
    }

    @Test
    void aStepThatIsPossibleOnAnyOfItsThingsIsOfferedOnTheFirstOfThem() {
        PlayedFile file = PlayedFile.requested(OWN).vetting().grantRecommended().plays("officer2", "grant", """
                {"conditions":[{"test":"Names a contact point","expires":"2027-03-10","ground":"CODE_OF_CONDUCT"},
                               {"test":"Sends its report","expires":"2027-12-01","ground":"CODE_OF_CONDUCT"}]}
                """);
        OWN.clock().moveTo(Instant.parse("2027-03-12T09:00:00Z"));

        Page page = Browser.of(OWN, "officer").get("/files/" + file.id() + "?after=" + file.after());

        assertThat(page.steps()).contains("find-condition-unmet");
        assertThat(page.body()).containsPattern("name=\"condition\"[^>]*value=\"2\"");
    }

    @Test
    void whoApprovesReadsGroundAndGistAndPassesThemOn() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().plays("officer", "recommend", """
                {"outcome":"DENY","ground":"SECURITY_RISK_SUBSTANTIATED","reasons":"What a source said.","gist":"A risk was reported."}
                """);
        Browser second = Browser.of(REGISTRY, "officer2");

        Page page = second.get("/files/" + file.id() + "?after=" + file.after());

        assertThat(page.text()).contains("Ground: substantiated security risk", "The party is to be told: A risk was reported.");
        assertThat(page.body())
                .containsPattern("(?s)id=\"deny\".*?selected=\"selected\">substantiated security risk.*?What a source said\\."
                        + ".*?name=\"gist\"[^>]*>A risk was reported\\.");
    }

    @Test
    void whatIsWrongWithAFieldIsTiedToIt() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());

        Page bad = officer.take(file.id(), "record-check", shown, "check", "", "outcome", "PASSED", "note", "");

        assertThat(bad.answers(400).body()).containsPattern("name=\"check\"[^>]*aria-describedby=\"wrong-record-check-check\"")
                .contains("<ul class=\"error\" id=\"wrong-record-check-check\">").doesNotContain("wrong-record-check-outcome");
    }

    @Test
    void theReviewPanelReadsAFileOnceItIsBroughtBeforeIt() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().denialRecommended().plays("officer2", "deny",
                "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}");
        Browser reviewer = Browser.of(REGISTRY, "reviewer");
        String page = "/files/" + file.id() + "?after=";
        reviewer.get(page + file.after()).answers(404);
        REGISTRY.user("reviewer").get(file.path()).answers(404, "not-found");
        REGISTRY.user("reviewer").get(file.path("history")).answers(404, "not-found");
        assertThat(REGISTRY.user("reviewer").get("/api/accreditations?session=" + file.read("officer").text("/sessionId")).answers(200)
                .json().get("items")).isEmpty();

        file.plays("applicant", "appeal", "{\"reasons\":\"The register is out of date.\"}");

        assertThat(reviewer.get(page + file.after()).answers(200).steps()).contains("decide-appeal");
        file.plays("reviewer", "decide-appeal", "{\"upheld\":false,\"reasons\":\"It is forged.\"}");
        reviewer.get(page + file.after()).answers(200);
    }

    @Test
    void whatCouldNotBeDeliveredComesFirstInTheWorkList() {
        String session = REGISTRY.session();
        PlayedFile first = PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Organisation "), "applicant");
        PlayedFile active = PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Organisation "), "applicant").active()
                .noticeGiven();
        String after = REGISTRY.user("officer").post("/api/notices/" + active.id() + ".2/undeliverable", "{}").answers(200).after();

        Page list = officer.get("/?session=" + session + "&after=" + after).answers(200);

        assertThat(list.body().indexOf(active.id())).isPositive().isLessThan(list.body().indexOf(first.id()));
        assertThat(list.text()).contains("a notice could not be delivered");
    }

    @Test
    void aLongHistoryIsAPageAndALinkToTheRest() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        for (int number = 1; number <= 31; number++) {
            file.plays("officer", "record-check", "{\"check\":\"CHECK_" + number + "\",\"outcome\":\"PASSED\"}");
        }

        Page page = officer.get("/files/" + file.id() + "?after=" + file.after());

        String later = page.body().replaceAll("(?s).*href=\"(/files/[^\"]+cursor=[^\"]+)\".*", "$1");
        assertThat(page.text()).contains("Later steps").doesNotContain("Carried out the check “CHECK_31”");
        assertThat(officer.get(later).answers(200).text()).contains("Carried out the check “CHECK_31”")
                .doesNotContain("Found the request complete.");
    }

    @Test
    void noAddressMakesAPageSayThatSomethingWasDone() {
        PlayedFile file = PlayedFile.requested(REGISTRY);

        Page page = officer.get("/files/" + file.id() + "?done=withdraw&filed=true&after=" + file.after()).answers(200);

        assertThat(page.body()).doesNotContain("class=\"done\"");
    }
}
