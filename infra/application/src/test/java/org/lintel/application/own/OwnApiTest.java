package org.lintel.application.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** What a person sees of themselves and decides, through the API and in the browser. */
class OwnApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final String session = REGISTRY.session();
    private final String accreditation = PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Own Forum "), "applicant").id();
    private final PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, accreditation);

    @Test
    @Tag("inv-30")
    void thePersonSeesAllThatIsKeptAndWhoElseWasShownItAndTheReadingIsOnRecordFirst() {
        delegate.plays("officer", "confirm", "{}");
        REGISTRY.user("officer")
                .send(REGISTRY.user("officer").call("/api/delegates/" + delegate.id()).header("Purpose", "VETTING").GET()).answers(200);

        Answer own = OwnVisit.of(delegate).read().answers(200);

        assertThat(own.text("/kept/givenName")).isEqualTo(PlayedDelegate.GIVEN_NAME);
        assertThat(own.json().at("/kept/atRisk").asBoolean()).isTrue();
        assertThat(own.text("/standing/state")).isEqualTo("CONFIRMED");
        assertThat(own.text("/standing/visibility")).as("whatever was proposed").isEqualTo("UNLISTED");
        assertThat(own.json().at("/told").valueStream().map(one -> one.at("/role").asString() + " " + one.at("/purpose").asString()))
                .containsExactly("SEC VETTING");
        assertThat(own.body()).doesNotContain("user-officer");
        assertThat(own.json().at("/visits")).hasSize(1);
        assertThat(REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + delegate.id()).answers(200).json().at("/items")
                .valueStream().map(one -> one.at("/purpose").asString())).containsExactly("VETTING", "OWN_DATA", "OWN_DATA");
    }

    @Test
    void thePersonChoosesAndTheContactPointOnlyProtectsThemMore() {
        OwnVisit person = OwnVisit.of(delegate);
        assertThat(person.does("choose-visibility", "{\"visibility\":\"PSEUDONYMOUS\",\"displayName\":\"River\"}").answers(200)
                .text("/chosenBy")).isEqualTo("PERSON");
        assertThat(person.read().answers(200).text("/displayName")).isEqualTo("River");
        delegate.does("applicant", "change-visibility", "{\"visibility\":\"UNLISTED\"}").answers(422, "own-choice-stands");
        person.does("choose-visibility", "{\"visibility\":\"LISTED\",\"displayName\":\"River\"}").answers(422, "display-name-not-shown");
        person.does("choose-visibility", "{\"visibility\":\"SEEN\"}").answers(400, "malformed");
    }

    @Test
    void consentsAreGivenShownAndTakenBack() {
        OwnVisit person = OwnVisit.of(delegate);
        person.does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
        person.does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"JOR\",\"fields\":[\"NATIONALITY\"]}").answers(200);
        Answer own = person.read().answers(200);
        assertThat(own.json().at("/consents/0/fields")).hasSize(3);
        assertThat(own.json().at("/consents/1/fields")).hasSize(1);
        person.does("withdraw-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
        person.does("withdraw-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(422, "no-such-consent");
        person.does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\",\"fields\":[]}").answers(400, "malformed");
        assertThat(person.read().answers(200).json().at("/consents")).hasSize(1);
    }

    @Test
    void aChangeIsAskedOfOfficersWhoSeeItOnceTheyOpenTheDelegate() {
        delegate.plays("officer", "confirm", "{}");
        OwnVisit person = OwnVisit.of(delegate);
        person.does("ask-for-change", "{\"change\":\"My name is spelt Adaéze.\"}").answers(200);
        person.does("ask-for-change", "{\"change\":\"" + "x".repeat(1_001) + "\"}").answers(400, "malformed");
        Browser officer = Browser.of(REGISTRY, "officer");
        Page closed = officer.get("/delegates/" + delegate.id()).answers(200);
        assertThat(closed.text()).doesNotContain("spelt");
        assertThat(officer.post("/delegates/" + delegate.id() + "/open", closed).answers(200).text()).contains("My name is spelt Adaéze.");
        assertThat(person.read().answers(200).text("/asked/0/change")).isEqualTo("My name is spelt Adaéze.");
    }

    @Test
    void withdrawingEndsTheRegistrationAndNotThePage() {
        OwnVisit person = OwnVisit.of(delegate);
        assertThat(person.does("withdraw", "{}").answers(200).text("/state")).isEqualTo("WITHDRAWN");
        person.does("withdraw", "{}").answers(422, "not-in-state");
        assertThat(person.read().answers(200).text("/kept/givenName")).isEqualTo(PlayedDelegate.GIVEN_NAME);
    }

    @Test
    void whoWasErasedSeesThatAndWritesNothingMore() {
        OwnVisit person = OwnVisit.of(delegate);
        person.does("withdraw", "{}").answers(200);
        REGISTRY.user("admin").post("/api/subjects/" + delegate.id() + "/erase", "{}").answers(200);
        REGISTRY.user("officer2").post("/api/subjects/" + delegate.id() + "/erase", "{}").answers(200);
        assertThat(person.read().answers(200).json().at("/kept").isNull()).isTrue();
        person.does("ask-for-change", "{\"change\":\"x\"}").answers(422, "erased");
    }

    @Test
    void inTheBrowserEverythingIsDoneWithForms() {
        String link = delegate.does("applicant", "invite", "{}").answers(200).text("/link");
        Browser person = new Browser(REGISTRY);
        Page own = person.followed(person.post(link, person.get(link)).answers(302)).answers(200);
        assertThat(own.text()).contains(PlayedDelegate.GIVEN_NAME, "anonymity is not promised there", "you have not chosen yet");
        assertThat(own.body()).doesNotContain("<title>" + PlayedDelegate.GIVEN_NAME);
        own = step(person, own, "choose-visibility", "visibility", "PSEUDONYMOUS", "displayName", "River");
        assertThat(own.text()).contains("It is recorded.", "under a pseudonym (chosen by the person)", "River");
        own = step(person, own, "give-consent", "kind", "VISA_DISCLOSURE", "recipient", "NLD");
        assertThat(own.text()).contains("legal name, birth date and nationality for a visa, to NLD");
        own = step(person, own, "withdraw-consent", "kind", "VISA_DISCLOSURE", "recipient", "NLD");
        own = step(person, own, "ask-for-change", "change", "Please correct it.");
        own = step(person, own, "ask-for-focal-point", "howToReach", "In the evening.");
        assertThat(own.text()).contains("You have not agreed to anything", "Please correct it.", "A focal point was asked");
        Page refused = person.post("/own/steps/choose-visibility", own, "visibility", "UNLISTED", "displayName", "River").answers(422);
        assertThat(refused.text()).contains("A display name is shown only of who is under a pseudonym.");
        assertThat(person.get("/own?language=fr").answers(200).text()).contains("l’anonymat n’y est pas promis");
        assertThat(step(person, own, "withdraw").text()).contains("retiré");
        person.get("/own?language=en").answers(200);
    }

    private static Page step(Browser person, Page own, String step, String... fields) {
        return person.followed(person.post("/own/steps/" + step, own, fields).answers(302)).answers(200);
    }

    @Test
    void nobodyButAPersonOnAVisitComesHere() {
        for (String user : List.of("applicant", "officer", "focalpoint", "auditor", "admin")) {
            REGISTRY.user(user).get("/api/own").answers(403, "wrong-role");
        }
        REGISTRY.stranger().get("/api/own").answers(401, "unauthenticated");
    }
}
