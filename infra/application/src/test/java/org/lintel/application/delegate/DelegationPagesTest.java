package org.lintel.application.delegate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ZERO;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** What contact points and officers do with delegates on pages, without scripts. */
class DelegationPagesTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String HEADER = "organisation,organisation_country,category,contact_name,contact_email,given_name,family_name,"
            + "birth_date,nationality,role,visibility,at_risk,language,visa_support,side_event";

    private final String session = REGISTRY.session();
    private final String file = PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Paper Forum "), "applicant").id();
    private final Browser applicant = Browser.of(REGISTRY, "applicant");
    private final Browser officer = Browser.of(REGISTRY, "officer");

    @BeforeEach
    void everyPageKnowsTheFile() {
        REGISTRY.awaitViews();
    }

    @Test
    void aContactPointNominatesConfirmsAndWithdrawsInTheBrowserAlone() {
        Page form = applicant.get("/files/" + file + "/delegation").answers(200);
        Page nominated = applicant.post("/files/" + file + "/nominate", form, "givenName", "Adaeze", "familyName", "Çelik", "birthDate",
                "1990-01-31", "nationality", "KEN", "role", "DELEGATE", "visibility", "UNLISTED", "language", "en", "atRisk", "true");
        Page list = followed(applicant, nominated);
        assertThat(list.text()).contains("The person is nominated.", "nominated").doesNotContain("Adaeze", "elik");
        String delegate = list.body().replaceAll("(?s).*href=\"/delegates/([0-9a-f-]{36})\".*", "$1");

        Page shown = applicant.get("/delegates/" + delegate).answers(200);
        assertThat(shown.text()).contains("Confirm the delegate").doesNotContain("Adaeze");
        Page confirmed = followed(applicant, applicant.post("/delegates/" + delegate + "/confirm-delegate", shown));
        assertThat(confirmed.text()).contains("confirmed", "Withdraw the delegate");
        assertThat(followed(applicant, applicant.post("/delegates/" + delegate + "/withdraw-delegate", confirmed)).text())
                .contains("withdrawn");
    }

    @Test
    void whatIsWrongWithANominationIsSaidAtItsFieldAndNothingIsLost() {
        Page form = applicant.get("/files/" + file + "/delegation").answers(200);
        Page refused = applicant.post("/files/" + file + "/nominate", form, "givenName", "Adaeze", "familyName", " ", "birthDate",
                "2999-01-31", "nationality", "KEN", "role", "DELEGATE", "visibility", "UNLISTED", "language", "en").answers(400);
        assertThat(refused.body()).contains("wrong-familyName", "value=\"Adaeze\"");
    }

    @Test
    void whoADelegateIsIsShownAfterAPressOnlyAndThatIsRecorded() {
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file).plays("officer", "confirm", "{}");
        Page closed = officer.get("/delegates/" + delegate.id()).answers(200);
        assertThat(closed.text()).doesNotContain(PlayedDelegate.GIVEN_NAME);

        Page opened = officer.post("/delegates/" + delegate.id() + "/open", closed).answers(200);

        assertThat(opened.text()).contains(PlayedDelegate.GIVEN_NAME, "Çelik", "It is recorded that you opened this.");
        assertThat(REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + delegate.id()).answers(200).json().get("items"))
                .hasSize(1);
        Page refused = Browser.of(REGISTRY, "officer3").post("/delegates/" + delegate.id() + "/open", closed);
        assertThat(refused.body()).doesNotContain(PlayedDelegate.GIVEN_NAME);
    }

    @Test
    void anOfficerVetsAndRecommendsAndSeesWhomTheDelegateWaitsFor() {
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file).plays("officer", "confirm", "{}");
        Page vetted = followed(officer, officer.post("/delegates/" + delegate.id() + "/vet-delegate",
                officer.get("/delegates/" + delegate.id()).answers(200), "note", "Known."));
        Page recommended = followed(officer,
                officer.post("/delegates/" + delegate.id() + "/recommend-delegate-grant", vetted, "reasons", "Known for years."));
        assertThat(recommended.text()).contains("awaiting approval",
                "Grant the delegate You recommended");
        officer.post("/delegates/" + delegate.id() + "/grant-delegate", recommended).answers(403);
        assertThat(officer.post("/delegates/" + delegate.id() + "/vet-delegate", recommended).answers(422).text())
                .contains("this is possible only when");
    }

    @Test
    void anOfficerLetsAnotherOrganisationHostADelegate() {
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file);
        assertThat(officer.get("/delegates/" + delegate.id()).answers(200).text()).contains("Let another organisation host the delegate");
        delegate.plays("officer", "confirm", "{}");
        String host = PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Host Forum "), "applicant2").vetting().grantRecommended()
                .plays("officer2", "grant", "{\"conditions\":[]}").id();

        Page offered = Awaitility.await().until(() -> officer.get("/delegates/" + delegate.id()).answers(200),
                shown -> shown.body().contains("value=\"" + host + "\""));
        Page moved = followed(officer,
                officer.post("/delegates/" + delegate.id() + "/rehost-delegate", offered, "accreditationId", host));

        assertThat(moved.body()).contains("/files/" + host + "/delegation");
        assertThat(
                officer.post("/delegates/" + delegate.id() + "/rehost-delegate", offered, "accreditationId", "nowhere").answers(404).text())
                .contains("Let another organisation host the delegate");
        assertThat(applicant.get("/delegates/" + delegate.id()).text()).doesNotContain("Let another organisation host");
    }

    @Test
    void theLinesOfAFileAreTriedFirstAndThenRecordedAndWhatIsWrongIsToldInTheReadersLanguage() {
        String lines = HEADER + "\n" + line("Wanjiru", "KEN") + "\n" + line("Bo", "XXX");
        Page form = applicant.get("/nominations/" + session).answers(200);
        assertThat(applicant.get("/files/" + file + "/delegation").body()).contains("/nominations/" + session);
        assertThat(form.body()).contains("action=\"/nominations/" + session + "\"");
        assertThat(form.text()).contains("Nominations for " + session);
        Page tried = outcome(applicant.post("/nominations/" + session, form, "press", "TRY", "lines", lines)).answers(200);
        assertThat(tried.text()).contains("nothing is recorded", "Lines: 2. In order: 1. Recorded now: 0.");
        Page recorded = outcome(applicant.post("/nominations/" + session, tried, "press", "RECORD", "lines", lines)).answers(200);
        assertThat(recorded.body()).as("no line stands in a form again").doesNotContain("Wanjiru");
        assertThat(recorded.text()).contains("Recorded now: 1.", "Refused: 1.");
        Page french = applicant.get("/nominations/" + session + "?language=fr").answers(200);
        assertThat(outcome(applicant.post("/nominations/" + session, french, "press", "TRY", "lines", lines)).answers(200).text())
                .contains("Ce n’est pas un code de pays");
        assertThat(outcome(applicant.post("/nominations/" + session, french, "press", "TRY", "lines", "name\nAda")).answers(400).text())
                .contains("La première ligne doit nommer les colonnes");
        applicant.get("/?language=en").answers(200);
    }

    @Test
    void aFileIsSentAsItIs() {
        byte[] lines = (HEADER + "\n" + line("Zoë", "KEN") + "\n").getBytes(UTF_8);
        Page form = applicant.get("/nominations/" + session).answers(200);
        assertThat(outcome(applicant.postFile("/nominations/" + session, form, lines, "press", "RECORD")).answers(200).text())
                .contains("Lines: 1. In order: 1. Recorded now: 1.");
        assertThat(outcome(applicant.postFile("/nominations/" + session, form, lines, "press", "RECORD")).answers(200).text())
                .as("sent again nobody is nominated twice").contains("Lines: 1. In order: 1. Recorded now: 0.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndTheRegistryGoesOn() {
        Page form = applicant.get("/nominations/" + session).answers(200);
        Page refused = applicant.postFile("/nominations/" + session, form, new byte[12 << 20], "press", "TRY").answers(303);
        assertThat(applicant.get(refused.location()).answers(413).text()).contains("at most 10 MiB");
        applicant.get("/nominations/" + session).answers(200);
    }

    @Test
    void aFileIsTakenNowhereElse() {
        Page form = applicant.get("/nominations/" + session).answers(200);
        assertThat(applicant.postFile("/files/" + file + "/nominate", form, new byte[10]).status()).isBetween(400, 499);
        assertThat(REGISTRY.user("applicant").send(REGISTRY.user("applicant").call("/api/sessions/" + session + "/nominations")
                .header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofString("--b--"))).status()).isEqualTo(415);
    }

    @Test
    void whatBecameOfAFileIsForWhoSentItOnly() {
        Page form = applicant.get("/nominations/" + session).answers(200);
        String outcome = applicant.post("/nominations/" + session, form, "press", "TRY", "lines", HEADER).answers(302).location();
        applicant.get(outcome).answers(200);
        Browser.of(REGISTRY, "applicant2").get(outcome).answers(404);
        applicant.get(outcome.replace(session, "NONE")).answers(404);
        applicant.get("/nominations/" + session + "/takings/nothing").answers(404);
    }

    @Test
    void whatIsAnothersIsNotThere() {
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file);
        Browser another = Browser.of(REGISTRY, "applicant2");
        another.get("/delegates/" + delegate.id()).answers(404);
        another.get("/files/" + file + "/delegation").answers(404);
        Browser.of(REGISTRY, "bureau").get("/delegates/" + delegate.id()).answers(403);
    }

    private static String line(String name, String nationality) {
        return "Line Forum,KEN,NGO,Ada,ada@example.org," + name + ",Otieno,1990-01-31," + nationality + ",DELEGATE,UNLISTED,no,en,no,";
    }

    /** @return what came of a file; where it takes long, a page says how far it has come, and looks again by itself */
    private Page outcome(Page redirect) {
        redirect.answers(302);
        return Awaitility.await().pollDelay(ZERO).atMost(60, SECONDS).until(() -> applicant.followed(redirect),
                page -> page.headers().firstValue("Refresh").isEmpty());
    }

    private static Page followed(Browser browser, Page redirect) {
        return browser.followed(redirect.answers(302)).answers(200);
    }
}
