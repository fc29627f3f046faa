package org.lintel.application.demo;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Plays a synthetic session through the registry's own HTTP API: organisations ask, two officers vet and decide. The same seed gives the
 * same stories, and one that was cut off goes on where it stood.
 */
public final class DemoSession {
    /** The session's id. */
    public static final String ID = "DEMO";

    /** How many organisations have names that differ. */
    public static final int MOST_ORGANISATIONS = 150;

    /** One organisation in this many is claimed by a second applicant too: an officers' task. */
    private static final int CLAIMED_TWICE = 50;
    private static final int DAYS_AHEAD = 90;
    private static final int DAYS_LONG = 9;

    private final DemoClient client;
    private final int organisations;
    private final long seed;
    private final Instant begins;
    private final PrintWriter out;
    private final String address;

    /**
     * @param organisations how many take part, at most {@link #MOST_ORGANISATIONS}
     * @param begins when, by the registry's own clock; requests are open then
     */
    public DemoSession(String address, String password, int organisations, long seed, Instant begins, PrintWriter out) {
        this.client = new DemoClient(address, password);
        this.address = address;
        this.organisations = organisations;
        this.seed = seed;
        this.begins = begins;
        this.out = out;
    }

    /** Plays everything, with a progress line, and says at the end what to open. */
    public void play() {
        out.println("Playing session " + ID + " with " + organisations + " organisations that do not exist (seed " + seed + ").");
        convene();
        ProgressLine progress = new ProgressLine(out, ProgressLine.onTerminal(), organisations, "organisations");
        SplittableRandom chance = new SplittableRandom(seed);
        for (int number = 0; number < organisations; number++) {
            tell(DemoOrganisation.of(number, chance.split()));
            progress.reached(number + 1);
        }
        summarise();
    }

    private void convene() {
        if (!client.get("officer", "/api/sessions/" + ID).isMissingNode()) {
            return;
        }
        LocalDate opens = LocalDate.ofInstant(begins, ZoneOffset.UTC).plusDays(DAYS_AHEAD);
        LocalDate closes = opens.plusDays(DAYS_LONG);
        client.post("officer", "/api/sessions", key("session"),
                Map.of("id", ID, "name", "Demonstration session", "opens", opens.toString(), "closes", closes.toString(), "venue",
                        "The Hague", "hostState", "NLD", "requestWindow",
                        Map.of("from", opens.minusDays(2 * DAYS_AHEAD) + "T00:00:00Z", "to", closes + "T23:59:59Z"), "quotas",
                        Map.of("NGO", 600, "VICTIMS_AND_SURVIVORS", 60, "MEDIA", 100), "quotaPerOrganisation", 5, "mandatoryChecks",
                        List.of("IDENTITY")));
    }

    private void tell(DemoOrganisation organisation) {
        DemoFile file = opened(organisation, organisation.applicant());
        if (organisation.number() % CLAIMED_TWICE == CLAIMED_TWICE - 1) {
            opened(organisation, organisation.applicant().equals("applicant") ? "applicant2" : "applicant");
        }
        new DemoStory(organisation, file, file.delegation(organisation)).tell();
    }

    private DemoFile opened(DemoOrganisation organisation, String applicant) {
        String key = key(organisation.number() + "-" + applicant);
        JsonNode opened = client.post(applicant, "/api/accreditations", key + "-request",
                Map.of("sessionId", ID, "organisation", Map.of("name", organisation.name(), "country", organisation.country()), "category",
                        "NGO", "purpose", "Observe the cooperation plenary"));
        return new DemoFile(client, opened.get("id").asString(), key);
    }

    private String key(String step) {
        return "demo-" + seed + "-" + step;
    }

    private void summarise() {
        out.println();
        counted().forEach((state, files) -> out.printf("  %4d  %s%n", files, state));
        out.println();
        out.println("Open " + address + "/ and sign in as one of these:");
        out.println("  officer    the work list; each file with what can be done now; the daily list");
        out.println("  officer2   the same, as second officer: grants, denies, suspends, revokes; reviews exceptional access");
        out.println("  bureau     which guidelines are kept: " + address + "/compliance");
        out.println("  auditor    the same; the event stream is at " + address + "/api/audit/events");
        out.println("  applicant  the applicant's own files and notices; asking, answering, appealing");
        out.println("  reviewer   open appeals, interim relief, decisions");
        out.println("  admin      the demonstration's clock: move it, and what is due happens");
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> states = new TreeMap<>();
        String list = "/api/accreditations?session=" + ID + "&limit=200";
        for (String page = list; page != null;) {
            JsonNode answer = client.get("officer", page);
            answer.get("items").forEach(item -> states.merge(item.get("state").asString(), 1, Integer::sum));
            page = next(answer, list);
        }
        return states;
    }

    private static @Nullable String next(JsonNode page, String list) {
        JsonNode cursor = page.get("next");
        return cursor.isNull() ? null : list + "&cursor=" + cursor.asString();
    }
}
