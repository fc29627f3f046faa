package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** What of a file officers see, and what its applicant. */
class WhoSeesWhatTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String SECURITY = "\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"Source K. reports it.\",\"gist\":\"A threat was made.\"";

    private final Caller applicant = REGISTRY.user("applicant");

    @Test
    void theHistorySaysInWordsWhoDidWhatWhenAndWhy() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().denialRecommended();

        JsonNode recommended = file.history("officer3").json().at("/entries/2");

        assertThat(recommended.get("type").asString()).isEqualTo("DecisionRecommended");
        assertThat(recommended.at("/actor/role").asString()).isEqualTo("SEC");
        assertThat(recommended.at("/actor/id").asString()).isEqualTo("officer");
        assertThat(recommended.get("occurredAt").asString()).isEqualTo(REGISTRY.clock().instant().toString());
        assertThat(recommended.get("recordedAt").asString()).isEqualTo(REGISTRY.clock().instant().toString());
        assertThat(recommended.get("text").asString()).contains("deny", "false information", "“The certificate is forged.”");
    }

    @Test
    void theHistoryIsToldInTheLanguageAskedFor() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().denialRecommended();

        assertThat(textIn(file, "officer3", "fr")).contains("A recommandé", "informations fausses",
                "«\u00a0The certificate is forged.\u00a0»");
        assertThat(textIn(file, "applicant", "fr")).isEqualTo("Le dossier a été soumis à un second membre du Secrétariat pour décision.");
        assertThat(textIn(file, "applicant", "en")).isEqualTo("The file was put before a second officer for decision.");
        for (String unknown : List.of("de", "FR", "")) {
            applicant.get(file.path("history") + "?language=" + unknown).names("language unknown-value");
        }
    }

    private static String textIn(PlayedFile file, String reader, String language) {
        return REGISTRY.user(reader).get(file.path("history") + "?language=" + language + "&after=" + file.after()).answers(200).json()
                .at("/entries/2/text").asString();
    }

    @Test
    void anApplicantIsToldOfTheSecretariatAndOfNoOfficer() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven().noticeAnswered();

        Answer told = file.history("applicant");

        assertThat(told.json().get("entries").valueStream().map(entry -> entry.at("/actor/role").asString() + " "
                + entry.at("/actor/id").asString("nobody"))).containsExactly("APP applicant", "SECRETARIAT nobody", "SECRETARIAT nobody",
                        "SECRETARIAT nobody", "SECRETARIAT nobody", "APP applicant");
        assertThat(told.body() + file.read("applicant").body()).doesNotContain("officer2", "\"officer\"");
    }

    @Test
    void whatOfficersNoteForEachOtherStaysWithThem() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting()
                .plays("officer", "record-check", "{\"check\":\"REGISTER\",\"outcome\":\"PASSED\",\"note\":\"Asked the embassy.\"}")
                .plays("officer3", "recuse", "{\"reason\":\"former employer\"}").grantRecommended()
                .plays("officer2", "return-to-vetting", "{\"reasons\":\"Too thin.\"}").grantRecommended();

        String told = file.read("applicant").body() + file.history("applicant").body();

        assertThat(told).doesNotContain("REGISTER", "embassy", "employer", "Rule 93", "Too thin", "GRANT");
        assertThat(file.read("applicant").json().get("vetting").isNull()).isTrue();
        assertThat(file.read("officer2").body() + file.history("officer2").body()).contains("employer", "Rule 93", "Too thin");
    }

    @Test
    void ofASecurityGroundAnApplicantIsToldTheGistOnly() {
        PlayedFile denied = PlayedFile.requested(REGISTRY).vetting()
                .plays("officer", "recommend", "{\"outcome\":\"DENY\"," + SECURITY + "}")
                .plays("officer2", "deny", "{" + SECURITY + "}");
        PlayedFile revoked = PlayedFile.requested(REGISTRY).active()
                .plays("officer", "give-notice", "{\"intent\":\"REVOKE\"," + SECURITY + "}")
                .noticeAnswered().plays("officer2", "revoke", "{" + SECURITY + "}");

        for (PlayedFile file : List.of(denied, revoked)) {
            Answer read = file.read("applicant").has("/decision/gist", "A threat was made.").has("/decision/ground",
                    "SECURITY_RISK_SUBSTANTIATED");
            assertThat(read.body() + file.history("applicant").body()).doesNotContain("Source K.");
            assertThat(read.json().at("/decision/reasons").isNull()).isTrue();
            assertThat(file.history("applicant").body()).contains("“A threat was made.”");
            file.read("officer").has("/decision/reasons", "Source K. reports it.");
            assertThat(file.history("officer").body()).contains("“Source K. reports it.”", "“A threat was made.”");
        }
        revoked.read("applicant").has("/notice/gist", "A threat was made.");
        assertThat(revoked.read("applicant").json().at("/notice/reasons").isNull()).isTrue();
        revoked.read("officer").has("/notice/reasons", "Source K. reports it.");
    }

    @Test
    void ofAnyOtherGroundAnApplicantIsToldTheReasons() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven();

        file.read("applicant").has("/notice/reasons", "Badges were lent.");
        assertThat(file.history("applicant").body()).contains("“Badges were lent.”");
    }

    @Test
    void anotherApplicantsFileIsAnsweredLikeOneThatDoesNotExist() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        Caller other = REGISTRY.user("applicant2");
        other.get("/api/accreditations?after=" + file.after());

        List<String> paths = List.of("", "/history");
        for (String path : paths) {
            String others = other.get(file.path() + path).answers(404, "not-found").body();
            assertThat(others).isEqualTo(other.get("/api/accreditations/0b9f1e9a-0000-4000-8000-000000000000" + path).answers(404).body())
                    .isEqualTo(other.get("/api/accreditations/nothing" + path).answers(404).body());
        }
        assertThat(file.does("applicant2", "withdraw", "{}").answers(404, "not-found").body())
                .isEqualTo(other.post("/api/accreditations/0b9f1e9a-0000-4000-8000-000000000000/withdraw", "{}").answers(404).body());
    }

    @Test
    void anApplicantListsOwnFilesOnly() {
        String session = REGISTRY.session();
        PlayedFile own = PlayedFile.requested(REGISTRY, session, "Cedar Watch", "applicant");
        PlayedFile others = PlayedFile.requested(REGISTRY, session, "Olive Watch", "applicant2");
        String list = "/api/accreditations?session=" + session + "&after=" + others.after();

        assertThat(ids(applicant.get(list))).containsExactly(own.id());
        assertThat(ids(REGISTRY.user("applicant2").get(list))).containsExactly(others.id());
        assertThat(ids(REGISTRY.user("officer").get(list))).containsExactlyInAnyOrder(own.id(), others.id());
    }

    @Test
    void aDoubleClaimIsTheOfficersTaskAndToldToNeitherApplicant() {
        String session = REGISTRY.session();
        PlayedFile first = PlayedFile.requested(REGISTRY, session, "Harbour Forum", "applicant");
        PlayedFile second = PlayedFile.requested(REGISTRY, session, "harbour  FORUM", "applicant2");
        PlayedFile alone = PlayedFile.requested(REGISTRY, session, "Meridian Forum", "applicant");
        String list = "/api/accreditations?session=" + session + "&after=" + alone.after();

        JsonNode items = REGISTRY.user("officer").get(list).answers(200).json().get("items");

        assertThat(items.valueStream().filter(item -> item.get("doubleClaim").asBoolean()).map(item -> item.get("id").asString()))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(applicant.get(list).answers(200).json().get("items").valueStream().map(item -> item.get("doubleClaim")))
                .hasSize(2).allMatch(JsonNode::isNull);
        assertThat(first.read("applicant").body() + first.history("applicant").body()).doesNotContainIgnoringCase("claim")
                .doesNotContain(second.id());
        second.plays("applicant2", "withdraw", "{}");
        assertThat(REGISTRY.user("officer").get("/api/accreditations?session=" + session + "&after=" + second.after()).json().get("items")
                .valueStream().filter(item -> item.get("id").asString().equals(first.id()))
                .map(item -> item.get("doubleClaim").asBoolean())).containsExactly(false);
    }

    private static List<String> ids(Answer list) {
        return list.answers(200).json().get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }
}
