package org.lintel.application.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.json.CatalogueReader;

/** The pages of the guidelines beyond the first, and what is taken away from them. Monday 4 January: two requests, one is left undecided for thirty days. */
class DashboardTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String SESSION = REGISTRY.session();
    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{64})");

    private final Browser bureau = Browser.of(REGISTRY, "bureau");
    private final Browser auditor = Browser.of(REGISTRY, "auditor");
    private final Caller auditing = REGISTRY.user("auditor");

    @BeforeAll
    static void leaveARequestUndecided() {
        PlayedFile.requested(REGISTRY, SESSION, "Quick", "applicant").active();
        PlayedFile.requested(REGISTRY, SESSION, "Left Alone", "applicant").vetting();
        REGISTRY.user("officer").post("/api/findings", "{\"guideline\":\"G04\",\"kind\":\"SELF_REPORT\",\"document\":\"ASP-7\"}")
                .answers(201);
        REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"P30D\"}").answers(200);
        REGISTRY.awaitViews();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void thePaperSaysWhatIsWorstAndAnAuditorFindsItsFingerprint() {
        String paper = bureau.get("/compliance/paper?session=" + SESSION).answers(200).text();
        assertThat(paper).contains("G01.1 Timely decision: not kept since 2027-01-18: 1 of 2, where at least 95% should be",
                "2027-02-02 23:59 UTC", "Open findings", "ASP-7", "reconstruction for illustration");
        Matcher printed = FINGERPRINT.matcher(paper);
        assertThat(printed.find()).isTrue();
        String address = paper.substring(paper.indexOf("/api/compliance/table"), paper.indexOf("&amp;reader=BUREAU")).replace("&amp;", "&")
                + "&reader=BUREAU";
        assertThat(auditing.get(address).answers(200).body()).endsWith("sha256," + printed.group(1) + "\r\n");
        assertThat(auditor.get("/compliance/paper?session=" + SESSION).answers(200).text()).as("everybody gets the Bureau's")
                .contains(printed.group(1));
    }

    @Test
    void asPdfItHasTwoPagesItsTagsAndItsLanguage() throws IOException {
        for (String language : List.of("en", "fr", "es")) {
            try (PDDocument pdf = Loader.loadPDF(bureau.bytes("/compliance/paper.pdf?session=" + SESSION + "&language=" + language))) {
                assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(new PDFTextStripper().getText(pdf)).contains("G01.1", "G25.1", "ASP-7");
            }
        }
    }

    @Test
    void theHandOverTellsTheStateOfEveryGuidelineWhatIsOpenAndWhatChanged() throws IOException {
        String report = bureau.get("/compliance/hand-over?session=" + SESSION).answers(200).text();
        assertThat(report).contains("G01 Timely decision:", "G25", "Open findings", "ASP-7", "Changes of status",
                "No data is no good news");
        try (PDDocument pdf = Loader.loadPDF(bureau.bytes("/compliance/hand-over.pdf?session=" + SESSION))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("G01.1", "ASP-7");
        }
    }

    @Test
    void aGuidelineIsDrawnWithItsLimitAndATableBesideEachDrawing() {
        String page = auditor.get("/compliance/guidelines/G01?session=" + SESSION).answers(200).body();
        assertThat(page).contains("<svg", "class=\"limit\"", "working days to an outcome; the limit is 10", "no outcome yet",
                "It started the time limit, which ended at 2027-01-18 22:59 UTC.");
        assertThat(auditor.get("/compliance/guidelines/G01?session=" + SESSION + "&language=es").answers(200).text())
                .contains("Aquí empezó a correr el plazo, que terminó el 2027-01-18 22:59 UTC.");
        Matcher file = Pattern.compile("href=\"(/compliance/G01/[a-z]+/table[^\"]+)\"").matcher(page);
        for (int files = 0; files < 2; files++) {
            assertThat(file.find()).isTrue();
            String address = file.group(1).replace("&amp;", "&");
            assertThat(auditor.get(address).answers(200).body()).as("who is signed in takes it along, and a program gets the same")
                    .contains("sha256,").isEqualTo(auditing.get("/api" + address).answers(200).body());
        }
        String told = bureau.get("/compliance/guidelines/G01?session=" + SESSION).answers(200).body();
        assertThat(told).contains("told once, when the session has closed").doesNotContain("It started the time limit",
                "no outcome yet");
        bureau.get("/compliance/guidelines/G99?session=" + SESSION).answers(404);
        bureau.get("/compliance/guidelines/G01?session=" + SESSION + "&by=LANGUAGE").answers(400);
    }

    @Test
    void twoMomentsStandSideBySideAndSoDoTheChanges() {
        assertThat(bureau.get("/compliance/comparison?session=" + SESSION + "&asOf=2027-01-10").answers(200).text())
                .contains("2027-01-10 23:59 UTC", "G01.1 met 1 / 1 100.0% not met 1 / 2 50.0% Yes");
        assertThat(bureau.get("/compliance/history?session=" + SESSION).answers(200).text()).contains("2027-01-18 23:00 UTC G01.1 not met");
        bureau.get("/compliance/comparison?session=" + SESSION + "&withAsOf=soon").answers(400);
    }

    @Test
    void changesAreToldSinceADayOfTheReadersChoice() {
        assertThat(bureau.get("/compliance?session=" + SESSION + "&since=2027-01-19").answers(200).text())
                .contains("Changed since 2027-01-19").doesNotContain("G01.1: not met since 2027-01-18");
        assertThat(bureau.get("/compliance?session=" + SESSION + "&since=2027-01-18").answers(200).text())
                .contains("G01.1: not met since 2027-01-18");
        bureau.get("/compliance?session=" + SESSION + "&since=x").answers(400);
    }

    @Test
    void anAuditorsMomentInTheFutureIsRefusedAndNotMoved() {
        auditing.get("/api/compliance?session=" + SESSION + "&asOf=2029-01-01T00:00:00Z").answers(422, "as-of-in-the-future");
        assertThat(auditor.get("/compliance/history?session=" + SESSION + "&asOf=2029-01-01").answers(422).text())
                .contains("Nothing is recorded yet of a moment in the future");
        assertThat(REGISTRY.user("bureau").get("/api/compliance?session=" + SESSION + "&asOf=2029-01-01T00:00:00Z").answers(200)
                .text("/asOf")).startsWith("2027-02-02T23:59:59");
    }

    @Test
    void ofADayBeforeTheFirstEventItIsSaidThatNothingIsKnownAndNotThatAllIsKept() {
        for (String page : List.of("/compliance", "/compliance/paper")) {
            assertThat(bureau.get(page + "?session=" + SESSION + "&asOf=2020-01-01").answers(200).text())
                    .contains("Nothing that a control measures was recorded by then").doesNotContain("nothing is kept less");
            assertThat(bureau.get(page + "?session=" + SESSION).answers(200).text()).doesNotContain("recorded by then");
        }
        bureau.get("/compliance?session=" + SESSION + "&asOf=%2B999999999-12-31").answers(400);
        auditing.get("/api/compliance?session=" + SESSION + "&position=1&asOf=2027-01-05T00:00:00Z").names("position not-acceptable");
    }

    @Test
    @Tag("inv-31")
    void theBureauIsToldOfTheQualityOfDataWhenTheSessionHasClosed() {
        assertThat(auditor.get("/compliance/quality?session=" + SESSION).answers(200).text()).contains("G01.1 0 0 0 0",
                "No event of the registry tells anything about it yet");
        assertThat(bureau.get("/compliance/quality?session=" + SESSION).answers(200).text())
                .contains("told once, when the session has closed").doesNotContain("G01.1");
    }

    @Test
    void everyTableIsAFileWithAFingerprint() {
        for (String table : List.of("history", "quality", "delays", "G01/evidence", "G01/breakdown")) {
            String address = "/api/compliance/" + table + "/table?session=" + SESSION + (table.endsWith("breakdown") ? "&by=REGION" : "");
            String file = auditing.get(address).answers(200).body();
            assertThat(file).startsWith("session,").containsPattern("\r\nsha256,[0-9a-f]{64}\r\n$");
            assertThat(REGISTRY.user("bureau").get(address).answers(200).body()).doesNotContain("why", "position");
            REGISTRY.user("officer").get(address).answers(403, "wrong-role");
        }
        auditing.get("/api/compliance/table?session=" + SESSION + "&reader=EVERYBODY").names("reader unknown-value");
        auditing.get("/api/compliance/G99/evidence/table?session=" + SESSION).answers(404, "not-found");
        auditing.get("/api/compliance/G01/breakdown/table?by=LANGUAGE&session=" + SESSION).answers(422, "singles-out");
    }

    @Test
    void theBureauPublishesACatalogueOnThePageAndWhatIsWrongIsNamed() {
        var shown = bureau.get("/compliance/catalogues").answers(200);
        assertThat(shown.text()).contains("illustrative-1", "in force");
        assertThat(bureau.post("/compliance/catalogues", shown, "text", "{}").answers(400).text()).contains("version", "guidelines");
        String text = CatalogueReader.illustrativeText().replace("\"illustrative-1\"", "\"official-1\"")
                .replace("\"2026-01-01T00:00:00Z\"", "\"2028-01-01T00:00:00Z\"");
        assertThat(bureau.followed(bureau.post("/compliance/catalogues", shown, "text", text)).answers(200).text())
                .contains("The version official-1 is published.");
        assertThat(auditor.get("/compliance/catalogues").answers(200).body()).doesNotContain("<textarea");
    }

    @Test
    void theGuidelinesAreReadInSpanishAndOtherPagesInEnglish() {
        Browser reader = Browser.of(REGISTRY, "bureau");
        var page = reader.get("/compliance?session=" + SESSION + "&language=es").answers(200);
        assertThat(page.body()).contains("<html lang=\"es\" dir=\"ltr\"", "Lo que no se cumple", "Decisión oportuna");
        assertThat(reader.get("/compliance/paper?session=" + SESSION).answers(200).text()).as("it is remembered")
                .contains("nota para la Mesa");
        assertThat(reader.get("/sessions").answers(200).body()).contains("<html lang=\"en\" dir=\"ltr\"").doesNotContain("language=es");
    }
}
