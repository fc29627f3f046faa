package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The pages as a browser gets them: signed in through the form, under the strict headers, each role its own. */
class PagesTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final Browser browser = new Browser(REGISTRY);

    @Test
    void whoIsNotSignedInIsSentToTheForm() {
        assertThat(browser.get("/").answers(302).location()).endsWith("/sign-in");
        browser.get("/files/x").answers(302);
        browser.get("/compliance").answers(302);
    }

    /** A browser writes what is in other forms into its own files, from where the next who uses it has it. */
    @Test
    void everyFormForTextTellsTheBrowserToKeepNothingOfIt() throws IOException {
        Pattern form = Pattern.compile("(<form[^>]*>)((?:(?!</form>).)*)</form>", Pattern.DOTALL);
        int texts = 0;
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.toList()) {
                for (MatchResult found : form.matcher(Files.readString(template)).results().toList()) {
                    boolean text = found.group(2).contains("<textarea") || found.group(2).contains("forms :: field");
                    texts += text ? 1 : 0;
                    assertThat(!text || found.group(1).contains("autocomplete=\"off\"")).as(template + ": " + found.group(1)).isTrue();
                }
            }
        }
        assertThat(texts).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aWrongPasswordIsToldAndNotMore() {
        Page answer = browser.signIn("officer", "wrong");
        assertThat(answer.location()).endsWith("/sign-in?failed");
        assertThat(browser.signIn("nobody", "wrong").location()).isEqualTo(answer.location());
        assertThat(browser.get("/sign-in?failed").body()).contains("role=\"alert\"");
    }

    @Test
    void anOfficerFindsAFileInTheListAndReadsItsHistory() {
        PlayedFile file = PlayedFile.requested(REGISTRY, REGISTRY.session(), "Cedar & <b>Watch</b>", "applicant")
                .active().noticeGiven();
        signIn("officer");
        String session = file.read("officer").text("/sessionId");
        REGISTRY.awaitViews();

        assertThat(browser.get("/?session=" + session).body()).contains("Cedar &amp; &lt;b&gt;Watch&lt;/b&gt;", "/files/" + file.id(),
                "active");
        Page page = browser.get("/files/" + file.id());
        assertThat(page.body()).doesNotContain("<b>Watch");
        assertThat(page.text()).contains("Gave notice", "Badges were lent.", "Officer officer");
        browser.get("/compliance").answers(403);
    }

    @Test
    void anApplicantReadsOwnFilesOnly() {
        String session = REGISTRY.session();
        PlayedFile own = PlayedFile.requested(REGISTRY, session, "Own Forum", "applicant");
        PlayedFile others = PlayedFile.requested(REGISTRY, session, "Others Forum", "applicant2").vetting();
        REGISTRY.awaitViews();
        signIn("applicant");

        assertThat(browser.get("/?session=" + session).body()).contains("Own Forum").doesNotContain("Others Forum", "claimed");
        assertThat(browser.get("/files/" + own.id()).body()).contains("You asked that").doesNotContain("officer");
        Page hidden = browser.get("/files/" + others.id()).answers(404);
        assertThat(hidden.body()).contains("There is nothing here that you may see.");
        assertThat(hidden.withoutMarks().replace(others.id(), "nothing")).isEqualTo(browser.get("/files/nothing").withoutMarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "auditor"})
    void theBureauAndAuditorsComeToTheGuidelines(String user) {
        REGISTRY.session();
        signIn(user);
        assertThat(browser.get("/").location()).endsWith("/compliance");
        assertThat(browser.get("/compliance").body()).contains("G01", "G25", "reconstruction for illustration", "no data");
        browser.get("/files/nothing").answers(403);
        browser.get("/compliance?session=a%20b").answers(400);
    }

    @Test
    void otherRolesAreToldThatThereIsNoPageForThem() {
        signIn("security");
        assertThat(browser.get("/").body()).contains("There is no page for your role");
    }

    @ParameterizedTest
    @CsvSource({"/nothing,403", "/files/nothing,404", "/?state=NONE,400", "/?cursor=x,400", "/?session=a%20b,400", "/?waitsFor=NONE,400",
            "/daily-list?session=a%20b,400", "/missed-deadlines?session=a%20b,400", "/?overdue=perhaps,400", "/files/x?cursor=x,404",
            "/?%01=1,400"})
    void aProblemIsAPageWithAWayBack(String path, int status) {
        REGISTRY.session();
        signIn("officer");
        Page answer = browser.get(path).answers(status);
        assertThat(answer.body()).contains("<h1>", "<a href=\"/\">To the first page</a>");
        strict(answer, "en");
    }

    @Test
    void everyPageIsUnderTheStrictHeadersAndUsesNothingFromOutside() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        file.read("officer");
        strict(browser.get("/sign-in"), "en");
        signIn("officer");
        for (String page : List.of("/", "/?state=SUBMITTED", "/files/" + file.id(), "/daily-list", "/missed-deadlines")) {
            strict(browser.get(page).answers(200), "en");
            strict(browser.get(page + (page.contains("?") ? "&" : "?") + "language=fr").answers(200), "fr");
            browser.get("/?language=en");
        }
        signIn("applicant");
        for (String page : List.of("/", "/files/" + file.id(), "/requests/new", "/notices")) {
            strict(browser.get(page).answers(200), "en");
        }
        signIn("admin");
        strict(browser.get("/administration").answers(200), "en");
        signIn("bureau");
        strict(browser.get("/compliance").answers(200), "en");
        for (String asset : List.of("/assets/lintel.css", "/assets/lintel.svg")) {
            assertThat(browser.get(asset).answers(200).body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://",
                    "https://",
                    "@import");
        }
    }

    @Test
    void theLinkToTheOtherLanguageLeadsToAPageThatOpens() {
        signIn("officer");
        for (String page : List.of("/", "/daily-list", "/files/nothing", "/nothing", "/compliance")) {
            var link = Pattern.compile("href=\"([^\"]*language=fr)\"").matcher(browser.get(page).body());
            assertThat(link.find()).as(page).isTrue();
            browser.get(link.group(1).replace("&amp;", "&")).answers(page.equals("/files/nothing") ? 404 : 200);
            browser.get("/?language=en");
        }
    }

    @Test
    void theLanguageIsThatOfTheBrowserUntilTheReaderChoosesOne() {
        assertThat(browser.get("/sign-in").body()).contains("Sign in", "href=\"/sign-in?language=fr\"");
        assertThat(browser.get("/sign-in?language=fr").headers().firstValue("Set-Cookie").orElseThrow()).contains("language=fr", "HttpOnly",
                "SameSite=Strict");
        assertThat(browser.get("/sign-in").body()).contains("<html lang=\"fr\"", "Se connecter");
        assertThat(browser.get("/sign-in?language=tlh").body()).contains("<html lang=\"fr\"");
        assertThat(browser.get("/sign-in?language=en").body()).contains("<html lang=\"en\"");
    }

    @Test
    void aFormFromElsewhereIsRefusedWithWordsThatHelp() {
        signIn("officer");
        assertThat(browser.postForged("/sign-out").answers(403).body()).contains("This form no longer holds");
        browser.get("/").answers(200);
    }

    @Test
    void whoSignsOutIsOut() {
        signIn("officer");
        Page answer = browser.post("/sign-out", browser.get("/"));
        assertThat(answer.location()).endsWith("/sign-in?left");
        browser.get("/").answers(302);
    }

    @Test
    void redirectsNameNoHostSoThatAProxyMayStandBefore() {
        assertThat(browser.get("/").location()).startsWith("/");
        assertThat(browser.signIn("officer", TestRegistry.PASSWORD).location()).startsWith("/");
    }

    @Test
    void aSessionOfThePagesOpensNoApi() {
        signIn("officer");
        browser.get("/api/accreditations").answers(401);
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = browser.signIn("officer", TestRegistry.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    }

    private void signIn(String user) {
        browser.signIn(user, TestRegistry.PASSWORD);
    }

    private static void strict(Page page, String language) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
                "frame-ancestors 'none'").doesNotContain("unsafe", "*");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", "<title>", "<main id=\"content\"", "href=\"#content\"")
                .doesNotContain("http://", "https://", " style=", "<style", "<script", " onclick", "javascript:", "??");
        String body = page.body().replaceAll("\\s+", " ");
        var controls = Pattern.compile("<(input|select|textarea)(?![^>]*(type=\"hidden\"|aria-label))[^>]*>").matcher(body).results()
                .toList();
        long labelled = Pattern.compile("<label[^>]*>(?:(?!</label>).)*?<(input|select|textarea)").matcher(body).results().count();
        assertThat(labelled).as("labelled controls").isEqualTo(controls.size());
    }
}
