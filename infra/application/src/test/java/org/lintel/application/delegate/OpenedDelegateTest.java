package org.lintel.application.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** Who a delegate is, is read for a purpose, and never without a trace. */
@Tag("inv-30")
class OpenedDelegateTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();

    private final PlayedFile file = PlayedFile.requested(REGISTRY, REGISTRY.session(), TestRegistry.unused("Witness Forum "), "applicant");
    private final PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file.id()).plays("applicant", "confirm", "{}")
            .plays("officer", "vet", "{\"note\":\"Known for years.\"}");

    @Test
    void withoutAPurposeNothingIsOpenedAndNothingIsRecorded() {
        for (String user : List.of("officer", "applicant")) {
            Answer read = REGISTRY.user(user).get("/api/delegates/" + delegate.id()).answers(200);
            assertThat(read.json().at("/opened").isNull()).isTrue();
            assertThat(read.body()).doesNotContain(PlayedDelegate.GIVEN_NAME, "elik", "1990", "KEN", "Known");
        }
        assertThat(accesses()).isEmpty();
    }

    @Test
    void anOfficerWhoWorksOnTheDelegateIsShownThePersonAndTheNotesButNotWhetherTheyAreAtRisk() {
        Answer read = open("officer").answers(200);

        assertThat(read.json().at("/opened/person").toString()).isEqualTo(
                "{\"givenName\":\"" + PlayedDelegate.GIVEN_NAME
                        + "\",\"familyName\":\"Çelik\",\"birthDate\":\"1990-01-31\",\"nationality\":\"KEN\"}");
        assertThat(read.json().at("/opened/particulars/sideEvent").asString()).isEqualTo("The evening");
        assertThat(read.json().at("/opened/forOfficers/vettingNotes/0").asString()).isEqualTo("Known for years.");
        assertThat(read.body()).doesNotContainIgnoringCase("risk");
        assertThat(accesses()).singleElement().satisfies(access -> {
            assertThat(access.get("officer").asString()).isEqualTo("officer");
            assertThat(access.get("kind").asString()).isEqualTo("ORDINARY");
            assertThat(access.get("purpose").asString()).isEqualTo("VETTING");
            assertThat(access.get("retention").asString()).isEqualTo("CONFIDENTIAL");
        });
    }

    @Test
    void theContactPointIsShownWhatItWroteItselfAndNothingOfTheOfficersNorWhetherThePersonIsAtRisk() {
        Answer read = open("applicant").answers(200);

        assertThat(read.json().at("/opened/person/givenName").asString()).isEqualTo(PlayedDelegate.GIVEN_NAME);
        assertThat(read.json().at("/opened/forOfficers").isNull()).isTrue();
        assertThat(read.body()).doesNotContain("Known for years.").doesNotContainIgnoringCase("risk");
        assertThat(accesses()).singleElement().satisfies(access -> assertThat(access.get("officer").asString()).isEqualTo("applicant"));
    }

    @Test
    void theDisplayNameIsShownToOfficersAndToTheContactPointThatPassedItOn() {
        String name = "The Voice of Kisumu";
        Answer answer = delegate.does("applicant", "change-visibility",
                "{\"visibility\":\"PSEUDONYMOUS\",\"displayName\":\"" + name + "\"}").answers(200);
        assertThat(answer.body()).doesNotContain(name);
        for (String user : List.of("officer", "applicant")) {
            assertThat(open(user).answers(200).json().at("/opened/displayName").asString()).isEqualTo(name);
        }
    }

    @Test
    void whoDoesNotWorkOnTheDelegateTakesTheFileFirst() {
        open("officer3").answers(422, "not-assigned");
        file.plays("officer3", "assign", "{}");
        open("officer3").answers(200);
    }

    @Test
    void whoMayNotOpenThemIsRefusedAndLeavesNoTrace() {
        assertThat(open("applicant2").answers(404, "not-found").body())
                .isEqualTo(send("applicant2", "0b9f1e9a-0000-4000-8000-000000000000", "VETTING").answers(404).body());
        for (String user : List.of("bureau", "security", "auditor", "admin", "focalpoint")) {
            open(user).answers(403, "wrong-role");
        }
        open("reviewer").answers(404, "not-found");
        file.vetting().plays("officer", "recuse", "{\"reason\":\"former employer\"}");
        assertThat(open("officer").answers(422, "conflict-of-interest").body()).doesNotContain(PlayedDelegate.GIVEN_NAME);
        send("officer", delegate.id(), "CURIOSITY").answers(400, "malformed");
        assertThat(accesses()).isEmpty();
    }

    @Test
    void openedAgainWithinAQuarterOfAnHourItIsOneReadingAndAfterwardsAnother() {
        open("officer").answers(200);
        open("officer").answers(200);
        assertThat(accesses()).hasSize(1);
        REGISTRY.clock().moveTo(REGISTRY.clock().instant().plus(Duration.ofMinutes(16)));
        open("officer").answers(200);
        assertThat(accesses()).hasSize(2);
    }

    @Test
    @Tag("inv-8")
    void ofASecurityGroundThePartyIsToldTheGistAndNotTheReasons() {
        String denial = "\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"Seen near the fence.\",\"gist\":\"A risk on the premises.\"}";
        delegate.plays("officer", "recommend", "{\"outcome\":\"DENY\"," + denial).plays("officer2", "deny", "{" + denial);

        assertThat(open("applicant").answers(200).json().at("/opened/denial/gist").asString()).isEqualTo("A risk on the premises.");
        assertThat(open("applicant").body()).doesNotContain("near the fence");
        assertThat(open("officer").answers(200).json().at("/opened/forOfficers/recommendationReasons/0").asString())
                .isEqualTo("Seen near the fence.");
    }

    private Answer open(String user) {
        return send(user, delegate.id(), "VETTING");
    }

    private static Answer send(String user, String delegate, String purpose) {
        Caller caller = REGISTRY.user(user);
        return caller.send(caller.call("/api/delegates/" + delegate).header("Purpose", purpose).GET());
    }

    private List<JsonNode> accesses() {
        return REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + delegate.id()).answers(200).json().get("items").valueStream()
                .toList();
    }
}
