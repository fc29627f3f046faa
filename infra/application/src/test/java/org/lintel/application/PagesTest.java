package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The pages as a browser gets them: signed in through the form, under the strict headers, each role its own. */
class PagesTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void whoIsNotSignedInIsSentToTheForm() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(get("/files/x").statusCode()).isEqualTo(302);
        assertThat(get("/compliance").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordIsToldAndNotMore() throws Exception {
        HttpResponse<String> answer = signIn("officer", "wrong");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?failed");
        HttpResponse<String> unknown = signIn("nobody", "wrong");
        assertThat(unknown.headers().firstValue("Location")).isEqualTo(answer.headers().firstValue("Location"));
        assertThat(get("/sign-in?failed").body()).contains("role=\"alert\"");
    }

    @Test
    void anOfficerFindsAFileInTheListAndReadsItsHistory() throws Exception {
        PlayedFile file = PlayedFile.requested(REGISTRY, REGISTRY.session(), "Cedar & <b>Watch</b>", "applicant")
                .active().noticeGiven();
        signIn("officer", TestRegistry.PASSWORD);
        String session = file.read("officer").text("/sessionId");

        String list = get("/?session=" + session).body();
        assertThat(list).contains("Cedar &amp; &lt;b&gt;Watch&lt;/b&gt;", "/files/" + file.id(), "active");
        String page = get("/files/" + file.id()).body();
        assertThat(page).contains("Gave notice", "Badges were lent.", "SEC officer").doesNotContain("<b>Watch");
        assertThat(get("/compliance").statusCode()).isEqualTo(403);
    }

    @Test
    void anApplicantReadsOwnFilesOnly() throws Exception {
        String session = REGISTRY.session();
        PlayedFile own = PlayedFile.requested(REGISTRY, session, "Own Forum", "applicant");
        PlayedFile others = PlayedFile.requested(REGISTRY, session, "Others Forum", "applicant2").vetting();
        others.read("officer");
        signIn("applicant", TestRegistry.PASSWORD);

        assertThat(get("/?session=" + session).body()).contains("Own Forum").doesNotContain("Others Forum", "claimed");
        assertThat(get("/files/" + own.id()).body()).contains("You asked that");
        HttpResponse<String> hidden = get("/files/" + others.id());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).contains("There is nothing here that you may see.");
        assertThat(TOKEN.matcher(hidden.body()).replaceAll("")).isEqualTo(TOKEN.matcher(get("/files/nothing").body()).replaceAll(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "auditor"})
    void theBureauAndAuditorsComeToTheGuidelines(String user) throws Exception {
        REGISTRY.session();
        signIn(user, TestRegistry.PASSWORD);
        assertThat(get("/").headers().firstValue("Location").orElseThrow()).endsWith("/compliance");
        assertThat(get("/compliance").body()).contains("G01", "G25", "reconstruction for illustration", "no data");
        assertThat(get("/files/nothing").statusCode()).isEqualTo(403);
        assertThat(get("/compliance?session=a%20b").statusCode()).isEqualTo(400);
    }

    @Test
    void otherRolesAreToldThatThereIsNoPageForThem() throws Exception {
        signIn("focalpoint", TestRegistry.PASSWORD);
        assertThat(get("/").body()).contains("There is no page for your role");
    }

    @ParameterizedTest
    @CsvSource({"/nothing,403", "/files/nothing,404", "/?state=NONE,400", "/?cursor=x,400", "/?session=a%20b,400"})
    void aProblemIsAPageWithAWayBack(String path, int status) throws Exception {
        signIn("officer", TestRegistry.PASSWORD);
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", "<a href=\"/\">To the first page</a>");
        strict(answer);
    }

    @Test
    void everyPageIsUnderTheStrictHeadersAndUsesNothingFromOutside() throws Exception {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        file.read("officer");
        strict(get("/sign-in"));
        signIn("officer", TestRegistry.PASSWORD);
        strict(get("/"));
        strict(get("/files/" + file.id()));
        signIn("bureau", TestRegistry.PASSWORD);
        strict(get("/compliance"));
        for (String asset : List.of("/assets/lintel.css", "/assets/lintel.svg")) {
            HttpResponse<String> answer = get(asset);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://", "@import");
        }
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        signIn("officer", TestRegistry.PASSWORD);
        assertThat(send(call("/sign-out").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        signIn("officer", TestRegistry.PASSWORD);
        HttpResponse<String> answer = post("/sign-out", "_csrf=" + token(get("/").body()));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?left");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionOfThePagesOpensNoApi() throws Exception {
        signIn("officer", TestRegistry.PASSWORD);
        assertThat(get("/api/accreditations").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie = signIn("officer", TestRegistry.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    }

    private static void strict(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
                "frame-ancestors 'none'").doesNotContain("unsafe", "*");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("<html lang=\"en\"", "<title>", "<main id=\"content\">", "href=\"#content\"")
                .doesNotContain("http://", "https://", " style=", "<style", "<script", " onclick", "javascript:");
        var controls = Pattern.compile("<(input|select)(?![^>]*type=\"hidden\")[^>]*>").matcher(page.body()).results().toList();
        long labelled = Pattern.compile("<label>[^<]*<(input|select)").matcher(page.body().replaceAll("\\s+", " ")).results().count();
        assertThat(labelled).as("labelled controls").isEqualTo(controls.size());
    }

    private HttpResponse<String> signIn(String user, String password) throws Exception {
        return post("/sign-in", "username=" + user + "&password=" + password.replace(" ", "+") + "&_csrf=" + token(get("/sign-in").body()));
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).as("a token against forged requests").isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(call(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(call(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(REGISTRY.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return browser.send(call.build(), BodyHandlers.ofString());
    }
}
