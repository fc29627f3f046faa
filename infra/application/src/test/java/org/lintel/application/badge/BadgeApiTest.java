package org.lintel.application.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.badge.GateScene.ACTIVATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** A badge's way from the officer's desk to the gate through the API, alone and in a crowd. */
@Tag("long")
class BadgeApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    /** How many act at the same moment. */
    private static final int MANY = 32;
    private static final String REASON = "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen at the gate.\"}";

    private final GateScene scene = new GateScene(REGISTRY, REGISTRY.session());

    @Test
    void aBadgeIsIssuedActivatedLostAndMadeAnew() {
        PlayedDelegate delegate = scene.granted(scene.accredited("Witness Forum", "applicant"), "applicant", "Ada");
        Answer issued = delegate.does("officer", "badges", "{\"zone\":\"MEETINGS\"}").answers(201);
        String badge = issued.text("/id");
        assertThat(issued.headers().firstValue("Location")).contains("/api/badges/" + badge);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        delegate.does("officer", "badges", "{}").answers(422, "badge-exists");

        assertThat(scene.does("security", badge, "activate", ACTIVATION).answers(200).text("/state")).isEqualTo("ACTIVE");
        scene.does("officer", badge, "activate", ACTIVATION).answers(422, "not-in-state");
        assertThat(scene.does("applicant", badge, "report-lost", "{}").answers(200).text("/state")).isEqualTo("LOST");
        String replacement = scene.does("officer", badge, "reissue", "{}").answers(201).text("/id");
        assertThat(replacement).isNotEqualTo(badge);
        assertThat(scene.state(badge)).isEqualTo("REISSUED");
        scene.does("officer", badge, "activate", ACTIVATION).answers(422, "not-in-state");
        scene.does("officer", replacement, "activate", ACTIVATION).answers(200);
        scene.does("officer", replacement, "invalidate", "{\"reasons\":\"Lent to a friend.\"}").answers(200);

        Answer list = REGISTRY.user("officer").get("/api/badges?session=" + scene.session() + "&state=INVALIDATED&after="
                + delegate.does("officer", "badges", "{}").answers(201).after()).answers(200);
        assertThat(list.json().at("/items/0/id").asString()).isEqualTo(replacement);
        assertThat(list.json().at("/items")).hasSize(1);
        Answer own = REGISTRY.user("applicant").get("/api/delegates/" + delegate.id() + "/badges").answers(200);
        assertThat(own.json().at("/items").valueStream().map(one -> one.get("state").asString())).containsExactly("REISSUED",
                "INVALIDATED", "ISSUED");
        assertThat(list.body() + own.body() + issued.body()).doesNotContain("Ada", "elik", "Lent", "NGO");
    }

    @Test
    void whoIsNotToldOfABadgeIsAnsweredAsIfThereWereNone() {
        PlayedDelegate delegate = scene.granted(scene.accredited("Witness Forum", "applicant"), "applicant", "Ada");
        String badge = delegate.badge();
        REGISTRY.user("applicant2").get("/api/badges/" + badge).answers(404, "not-found");
        scene.does("applicant2", badge, "report-lost", "{}").answers(404, "not-found");
        REGISTRY.user("applicant2").get("/api/delegates/" + delegate.id() + "/badges").answers(404, "not-found");
        for (String user : List.of("bureau", "auditor", "security", "focalpoint", "reviewer", "admin")) {
            REGISTRY.user(user).get("/api/badges/" + badge).answers(403, "wrong-role");
            REGISTRY.user(user).get("/api/badges").answers(403, "wrong-role");
        }
        scene.does("applicant", badge, "activate", ACTIVATION).answers(403, "wrong-role");
        scene.does("officer", badge, "activate", "{\"identitySeen\":\"yes\"}").answers(400, "malformed");
    }

    @Test
    @Tag("inv-32")
    void underOneKeyABadgeIsIssuedOnceAndAnsweredAlike() {
        PlayedDelegate delegate = scene.granted(scene.accredited("Witness Forum", "applicant"), "applicant", "Ada");
        String key = TestRegistry.unused("key-");
        String address = "/api/delegates/" + delegate.id() + "/badges";
        Answer first = REGISTRY.user("officer").post(address, "{}", key).answers(201);
        assertThat(REGISTRY.user("officer").post(address, "{}", key).answers(201).body()).isEqualTo(first.body());
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-13")
    @Tag("inv-14")
    void suspendingTheOrganisationTakesItsBadgesAndReinstatingGivesBackThoseThatWereNotLost() {
        PlayedFile file = scene.accredited("Witness Forum", "applicant");
        String kept = active(scene.granted(file, "applicant", "Ada"));
        String lost = active(scene.granted(file, "applicant", "Bea"));

        file.plays("officer", "suspend-in-emergency", REASON);
        assertThat(List.of(scene.state(kept), scene.state(lost))).containsOnly("SUSPENDED");
        scene.does("applicant", lost, "report-lost", "{}").answers(200);
        file.plays("officer2", "reinstate", "{\"reasons\":\"Cured.\"}");

        assertThat(scene.state(kept)).isEqualTo("ACTIVE");
        assertThat(scene.state(lost)).isEqualTo("LOST");
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-14")
    @Tag("inv-18")
    void suspendingTheBearerTakesTheBadgeAndInterimReliefGivesItBackUntilTheAppealIsDecided() {
        PlayedFile file = scene.accredited("Witness Forum", "applicant");
        PlayedDelegate bearer = scene.granted(file, "applicant", "Ada");
        String badge = active(bearer);
        String handle = scene.handle(badge);

        assertThat(bearer.does("officer", "suspend-in-emergency", REASON).answers(200).text("/state")).isEqualTo("SUSPENDED");
        assertThat(scene.state(badge)).isEqualTo("SUSPENDED");
        scene.check(handle).answers(200).has("/valid", "false");
        bearer.plays("applicant", "appeal", "{\"reasons\":\"It was another.\"}");
        bearer.does("reviewer", "grant-interim-relief", "{\"reasons\":\"Not yet.\"}").answers(200).has("/state", "GRANTED").has(
                "/effectStayed",
                "true");
        assertThat(scene.state(badge)).isEqualTo("ACTIVE");
        scene.check(handle).answers(200).has("/valid", "true");

        bearer.plays("officer2", "confirm-suspension", "{\"reasons\":\"Looked into.\"}");
        assertThat(scene.state(badge)).as("what is stayed is not confirmed into effect").isEqualTo("ACTIVE");
        bearer.does("reviewer", "decide-appeal", "{\"upheld\":false,\"reasons\":\"It was so.\"}").answers(200).has("/state", "SUSPENDED");
        assertThat(scene.state(badge)).isEqualTo("SUSPENDED");
        scene.does("officer", badge, "invalidate", "{\"reasons\":\"Bent.\"}").answers(200);
        bearer.plays("officer2", "reinstate", "{\"reasons\":\"Cured.\"}");
        assertThat(scene.state(badge)).as("what ended meanwhile stays so").isEqualTo("INVALIDATED");
    }

    /** Whichever comes first: no badge of a suspended bearer is active, and it comes back as it was answered before. */
    @Test
    @Tag("inv-14")
    @Tag("inv-18")
    void whileThirtyOneDesksActivateNoBadgeOfASuspendedBearerIsActive() throws Exception {
        PlayedDelegate bearer = scene.granted(scene.accredited("Hasty Forum", "applicant"), "applicant", "Ada");
        String badge = bearer.badge();
        List<Callable<Answer>> calls = new ArrayList<>(IntStream.range(0, MANY - 1)
                .<Callable<Answer>>mapToObj(_ -> () -> scene.does("officer", badge, "activate", ACTIVATION)).toList());
        calls.add(2, () -> bearer.does("officer3", "suspend-in-emergency", REASON));

        List<Answer> answers = together(calls);

        answers.remove(2).answers(200);
        assertThat(counted(answers).keySet()).isSubsetOf("200 ", "422 delegate-not-granted", "422 not-in-state");
        assertThat(scene.state(badge)).isEqualTo("SUSPENDED");
        bearer.plays("officer2", "reinstate", "{\"reasons\":\"Cured.\"}");
        assertThat(scene.state(badge)).isEqualTo(answers.stream().anyMatch(answer -> answer.status() == 200) ? "ACTIVE" : "ISSUED");
    }

    /** Revoked with one organisation and granted with another: what the review panel gives back meets the badge that is activated meanwhile. */
    @Test
    @Tag("inv-12")
    @Tag("inv-17")
    void ofThirtyTwoActivationsReliefsAndUpheldAppealsAtOnceOneBadgeOfThePersonIsActive() throws Exception {
        for (String panel : List.of("decide-appeal {\"upheld\":true,\"reasons\":\"Undone.\"}",
                "grant-interim-relief {\"reasons\":\"Not yet.\"}")) {
            String person = TestRegistry.unused("Ada ");
            PlayedDelegate revoked = scene.granted(scene.accredited("Forum " + person, "applicant"), "applicant", person);
            String before = active(revoked);
            revoked.plays("officer", "give-notice", "{\"intent\":\"REVOKE\"," + REASON.substring(1))
                    .plays("applicant", "reply-to-notice", "{\"reply\":\"No.\"}").plays("officer2", "revoke", REASON)
                    .plays("applicant", "appeal", "{\"reasons\":\"It was another.\"}");
            String other = scene.granted(scene.accredited("Other " + person, "applicant2"), "applicant2", person).badge();
            String[] step = panel.split(" ", 2);
            List<Callable<Answer>> calls = IntStream.range(0, MANY).<Callable<Answer>>mapToObj(each -> each % 2 == 0
                    ? () -> scene.does("officer", other, "activate", ACTIVATION)
                    : () -> revoked.does("reviewer", step[0], step[1])).toList();

            Map<String, Long> answers = counted(together(calls));

            assertThat(answers.keySet()).isSubsetOf("200 ", "422 badge-active-elsewhere", "422 not-in-state");
            assertThat(Stream.of(before, other).map(scene::state).filter("ACTIVE"::equals)).as(panel + " " + answers).hasSize(1);
        }
    }

    @Test
    void ofThirtyTwoDesksThatActivateOneBadgeOneDoesAndTheOthersAreTold() throws Exception {
        String badge = scene.granted(scene.accredited("Witness Forum", "applicant"), "applicant", "Ada").badge();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int desk = 0; desk < MANY; desk++) {
            String user = desk % 2 == 0 ? "officer" : "security";
            calls.add(() -> scene.does(user, badge, "activate", ACTIVATION));
        }
        assertThat(counted(together(calls))).isEqualTo(Map.of("200 ", 1L, "422 not-in-state", MANY - 1L));
    }

    /** One person, nominated by eight organisations of two applicants, and four desks for each badge. */
    @Test
    @Tag("inv-17")
    void ofThirtyTwoActivationsOfOnePersonsBadgesOneIsDone() throws Exception {
        List<String> badges = IntStream.range(0, 8).mapToObj(number -> {
            String applicant = number % 2 == 0 ? "applicant" : "applicant2";
            return scene.granted(scene.accredited("Forum " + number, applicant), applicant, "Ada").badge();
        }).toList();
        List<Callable<Answer>> calls = IntStream.range(0, MANY).<Callable<Answer>>mapToObj(
                desk -> () -> scene.does("officer", badges.get(desk % badges.size()), "activate", ACTIVATION)).toList();

        Map<String, Long> answers = counted(together(calls));

        assertThat(answers.get("200 ")).isEqualTo(1);
        assertThat(answers.keySet()).isSubsetOf("200 ", "422 badge-active-elsewhere", "422 not-in-state");
        assertThat(badges.stream().map(scene::state).filter("ACTIVE"::equals)).hasSize(1);
    }

    /** Whichever comes first: no badge of a suspended organisation is active, and each comes back as it was answered before. */
    @Test
    @Tag("inv-13")
    @Tag("inv-18")
    void whileThirtyOneDesksActivateNoBadgeOfASuspendedOrganisationIsActive() throws Exception {
        PlayedFile file = scene.accredited("Hasty Forum", "applicant");
        List<String> badges = IntStream.range(0, 5).mapToObj(number -> scene.granted(file, "applicant", "Ada " + number).badge()).toList();
        List<Callable<Answer>> calls = new ArrayList<>(IntStream.range(0, MANY - 1).<Callable<Answer>>mapToObj(
                desk -> () -> scene.does("officer", badges.get(desk % badges.size()), "activate", ACTIVATION)).toList());
        Collections.shuffle(calls, new Random());
        calls.add(2, () -> file.does("officer3", "suspend-in-emergency", REASON));

        List<Answer> answers = together(calls);

        answers.remove(2).answers(200);
        assertThat(counted(answers).keySet()).isSubsetOf("200 ", "422 delegate-not-granted", "422 not-in-state",
                "422 accreditation-not-active");
        assertThat(badges.stream().map(scene::state)).containsOnly("SUSPENDED");
        file.plays("officer2", "reinstate", "{\"reasons\":\"Cured.\"}");
        List<String> activated = answers.stream().filter(answer -> answer.status() == 200).map(answer -> answer.text("/id")).toList();
        assertThat(badges).allSatisfy(
                badge -> assertThat(scene.state(badge)).isEqualTo(activated.contains(badge) ? "ACTIVE" : "ISSUED"));
    }

    private String active(PlayedDelegate delegate) {
        String badge = delegate.badge();
        scene.does("officer", badge, "activate", ACTIVATION).answers(200);
        return badge;
    }

    private static Map<String, Long> counted(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.status() + " " + answer.text("/code"), Collectors.counting()));
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(calls.size())) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
