package org.lintel.application.browser;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

/** The registry that the pages are looked at in: one session with a few files, at a moment that stands still, so that pictures stay the same. */
final class FurnishedRegistry {
    private static final String SESSION = "ASP25";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    /** Stands for the address of a person's own page. */
    private static final String LINK = "link";
    /** For batches that are carried out: each inspection takes a file from it. */
    private static final String MANY = "MANY";
    private static final int FILES_IN_IT = 12;
    private static final String BEFORE = "2026-12-14T09:00:00Z";
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private final TestRegistry registry;
    private final Map<String, String> places;

    private FurnishedRegistry(TestRegistry registry, Map<String, String> places) {
        this.registry = registry;
        this.places = places;
    }

    /** Held by the one registry that the tests which only look at pages share. */
    private static final class Shared {
        private static final SettableClock CLOCK = new SettableClock(BEFORE);
        private static final FurnishedRegistry REGISTRY = furnish(TestRegistry.start(TemporaryFolder.goneAtTheEnd(), CLOCK), CLOCK);
    }

    static FurnishedRegistry shared() {
        return Shared.REGISTRY;
    }

    TestRegistry registry() {
        return registry;
    }

    /** @return the path with what is in braces filled in: {@code session}, {@code notice}, or a file by where it stands */
    String path(String template) {
        return PLACE.matcher(template).replaceAll(place -> place.group(1).equals(LINK)
                ? link()
                : Objects.requireNonNull(places.get(place.group(1)), place.group(1)));
    }

    /** @return where a nominated person finds their own page; it opens once, so each visit takes another */
    private String link() {
        return registry.user("applicant").post("/api/delegates/" + places.get("nominee") + "/invite", "{}").answers(200).text("/link");
    }

