package org.lintel.application.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Folders;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.vault.KeyRef;
import org.lintel.vault.LedgerEntry;
import org.lintel.vault.Vault;

import tools.jackson.databind.json.JsonMapper;

/** Guideline G23: why something was passed on, and what was demanded, is erased four years after the session; the register stays. */
@Tag("inv-23")
class DisclosureRetentionTest {
    private static final String BEGINNING = "2027-01-04T09:00:00Z";
    private static final Instant LAST_MINUTE = Instant.parse("2031-12-15T22:59:00Z");
    private static final String WHY = "For the consulate in Harare.";
    private static final String DEMANDED = "All names, by letter.";

    /** The session closes on 15 December 2027, in Amsterdam. */
    @Test
    @Tag("inv-28")
    void theWordsAreErasedAndTheirKeysAreGoneFromWhicheverStore(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Path yesterday = folder.resolve("yesterday");
        Played played;
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock(BEGINNING))) {
            played = Played.in(registry);
            assertThat(played.read(registry)).contains(WHY, DEMANDED);
            assertThat(figure(registry, played.session)).as("nobody is to learn from it that there is something")
                    .contains("\"status\":\"NO_DATA\"");
        }
        Folders.copy(data.resolve("keys"), yesterday);
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock(BEGINNING))) {
            List<String> before = played.reports(registry);

            advance(registry, Duration.between(registry.clock().instant(), LAST_MINUTE));
            assertThat(played.read(registry)).contains(WHY, DEMANDED);
            assertThat(erasedKeys(registry)).doesNotContain(played.keys());
            advance(registry, Duration.ofMinutes(2));

            assertThat(played.read(registry)).contains("\"purpose\":\"erased\"", "\"demand\":\"erased\"", played.delegate)
                    .doesNotContain(WHY, DEMANDED);
            assertThat(Browser.of(registry, "officer").get("/disclosures?session=" + played.session).answers(200).text())
                    .contains("erased").doesNotContain(WHY, DEMANDED);
            assertThat(erasedKeys(registry)).contains(played.keys());
            assertThat(figure(registry, played.session)).contains("\"status\":\"MET\"");
            assertThat(registry.user("auditor").get("/api/compliance/G23/evidence?session=" + played.session).answers(200).body())
                    .contains("DisclosurePurposeErased", "DemandTextErased");
            assertThat(played.reports(registry)).isEqualTo(before);
        }
        Folders.replace(data.resolve("keys"), yesterday);
        try (TestRegistry registry = TestRegistry.start(data, new SettableClock("2031-12-16T09:00:00Z"))) {
            assertThat(erasedKeys(registry)).as("before anybody is answered").contains(played.keys());
            assertThat(played.read(registry)).contains("\"purpose\":\"erased\"", "\"demand\":\"erased\"").doesNotContain(WHY, DEMANDED);
        }
    }

    /** A disclosure and a demand, each of one session. */
    private record Played(String session, String delegate, String disclosure, String demand) {
        static Played in(TestRegistry registry) {
            PlayedDelegate delegate = PlayedDelegate.nominated(registry, PlayedFile.requested(registry).id());
            OwnVisit.of(delegate).does("give-consent", "{\"kind\":\"VISA_DISCLOSURE\",\"recipient\":\"NLD\"}").answers(200);
            String pem = AuthorityKeys.certificate(AuthorityKeys.elliptic("secp256r1"), Duration.ofDays(3_650), "SHA256withECDSA");
            registry.user("admin").post("/api/recipients", JsonMapper.shared().createObjectNode().put("kind", "STATE").put("id", "NLD")
                    .put("certificate", pem).put("decisionReference", "Note 7").toString()).answers(201);
            String disclosure = registry.user("officer").post("/api/disclosures", """
                    {"recipient":{"kind":"STATE","id":"NLD"},"basis":"VISA","purpose":"%s","delegates":["%s"],"fields":["nationality"]}"""
                    .formatted(WHY, delegate.id())).answers(201).text("/id");
            String session = registry.user("officer").get("/api/delegates/" + delegate.id()).answers(200).text("/sessionId");
            String demand = registry.user("officer").post("/api/demands",
                    "{\"sessionId\":\"" + session + "\",\"authority\":\"NLD\",\"demand\":\"" + DEMANDED + "\"}").answers(201).text("/id");
            registry.awaitViews();
            return new Played(session, delegate.id(), disclosure, demand);
        }

        String read(TestRegistry registry) {
            return registry.user("officer").get("/api/disclosures?session=" + session).answers(200).body()
                    + registry.user("officer").get("/api/demands?session=" + session).answers(200).body();
        }

        KeyRef[] keys() {
            return new KeyRef[]{new KeyRef(disclosure, session, "restricted"), new KeyRef(demand, session, "restricted")};
        }

        /** What was reported of the beginning. */
        List<String> reports(TestRegistry registry) {
            return Stream.of("", "/history", "/G23/evidence").map(of -> registry.user("auditor")
                    .get("/api/compliance" + of + "?session=" + session + "&asOf=" + BEGINNING).answers(200).body()).toList();
        }
    }

    private static void advance(TestRegistry registry, Duration by) {
        registry.user("admin").post("/api/demo/clock", "{\"advance\":\"" + by + "\"}").answers(200);
        registry.awaitViews();
    }

    private static List<KeyRef> erasedKeys(TestRegistry registry) {
        return registry.context().getBean(Vault.class).ledger().stream().map(LedgerEntry::ref).toList();
    }

    private static String figure(TestRegistry registry, String session) {
        return registry.user("auditor").get("/api/compliance?session=" + session).answers(200).json().at("/guidelines").valueStream()
                .filter(guideline -> guideline.at("/id").asString().equals("G23")).findFirst().orElseThrow().toString();
    }
}
