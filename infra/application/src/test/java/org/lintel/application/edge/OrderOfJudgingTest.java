package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** A call that is wrong in many ways is told the first of them, in the order that the API's documentation gives. */
class OrderOfJudgingTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String UNKNOWN = "/api/accreditations/5f4dcc3b-5aa7-4f61-8d83-27deb882cf99/withdraw";

    private final Caller applicant = REGISTRY.user("applicant");
    private final Caller officer = REGISTRY.user("officer");

    @Test
    void firstWhoCalls() {
        REGISTRY.stranger().post(UNKNOWN, new byte[10 << 20], "text/plain").answers(401, "unauthenticated");
        new Caller(REGISTRY.address(), "applicant", "wrong").post(UNKNOWN, "{").answers(401, "unauthenticated");
        new Caller(REGISTRY.address(), "nobody", "wrong").get("/api/nothing").answers(401, "unauthenticated");
        Answer answer = REGISTRY.stranger().get("/api/accreditations").answers(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        REGISTRY.stranger().send(REGISTRY.stranger().call("/api/accreditations").header("Authorization", "Basic %%%").GET()).answers(401,
                "unauthenticated");
    }

    @Test
    void thenTheirRole() {
        officer.post(UNKNOWN, new byte[10 << 20], "text/plain").answers(403, "wrong-role");
        REGISTRY.user("bureau").get("/api/accreditations/nothing").answers(403, "wrong-role");
    }

    @Test
    void thenTheSizeOfTheBody() {
        applicant.post(UNKNOWN, new byte[2 << 20], "text/plain").answers(413, "too-large");
    }

    @Test
    void thenItsMediaType() {
        applicant.post(UNKNOWN, "{".getBytes(StandardCharsets.UTF_8), "text/plain").answers(415, "unsupported-media-type");
    }

    @Test
    void aBodyIsOfOneMediaType() {
        applicant.post(UNKNOWN, "{}".getBytes(StandardCharsets.UTF_8), "*/*").answers(415, "unsupported-media-type");
        applicant.post(UNKNOWN, "{}".getBytes(StandardCharsets.UTF_8), "application/*").answers(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "%%%", "*", "en;q=x", "x-klingon"})
    void whateverLanguageIsAskedForAStrangerIsAskedWhoTheyAre(String language) {
        Caller stranger = REGISTRY.stranger();
        stranger.send(stranger.call("/api/accreditations").header("Accept-Language", language).GET()).answers(401, "unauthenticated");
    }

    @Test
    void thenItsForm() {
        applicant.post(UNKNOWN, "{\"x\":1}").names("x unknown-field");
        officer.post("/api/accreditations/nothing/ask-clarification", "{}").names("question missing");
    }

    @Test
    void thenWhetherItIsThereThenTheKeyThenTheState() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        String key = TestRegistry.unused("key-");
        applicant.post(file.path("withdraw"), "{}", key).answers(200);

        applicant.post(UNKNOWN, "{}", key).answers(404, "not-found");
        applicant.post(file.path("supply-information"), "{\"information\":\"x\"}", key).answers(409, "key-reused");
        applicant.post(file.path("supply-information"), "{\"information\":\"x\"}").answers(422, "not-in-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/api/accreditations/x/y/z", "/v3/nothing"})
    void anUnknownAddressIsNotFound(String path) {
        officer.get(path).answers(404, "not-found");
        officer.post(path, "{}").answers(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void anotherMethodIsRefusedAndTheRightOnesAreNamed(String method) {
        Answer answer = officer
                .send(officer.call("/api/accreditations").method(method, BodyPublishers.noBody())).answers(405, "method-not-allowed");
        assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "POST");
        officer.get("/api/accreditations/x/withdraw").answers(405, "method-not-allowed");
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        Answer answer = officer.send(officer.call("/api/accreditations").method("HEAD", BodyPublishers.noBody())).answers(200);
        assertThat(answer.body()).isEmpty();
        REGISTRY.user("bureau").send(REGISTRY.user("bureau").call("/api/accreditations").method("HEAD", BodyPublishers.noBody()))
                .answers(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//accreditations", "/api/accreditations;x=1", "/api/%2e%2e/accreditations", "/api/accreditations%2fx",
            "/api/accreditations/%0a", "/api/accreditations/%00", "/api/accreditations/%5c"})
    void anAddressThatCouldBeReadInTwoWaysIsRefused(String path) {
        Answer refused = officer.get(path).answers(400, "malformed");
        assertThat(refused.header("Location")).isEmpty();
        assertThat(refused.header("Cache-Control")).contains("no-store");
        assertThat(REGISTRY.stranger().get(path).answers(400, "malformed").header("Location")).isEmpty();
    }

    @Test
    void onlyJsonIsAnsweredWhateverIsAskedFor() {
        Answer answer = officer.send(officer.call("/api/accreditations?limit=0").header("Accept", "text/html").GET());
        assertThat(Map.of(400, "malformed", 406, "not-acceptable")).containsEntry(answer.status(), answer.text("/code"));
        officer.send(officer.call("/api/accreditations").header("Accept", "text/html").GET()).answers(406, "not-acceptable");
        officer.send(officer.call("/api/accreditations").header("Accept", "nonsense").GET()).answers(406, "not-acceptable");
    }

    @Test
    void noAnswerOfTheApiIsKeptOrFramedOrSniffed() {
        Answer answer = officer.get("/api/accreditations").answers(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
}
