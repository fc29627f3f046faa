package org.lintel.application.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Letters over HTTP: who gets one, and when. */
class LetterApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    @Test
    void anOfficerPrintsALetterInEitherLanguageWithoutOpeningTheNotice() throws Exception {
        PlayedFile file = denied();

        assertThat(textOf(download("officer", letterOf(file, "en")))).contains("is denied", "Ground: false information",
                "Badges & <b>more</b>",
                "How to appeal", "The Secretariat");
        assertThat(textOf(download("officer", letterOf(file, "fr")))).contains("est refusée", "informations fausses",
                "Badges & <b>more</b>",
                "Comment faire un recours", "Le Secrétariat");

        assertThat(REGISTRY.user("applicant").get("/api/notices?limit=1").answers(200).json().at("/items/0/openedAt").isNull()).isTrue();
    }

    @Test
    void aLetterIsAFileToSaveThatNobodyKeepsAndWhoseNameNamesNobody() throws Exception {
        HttpResponse<byte[]> letter = download("officer", letterOf(denied(), "en"));

        assertThat(letter.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(letter.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"notice.pdf\"");
        assertThat(letter.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void anApplicantOpensANoticeBeforePrintingIt() throws Exception {
        PlayedFile file = denied();
        REGISTRY.user("applicant").get(letterOf(file, "en")).answers(422, "notice-unopened");
        REGISTRY.user("applicant").send(REGISTRY.user("applicant").call(letterOf(file, "en")).header("Accept", "application/pdf").GET())
                .answers(422, "notice-unopened");

        String after = REGISTRY.user("applicant").post("/api/notices/" + file.id() + ".1/open", "{}").answers(200).after();

        assertThat(textOf(download("applicant", "/api/notices/" + file.id() + ".1/letter?after=" + after))).contains("is denied");
    }

    @Test
    void nobodyElseGetsIt() {
        PlayedFile file = denied();
        REGISTRY.user("applicant2").get(letterOf(file, "en")).answers(404, "not-found");
        REGISTRY.user("officer").get(letterOf(file, "en").replace(".1/", ".2/")).answers(404, "not-found");
        for (String user : new String[]{"bureau", "reviewer", "auditor", "focalpoint"}) {
            REGISTRY.user(user).get(letterOf(file, "en")).answers(403, "wrong-role");
        }
        REGISTRY.stranger().get(letterOf(file, "en")).answers(401, "unauthenticated");
    }

    @Test
    void itIsWrittenInLanguagesThatTheRegistrySpeaks() {
        REGISTRY.user("officer").get(letterOf(denied(), "de")).names("language unknown-value");
    }

    private static PlayedFile denied() {
        return PlayedFile.requested(REGISTRY).vetting().denialRecommended().plays("officer2", "deny",
                "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"Badges & <b>more</b>\"}");
    }

    private static String letterOf(PlayedFile file, String language) {
        return "/api/notices/" + file.id() + ".1/letter?language=" + language + "&after=" + file.after();
    }

    private static HttpResponse<byte[]> download(String user, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(REGISTRY.user(user).call(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        }
    }

    private static String textOf(HttpResponse<byte[]> letter) throws IOException {
        return new PDFTextStripper().getText(Loader.loadPDF(letter.body())).replaceAll("[\\s\u00a0]+", " ");
    }
}
