package org.lintel.application.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.lintel.application.demo.DemoOrganisation.Fate;

import tools.jackson.databind.JsonNode;

/**
 * Plays a synthetic session through the registry's own HTTP API: organisations ask, two officers vet and decide. The same seed gives the
 * same stories, and one that was cut off goes on where it stood.
 */
public final class DemoSession {
    /** The session's id. */
    public static final String ID = "DEMO";

    private static final int ORGANISATIONS = 150;
    /** One organisation in this many is claimed by a second applicant too: an officers' task. */
    private static final int CLAIMED_TWICE = 50;
    private static final String OFFICER = "officer";
    private static final String SECOND_OFFICER = "officer2";

    private final DemoClient client;
    private final long seed;
    private final PrintWriter out;
    private final String address;

    public DemoSession(String address, String password, long seed, PrintWriter out) {
        this.client = new DemoClient(address, password);
        this.address = address;
        this.seed = seed;
        this.out = out;
    }

    /** Plays everything, with a progress line, and says at the end what to open. */
    public void play() {
        out.println("Playing session " + ID + " with " + ORGANISATIONS + " organisations that do not exist (seed " + seed + ").");
        convene();
        SplittableRandom chance = new SplittableRandom(seed);
        for (int number = 0; number < ORGANISATIONS; number++) {
            tell(DemoOrganisation.of(number, chance.split()));
            out.print("\r  " + (number + 1) + " of " + ORGANISATIONS + " organisations");
            out.flush();
        }
        out.println();
        summarise();
    }

    private void convene() {
        if (!client.get(OFFICER, "/api/sessions/" + ID).isMissingNode()) {
            return;
        }
        LocalDate opens = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        client.post(OFFICER, "/api/sessions", key("session"),
                Map.of("id", ID, "name", "Demonstration session", "opens", opens.toString(), "closes", opens.plusDays(9).toString(),
                        "venue",
                        "The Hague", "hostState", "NLD", "requestWindow",
                        Map.of("from", opens.minusDays(180) + "T00:00:00Z", "to", opens.plusDays(9) + "T23:59:59Z"), "quotas",
                        Map.of("NGO", 600, "VICTIMS_AND_SURVIVORS", 60, "MEDIA", 100), "quotaPerOrganisation", 5, "mandatoryChecks",
                        List.of("IDENTITY")));
    }

    private void tell(DemoOrganisation organisation) {
        File file = file(organisation, organisation.applicant());
        if (organisation.number() % CLAIMED_TWICE == CLAIMED_TWICE - 1) {
            file(organisation, organisation.applicant().equals("applicant") ? "applicant2" : "applicant");
        }
        if (organisation.fate() == Fate.JUST_FILED) {
            return;
        }
        if (organisation.incomplete() || organisation.fate() == Fate.WAITING_FOR_INFORMATION) {
            file.does(OFFICER, "check-completeness", Map.of("complete", false, "missing", List.of("certificate of registration")));
            if (organisation.fate() == Fate.WAITING_FOR_INFORMATION) {
                return;
            }
            file.does(organisation.applicant(), "supply-information", Map.of("information", "The certificate is attached."));
        }
        file.does(OFFICER, "check-completeness", Map.of("complete", true));
        if (organisation.asked()) {
            file.does(OFFICER, "ask-clarification", Map.of("question", "Which plenary meetings will you attend?"));
            file.does(organisation.applicant(), "supply-information", Map.of("information", "The plenary on cooperation."));
        }
        if (organisation.fate() == Fate.WITHDRAWN) {
            file.does(organisation.applicant(), "withdraw", Map.of());
            return;
        }
        file.does("officer3", "record-check", Map.of("check", "IDENTITY", "outcome", "PASSED", "note", "Register consulted."));
        switch (organisation.fate()) {
            case DENIED -> {
                file.does(OFFICER, "recommend",
                        Map.of("outcome", "DENY", "ground", "PURPOSE_UNRELATED", "reasons", "The purpose stated is a trade fair."));
                file.does(SECOND_OFFICER, "deny", Map.of("ground", "PURPOSE_UNRELATED", "reasons", "The purpose stated is a trade fair."));
            }
            case AWAITING_APPROVAL -> recommendGrant(file);
            case GRANTED, REVOKED, UNDER_NOTICE -> {
                recommendGrant(file);
                file.does(SECOND_OFFICER, "grant", Map.of("conditions", List.of()));
            }
            default -> {
                // stays in vetting
            }
        }
        if (organisation.fate() == Fate.REVOKED || organisation.fate() == Fate.UNDER_NOTICE) {
            file.does(OFFICER, "give-notice",
                    Map.of("intent", "REVOKE", "ground", "CODE_OF_CONDUCT", "reasons", "Badges were lent to others."));
        }
        if (organisation.fate() == Fate.REVOKED) {
            file.does(organisation.applicant(), "reply-to-notice", Map.of("reply", "It happened once and will not again."));
            file.does(SECOND_OFFICER, "revoke", Map.of("ground", "CODE_OF_CONDUCT", "reasons", "Badges were lent to others, twice."));
        }
    }

    private static void recommendGrant(File file) {
        file.does(OFFICER, "recommend", Map.of("outcome", "GRANT", "reasons", "Aims match Rule 93."));
    }

    private File file(DemoOrganisation organisation, String applicant) {
        String story = organisation.number() + "-" + applicant;
        JsonNode opened = client.post(applicant, "/api/accreditations", key(story + "-request"),
                Map.of("sessionId", ID, "organisation", Map.of("name", organisation.name(), "country", organisation.country()), "category",
                        "NGO",
                        "purpose", "Observe the cooperation plenary"));
        return new File(opened.get("id").asString(), story);
    }

    private String key(String step) {
        return "demo-" + seed + "-" + step;
    }

    private void summarise() {
        Map<String, Integer> states = new TreeMap<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = client.get(OFFICER,
                    "/api/accreditations?session=" + ID + "&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("items").forEach(item -> states.merge(item.get("state").asString(), 1, Integer::sum));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }
        out.println();
        states.forEach((state, files) -> out.printf("  %-22s %4d%n", state, files));
        out.println();
        out.println("Open " + address + "/ and sign in:");
        out.println("  officer    the work list, each file and its history in words");
        out.println("  bureau     which guidelines are kept, at " + address + "/compliance");
        out.println("  auditor    the same; and the event stream at " + address + "/api/audit/events");
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    /** One accreditation file of the demonstration. */
    private final class File {
        private final String id;
        private final String story;
        private int step;

        private File(String id, String story) {
            this.id = id;
            this.story = story;
        }

        private void does(String user, String verb, Map<String, ?> body) {
            step++;
            client.post(user, "/api/accreditations/" + id + "/" + verb, key(story + "-" + step), body);
        }
    }
}
