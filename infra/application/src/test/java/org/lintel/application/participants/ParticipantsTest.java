package org.lintel.application.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** The list of participants as everybody reads it. */
@Tag("inv-22")
class ParticipantsTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final int MANY = 32;

    private final String session = REGISTRY.session();

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    /** It publishes at its first look at a session, which comes at any moment of the next second: so before there is anybody to be listed. */
    @BeforeEach
    void theKeeperHasSeenTheSessionForThisDay() {
        REGISTRY.awaitViews();
        REGISTRY.context().getBean(EditionKeeper.class).keep();
    }

    @Test
    void itNamesWhoChoseToBeNamedAndTellsOfNobodyElse() {
        PlayedFile file = accredited("Listed Forum");
        OwnVisit zoe = OwnVisit.of(granted(file, "Zoe"));
        OwnVisit ada = OwnVisit.of(granted(file, "Ada"));
        granted(file, "Unchosen");
        OwnVisit river = OwnVisit.of(granted(file, "Pseudonymous"));
        REGISTRY.awaitViews();
        assertThat(list().json().at("/edition").isNull()).isTrue();
        choose(zoe, "LISTED");
        choose(ada, "LISTED");
        river.does("choose-visibility", "{\"visibility\":\"PSEUDONYMOUS\",\"displayName\":\"River\"}").answers(200);
        file.plays("applicant", "choose-listing", "{\"listed\":true}");

        publish();

        Answer list = list();
        assertThat(list.json().at("/participants").valueStream().map(JsonNode::asString)).containsExactly("Ada Çelik", "Zoe Çelik");
        assertThat(list.json().at("/organisations").valueStream().map(JsonNode::asString)).containsExactly("Listed Forum");
        assertThat(list.json().at("/complete").asBoolean()).isFalse();
        assertThat(list.json().propertyNames()).as("no totals").containsExactlyInAnyOrder("session", "edition", "publishedAt", "complete",
                "note", "participants", "organisations");
        assertThat(list.body()).doesNotContain("Unchosen", "River", "Pseudonymous");
        assertThat(new Browser(REGISTRY).get("/participants/" + session).answers(200).text()).contains("Ada Çelik", "Listed Forum",
                "not complete").doesNotContain("River");
        REGISTRY.stranger().get("/api/sessions/NOWHERE/participants").answers(404, "not-found");
    }

    @Test
    void aWithdrawalTakesEffectWithTheNextEditionOrAtOnceOnRequestAndWhoIsErasedIsGone() {
        PlayedFile file = accredited("Leaving Forum");
        PlayedDelegate erased = granted(file, "Erased");
        OwnVisit later = OwnVisit.of(granted(file, "Later"));
        OwnVisit now = OwnVisit.of(granted(file, "Now"));
        List.of(OwnVisit.of(erased), later, now).forEach(one -> choose(one, "LISTED"));
        publish();
        assertThat(names()).containsExactly("Erased Çelik", "Later Çelik", "Now Çelik");

        erased.plays("applicant", "withdraw", "{}");
        REGISTRY.user("admin").post("/api/subjects/" + erased.id() + "/erase", "{}").answers(200);
        REGISTRY.user("officer2").post("/api/subjects/" + erased.id() + "/erase", "{}").answers(200);
        assertThat(names()).as("without a new edition").containsExactly("Later Çelik", "Now Çelik");
        choose(later, "UNLISTED");
        assertThat(names()).containsExactly("Later Çelik", "Now Çelik");
        now.does("choose-visibility", "{\"visibility\":\"UNLISTED\",\"atOnce\":true}").answers(200);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatASuspensionTakesIsInNoFurtherEditionAndTheDayBringsOneByItself() {
        PlayedFile file = accredited("Suspended Forum");
        choose(OwnVisit.of(granted(file, "Ada")), "LISTED");
        file.plays("applicant", "choose-listing", "{\"listed\":true}");
        REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"P1D\"}").answers(200);
        assertThat(names()).containsExactly("Ada Çelik");
        file.plays("officer", "suspend-in-emergency", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"x\"}");
        REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"P1D\"}").answers(200);
        assertThat(names()).isEmpty();
        assertThat(list().json().at("/organisations")).isEmpty();
    }

    /** However choices and editions fall in with one another: nobody is in an edition who had withdrawn before it. */
    @Test
    void whileThirtyTwoActNobodyWhoWithdrewIsInALaterEdition() throws Exception {
        PlayedFile file = accredited("Racing Forum");
        List<OwnVisit> persons = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            PlayedDelegate one = granted(file, "Person " + number);
            ids.add(one.id());
            persons.add(OwnVisit.of(one));
        }
        persons.forEach(one -> choose(one, "LISTED"));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            OwnVisit person = persons.get(number % persons.size());
            String to = number % 3 == 0 ? "LISTED" : "UNLISTED";
            calls.add(number % 2 == 0
                    ? () -> REGISTRY.user("officer").post("/api/sessions/" + session + "/participants", "{}")
                    : () -> person.does("choose-visibility", "{\"visibility\":\"" + to + "\"}"));
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(MANY)) {
            for (Future<Answer> answer : crowd.invokeAll(calls)) {
                answer.get().answers(200);
            }
        }
        List<String> listed = new ArrayList<>();
        int editions = 0;
        for (String line : REGISTRY.user("auditor").get("/api/audit/events?limit=10000").answers(200).body().lines().toList()) {
            JsonNode event = tools.jackson.databind.json.JsonMapper.shared().readTree(line);
            JsonNode payload = event.at("/payload");
            if (event.at("/type").asString().equals("VisibilityChosen") && ids.contains(payload.at("/delegate").asString())) {
                listed.remove(payload.at("/delegate").asString());
                if (payload.at("/visibility").asString().equals("LISTED")) {
                    listed.add(payload.at("/delegate").asString());
                }
            }
            if (event.at("/type").asString().equals("EditionPublished") && payload.at("/session").asString().equals(session)) {
                editions++;
                assertThat(payload.at("/delegates").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrderElementsOf(listed);
            }
        }
        assertThat(editions).isPositive();
    }

    private PlayedFile accredited(String organisation) {
        return PlayedFile.requested(REGISTRY, session, organisation, "applicant").vetting().grantRecommended().plays("officer2", "grant",
                "{\"conditions\":[]}");
    }

    private static PlayedDelegate granted(PlayedFile file, String givenName) {
        return PlayedDelegate.nominated(REGISTRY, file.id(), "applicant", givenName).plays("officer", "confirm", "{}")
                .plays("officer", "vet", "{}").plays("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"x\"}")
                .plays("officer2", "grant", "{}");
    }

    private static void choose(OwnVisit person, String visibility) {
        person.does("choose-visibility", "{\"visibility\":\"" + visibility + "\"}").answers(200);
    }

    private void publish() {
        REGISTRY.user("officer").post("/api/sessions/" + session + "/participants", "{}").answers(200);
    }

    private Answer list() {
        return REGISTRY.stranger().get("/api/sessions/" + session + "/participants").answers(200);
    }

    private List<String> names() {
        return list().json().at("/participants").valueStream().map(JsonNode::asString).toList();
    }
}
