package org.lintel.application.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.TestRegistry;
import org.lintel.json.CatalogueReader;

/** The Bureau publishes guidelines as data, on a decision and never for the past. */
class CataloguesApiTest {
    private static final String PATH = "/api/guideline-catalogues";
    private static final TestRegistry REGISTRY = TestRegistry.own();

    private final Caller bureau = REGISTRY.user("bureau");

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void aVersionIsPublishedComesIntoForceAndTheOldResultStandsBesideTheNew() {
        String text = version("official-1", "2027-01-05T00:00:00Z").replace("\"workingDays\": 10", "\"workingDays\": 3");
        bureau.post(PATH, text).answers(201).has("/version", "official-1").has("/decisionReference", "Decision 7");
        assertThat(bureau.get(PATH).answers(200).json().at("/items/1/inForce").asBoolean()).isFalse();
        assertThat(bureau.get(PATH + "/official-1").answers(200).body()).isEqualTo(text);
        bureau.get(report()).answers(200).has("/catalogue/version", "illustrative-1");

        REGISTRY.clock().advance(Duration.ofDays(2));
        Answer report = bureau.get(report()).answers(200).has("/catalogue/version", "official-1");
        assertThat(report.json().at("/guidelines/0/controls/0/before/catalogue").asString()).isEqualTo("illustrative-1");
        assertThat(report.json().at("/guidelines/1/controls/0/before").isNull()).as("this one judges alike").isTrue();
        assertThat(REGISTRY.user("auditor").get(report() + "&asOf=2027-01-04T23:00:00Z").answers(200).text("/catalogue/version"))
                .as("then the old one was in force").isEqualTo("illustrative-1");

        bureau.post(PATH, version("official-1", "2027-02-01T00:00:00Z")).answers(422, "version-exists");
        bureau.post(PATH, version("illustrative-1", "2027-02-01T00:00:00Z")).answers(422, "version-exists");
        bureau.post(PATH, version("official-2", "2027-01-04T00:00:00Z")).answers(422, "retroactive");
        bureau.post(PATH, version("official-2", "2027-02-01T00:00:00Z")).answers(201);
        bureau.post(PATH, version("official-3", "2027-02-01T00:00:00Z")).answers(422, "validity-overlaps");
    }

    @Test
    void whatIsWrongWithACatalogueIsNamed() {
        bureau.post(PATH, version("bad-1", "2027-03-01T00:00:00Z").replace("SHARE_WITHIN_LIMIT", "SHARE_OF_LUCK"))
                .names("guidelines[0].controls[0].kind not-acceptable");
        bureau.post(PATH, version("bad-1", "2027-03-01T00:00:00Z").replaceFirst("\"threshold\": 0.95", "\"threshold\": 1.5"))
                .names("guidelines[0].controls[0].threshold not-acceptable");
        bureau.post(PATH, version("bad-1", "2027-03-01T00:00:00Z").replace("\"G05.title\"", "\"G55.title\""))
                .names("translations.es.G05.title not-acceptable", "translations.es.G55.title not-acceptable",
                        "translations.fr.G05.title not-acceptable", "translations.fr.G55.title not-acceptable");
        bureau.post(PATH, version("bad 1", "2027-03-01T00:00:00Z")).names("version not-acceptable");
        bureau.post(PATH, "[]").answers(400, "malformed");
        bureau.post(PATH, "no").answers(400, "malformed");
    }

    @Test
    void onlyTheBureauPublishes() {
        REGISTRY.user("auditor").post(PATH, version("mine", "2027-03-01T00:00:00Z")).answers(403, "wrong-role");
        REGISTRY.user("officer").get(PATH).answers(403, "wrong-role");
    }

    private static String version(String version, String from) {
        return CatalogueReader.illustrativeText().replace("\"illustrative-1\"", "\"" + version + "\"")
                .replace("\"2026-01-01T00:00:00Z\"", "\"" + from + "\"").replace("None: a reconstruction for illustration", "Decision 7");
    }

    private static String report() {
        return "/api/compliance?session=" + REGISTRY.session();
    }
}
