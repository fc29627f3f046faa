package org.lintel.application.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.badge.GateScene.ACTIVATION;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.TestRegistry;

/** From the officer's page to the gate's, without scripts. */
@Tag("long")
class GatePagesTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final GateScene scene = new GateScene(REGISTRY, REGISTRY.session());
    private final PlayedDelegate delegate = scene.granted(scene.accredited(TestRegistry.unused("Gate Forum "), "applicant"), "applicant",
            "Adaeze");
    private final Browser officer = Browser.of(REGISTRY, "officer");
    private final Browser security = Browser.of(REGISTRY, "security");

    @Test
    void aBadgeIsIssuedOnThePageOfItsBearerActivatedAtTheGateAndAcceptedThere() {
        Page page = officer.get("/delegates/" + delegate.id()).answers(200);
        Page issued = followed(officer, officer.post("/delegates/" + delegate.id() + "/issue-badge", page, "zone", "MEETINGS"));
        String badge = issued.body().replaceAll("(?s).*href=\"/badges/([0-9a-f-]{36})\".*", "$1");
        assertThat(officer.get("/badges/" + badge).answers(200).text()).contains("issued, not active yet", "conference and meeting rooms")
                .doesNotContain("Adaeze", "elik", "NGO");
        String handle = scene.handle(badge);

        Page gate = security.get("/gate").answers(200);
        assertThat(security.post("/gate/check", gate, "handle", handle).answers(200).text())
                .contains("Not valid Send to the desk of the Secretariat.").doesNotContain(handle);
        assertThat(security.post("/gate/activate", gate, "handle", handle, "codeOfConductAccepted", "true").answers(422).text())
                .contains("A badge is handed out only to who has shown who they are.");
        Page again = security.get("/gate?language=fr").answers(200);
        assertThat(security.post("/gate/activate", again, "handle", handle, "identitySeen", "true", "codeOfConductAccepted", "true")
                .answers(200).text()).contains("Activé Zone : conférence et salles de réunion");
        assertThat(security.post("/gate/check", gate, "handle", handle).answers(200).text()).contains("Valable");
        security.post("/gate/check", gate, "handle", " ").answers(400);
        assertThat(officer.get("/delegates/" + delegate.id()).text()).contains("Badges", "active");
    }

    @Test
    void aContactPointReportsABadgeLostAndAnOfficerMakesItAnew() {
        String badge = delegate.badge();
        scene.does("officer", badge, "activate", ACTIVATION).answers(200);
        Browser applicant = Browser.of(REGISTRY, "applicant");
        Page own = applicant.get("/badges/" + badge).answers(200);
        assertThat(own.text()).contains("Report lost").doesNotContain("Print the badge", "Invalidate");
        applicant.post("/badges/" + badge + "/invalidate-badge", own, "reasons", "x").answers(403);
        assertThat(followed(applicant, applicant.post("/badges/" + badge + "/report-badge-lost", own)).text()).contains("lost");

        Page lost = officer.get("/badges/" + badge).answers(200);
        assertThat(followed(officer, officer.post("/badges/" + badge + "/reissue-badge", lost)).text()).contains("issued, not active yet");
        assertThat(officer.post("/badges/" + badge + "/reissue-badge", officer.get("/badges/" + badge)).answers(422).text())
                .contains("this is possible only when it is lost or invalidated");
        Browser.of(REGISTRY, "applicant2").get("/badges/" + badge).answers(404);
        Browser.of(REGISTRY, "bureau").get("/gate").answers(403);
    }

    private static Page followed(Browser browser, Page redirect) {
        return browser.get(redirect.answers(302).location());
    }
}
