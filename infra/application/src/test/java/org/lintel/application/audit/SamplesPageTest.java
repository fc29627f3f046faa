package org.lintel.application.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.TestRegistry;

/** Two auditors on the pages alone: one draws, remarks and asks, the other agrees, and the reasons are shown once. */
@Tag("long")
class SamplesPageTest {
    private static final String REASONS = "The certificate bears another stamp.";
    private static final TestRegistry REGISTRY = TestRegistry.own();

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void twoAuditorsDrawRemarkAndOpenOnThePages() {
        String session = REGISTRY.session();
        PlayedFile denied = PlayedFile.requested(REGISTRY, session, "Denied Group", "applicant").vetting().denialRecommended().plays(
                "officer2", "deny",
                "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"%s\"}".formatted(REASONS));
        Browser auditor = Browser.of(REGISTRY, "auditor");
        Browser other = Browser.of(REGISTRY, "auditor2");

        Page list = auditor.get("/audit/samples?session=" + session).answers(200);
        auditor.post("/audit/samples", list, "session", session, "kind", "REFUSALS", "size", "many", "seed", "").answers(400);
        Page drawn = auditor.post("/audit/samples", list, "session", session, "kind", "REFUSALS", "size", "5", "seed", "");
        auditor.open(drawn.location()).answers(200);
        Page sample = Awaitility.await().atMost(30, SECONDS).until(() -> auditor.open(drawn.location()).answers(200),
                page -> !page.text().contains("Look again"));
        assertThat(sample.text()).contains("refusals", "1 / 1", "all that there were", "from the transparency log", "Accreditation denied",
                "Signed over the asking");
        assertThat(auditor.get("/audit/samples?session=" + session).answers(200).text()).contains("1 / 1 (all that there were)");
        String address = drawn.location().replaceAll("\\?.*", "");
        String position = sample.body().replaceAll("(?s).*\\?decision=(\\d+).*", "$1");

        Page one = auditor.get(address + "?decision=" + position).answers(200);
        String decision = address + "/decisions/" + position;
        assertThat(auditor.post(decision + "/record-result", one, "result", "FOLLOW_UP", "remark", "", "text", "Whose?", "findingId", "")
                .answers(422).body()).contains("Whose?", "A remark and a follow-up have");
        Page found = auditor.post(decision + "/record-result", one, "result", "FOLLOW_UP", "remark", "REASONS_INSUFFICIENT", "text",
                "Whose stamp is not said.", "findingId", "");
        assertThat(auditor.open(found.location()).answers(200).text()).contains("Whose stamp is not said.", "reasons not sufficient");
        assertThat(other.get("/audit/samples?session=" + session).answers(200).text()).contains("To be followed up", "Days open");

        Page asked = auditor.post(decision + "/ask-opening", one, "purpose", "Whether it says more.");
        Page waiting = auditor.open(asked.location()).answers(200);
        assertThat(waiting.text()).contains("Whether it says more.", "another auditor has to agree").doesNotContain("Agree that");
        Page toAgree = other.get(address + "?decision=" + position).answers(200);
        String opening = toAgree.body().replaceAll("(?s).*openings/([0-9a-f-]{36})/approve.*", "$1");
        assertThat(auditor.post(address + "/openings/" + opening + "/approve", waiting, "decision", position).answers(422).text())
                .contains("somebody else must agree");
        other.open(other.post(address + "/openings/" + opening + "/approve", toAgree, "decision", position).location()).answers(200);

        Page agreed = auditor.get(address + "?decision=" + position).answers(200);
        assertThat(agreed.text()).contains("Show the reasons, once").doesNotContain(REASONS);
        assertThat(auditor.post(address + "/openings/" + opening + "/open", agreed, "decision", position).answers(200).text())
                .contains(REASONS, "They are not shown again");
        assertThat(auditor.post(address + "/openings/" + opening + "/open", agreed, "decision", position).answers(422).text())
                .contains("shown already").doesNotContain(REASONS);
        assertThat(auditor.get(address + "?decision=" + position).answers(200).text()).contains("shown").doesNotContain(REASONS);

        REGISTRY.awaitViews();
        assertThat(auditor.get("/audit/accesses").answers(200).text()).contains("Reasons of a sampled decision opened");
        assertThat(auditor.get("/audit/accesses?subject=" + denied.id()).answers(200).text()).contains("supervised, agreed by auditor2")
                .doesNotContain("exceptionally", REASONS);
        assertThat(auditor.get("/audit?type=OpeningAsked&session=" + session).answers(200).body()).containsOnlyOnce("<th scope=\"row\"");

        Page closing = other.get(address + "?decision=" + position).answers(200);
        assertThat(other.open(other.post(decision + "/close-follow-up", closing, "done", "Told the officers.").location()).answers(200)
                .text()).contains("Told the officers.");
        assertThat(auditor.get(address + "?decision=" + position + "&language=fr").answers(200).text()).contains("position " + position,
                "motifs insuffisants");
        Browser.of(REGISTRY, "officer2").get(address).answers(403);
        auditor.get("/audit/samples/none").answers(404);
    }

    @Test
    void whileTheLogIsComparedAtTheStartWhatIsAskedForWaitsAndThePagesSaySo(@TempDir Path folder) {
        CompletableFuture<Void> looked = new CompletableFuture<>();
        Instant monday = Instant.parse("2027-01-04T09:00:00Z");
        InstantSource clock = () -> {
            if (Thread.currentThread().getName().equals("transparency log")) {
                looked.join();
            }
            return monday;
        };
        try (TestRegistry registry = TestRegistry.start(folder, clock)) {
            Browser auditor = Browser.of(registry, "auditor");
            String session = registry.session();
            registry.awaitViews();
            String asked;
            try {
                Page list = auditor.get("/audit/samples?session=" + session).answers(200);
                assertThat(list.text()).contains("signs nothing at the moment");
                asked = auditor.post("/audit/samples", list, "session", session, "kind", "ALL", "size", "5", "seed", "").location();
                assertThat(auditor.open(asked).answers(200).text()).contains("signs nothing at the moment", "Look again")
                        .doesNotContain("a second or two");
            } finally {
                looked.complete(null);
            }
            Awaitility.await().atMost(30, SECONDS).until(() -> !auditor.open(asked).answers(200).text().contains("Look again"));
            assertThat(auditor.get("/audit/samples?session=" + session).answers(200).text()).doesNotContain("signs nothing at the moment");
        }
    }

    /** What was agreed to is on record by then, so the answer must not be an error. */
    @ParameterizedTest
    @ValueSource(strings = {"{x}", "5&after=bogus"})
    void whatIsNoPositionIsNoPartOfTheAddressThatFollows(String written) {
        String session = REGISTRY.session();
        PlayedFile.requested(REGISTRY, session, "Denied Group", "applicant").vetting().denialRecommended().plays("officer2", "deny",
                "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"%s\"}".formatted(REASONS));
        PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "REFUSALS");
        String opening = sample.asked(sample.first());
        Browser other = Browser.of(REGISTRY, "auditor2");
        String address = "/audit/samples/" + sample.id();

        Page toAgree = other.get(address + "?decision=" + sample.first()).answers(200);
        Page agreed = other.post(address + "/openings/" + opening + "/approve", toAgree, "decision", written).answers(302);
        assertThat(agreed.location()).contains(address + "?after=").doesNotContain("decision", "bogus");
        other.open(agreed.location()).answers(200);
    }
}