    private static FurnishedRegistry furnish(TestRegistry registry, SettableClock clock) {
        convene(registry.user("officer"), SESSION, 2027);
        convene(registry.user("officer"), MANY, 2027);
        PlayedFile late = PlayedFile.requested(registry, SESSION, "Lantern Project", "applicant2");
        clock.moveTo(NOW);
        Awaitility.await().atMost(60, SECONDS).until(() -> registry.user("officer").get("/api/missed-deadlines?session=" + SESSION)
                .answers(200).json().get("items").size() > 0);
        late.plays("officer", "explain-missed-deadline", "{\"limit\":\"COMPLETENESS_CHECK\",\"reason\":\"NO_CAPACITY\"}");
        IntStream.rangeClosed(1, FILES_IN_IT).forEach(number -> PlayedFile.requested(registry, MANY, "Group " + number, "applicant2"));
        PlayedFile.requested(registry, SESSION, "Harbour Legal Aid", "applicant");
        PlayedFile vetting = PlayedFile.requested(registry, SESSION, "Cedar Watch", "applicant2").vetting()
                .plays("officer", "record-check",
                        "{\"check\":\"REGISTER\",\"outcome\":\"PASSED\",\"note\":\"Asked the registrar by telephone.\"}");
        exceptionalAccesses(registry, vetting);
        PlayedFile incomplete = PlayedFile.requested(registry, SESSION, "Open Docket", "applicant").plays("officer", "check-completeness",
                "{\"complete\":false,\"missing\":[\"certificate of registration\"]}");
        registry.user("officer").post("/api/notices/" + incomplete.id() + ".1/undeliverable", "{}").answers(200);
        PlayedFile grave = PlayedFile.requested(registry, SESSION, "Second Bench", "applicant2").vetting().plays("officer", "recommend",
                """
                        {"outcome":"DENY","ground":"SECURITY_RISK_SUBSTANTIATED","reasons":"A source of the host State.","gist":"A risk was reported."}
                        """);
        PlayedFile recommended = PlayedFile
                .requested(registry, SESSION, "Observatory for Fair Trials and the Participation of Affected Communities", "applicant2")
                .vetting().grantRecommended();
        PlayedFile heard = PlayedFile.requested(registry, SESSION, "Witness Forum", "applicant").active().noticeGiven().noticeAnswered();
        PlayedDelegate delegate = PlayedDelegate.nominated(registry, heard.id()).plays("officer", "confirm", "{}")
                .plays("officer", "vet", "{\"note\":\"Known for years.\"}")
                .plays("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Known for years.\"}");
        PlayedDelegate nominee = PlayedDelegate.nominated(registry, heard.id(), "applicant", "Wanjiru");
        PlayedDelegate bearer = PlayedDelegate.nominated(registry, heard.id(), "applicant", "Akinyi").granted();
        String badge = bearer.badge();
        PlayedFile appealed = PlayedFile.requested(registry, SESSION, "Plain Word Initiative", "applicant2").vetting().denialRecommended()
                .plays("officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}")
                .plays("applicant2", "appeal", "{\"reasons\":\"It is the register that is out of date.\"}");
        registry.user("officer").post("/api/findings", "{\"guideline\":\"G04\",\"kind\":\"SELF_REPORT\",\"document\":\"ICC-ASP/25/12\"}")
                .answers(201);
        registry.user("auditor").post("/api/findings", """
                {"guideline":"G16","kind":"AUDIT","sessionId":"%s","outcome":"KEPT","sample":{"size":20,"asItShouldBe":19}}
                """.formatted(SESSION)).answers(201);
        PlayedFile asked = PlayedFile.requested(registry, MANY, "Quiet Harbour", "applicant2").plays("applicant2", "withdraw", "{}");
        PlayedFile erased = PlayedFile.requested(registry, MANY, "Gone Group", "applicant2").plays("applicant2", "withdraw", "{}");
        List.of(asked, erased).forEach(file -> registry.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200));
        registry.user("officer2").post("/api/subjects/" + erased.id() + "/erase", "{}").answers(200);
        registry.awaitViews();
        String opened = heard.id() + ".1";
        registry.user("applicant").post("/api/notices/" + opened + "/open", "{}").answers(200);
        Map<String, String> places = new HashMap<>(
                Map.of("session", SESSION, "many", MANY, "grave", grave.id(), "file", heard.id(), "vetting", vetting.id(), "incomplete",
                        incomplete.id(), "recommended", recommended.id(), "appealed", appealed.id(), "notice", heard.id() + ".2", "opened",
                        opened));
        places.put("delegate", delegate.id());
        places.put("nominee", nominee.id());
        places.put("bearer", bearer.id());
        places.put("badge", badge);
        sample(registry, places);
        return new FurnishedRegistry(registry, places);
    }

    /** Of the one refusal: with a follow-up, and an opening that waits for another auditor. */
    private static void sample(TestRegistry registry, Map<String, String> places) {
        Caller auditor = registry.user("auditor");
        PlayedSample drawn = PlayedSample.drawn(registry, SESSION, "REFUSALS");
        String sampled = String.valueOf(drawn.first());
        String decision = "/api/audit/samples/" + drawn.id() + "/decisions/" + sampled;
        auditor.post(decision + "/record-result",
                "{\"result\":\"FOLLOW_UP\",\"remark\":\"REASONS_INSUFFICIENT\",\"text\":\"It does not say who found that.\"}").answers(200);
        auditor.post(decision + "/ask-opening", "{\"purpose\":\"Whether the ground fits.\"}").answers(200);
        registry.awaitViews();
        places.put("sample", drawn.id());
        places.put("sampled", sampled);
    }

    /** One that was reviewed, and one that waits for its review by somebody who may not make it. */
    private static void exceptionalAccesses(TestRegistry registry, PlayedFile vetting) {
        String reason = "{\"reason\":\"The colleague in charge is away and the host State asks.\"}";
        String reviewed = vetting.does("officer3", "open-exceptionally", reason).answers(200).text("/id");
        registry.user("officer2").post("/api/accesses/" + reviewed + "/review", "{\"justified\":true,\"note\":\"He was on leave.\"}")
                .answers(200);
        PlayedFile.requested(registry, MANY, "Quiet Door", "applicant2").vetting().plays("officer3", "open-exceptionally", reason)
                .plays("officer2", "recuse", "{\"reason\":\"A cousin works there.\"}");
    }

    /** A session that accepts requests from now until it closes, for whoever plays on the machine's own clock. */
    static void convene(Caller officer, String session) {
        convene(officer, session, 2099);
    }

    private static void convene(Caller officer, String session, int year) {
        officer.post("/api/sessions", """
                {"id":"%1$s","name":"Twenty-fifth session","opens":"%2$d-12-06","closes":"%2$d-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"%2$d-12-15T23:59:59Z"},"quotas":{"NGO":600},
                 "quotaPerOrganisation":5,"mandatoryChecks":[]}
                """.formatted(session, year)).answers(201);
    }
}
