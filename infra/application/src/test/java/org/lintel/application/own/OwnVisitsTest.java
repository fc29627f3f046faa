package org.lintel.application.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** A person comes to their own page by a one-time link, in the browser and through the API, and leaves it. */
class OwnVisitsTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final int MANY = 32;

    private final String accreditation = PlayedFile.requested(REGISTRY, REGISTRY.session(), TestRegistry.unused("Own Forum "), "applicant")
            .id();
    private final PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, accreditation);

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void theLinkShowsAButtonAndItsButtonOpensThePageOnce() {
        String link = invited();
        Browser person = new Browser(REGISTRY);
        Page arrival = person.get(link).answers(200);
        assertThat(arrival.text()).contains("Open my page").doesNotContain(PlayedDelegate.GIVEN_NAME);
        assertThat(arrival.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(person.get(link).answers(200).text()).as("looking uses nothing up").isEqualTo(arrival.text());

        Page own = person.followed(person.post(link, arrival).answers(302)).answers(200);

        assertThat(own.text()).contains("What is kept of you").doesNotContain("Files", "Sign-ins");
        assertThat(own.body()).doesNotContain(link);
        Page late = new Browser(REGISTRY).get(link).answers(200);
        Browser another = new Browser(REGISTRY);
        assertThat(another.post(link, another.get(link)).answers(404).text()).contains("This link opens nothing");
        assertThat(late.text()).as("who looks does not learn that it is used").isEqualTo(arrival.text());
    }

    @Test
    void usedTooOldReplacedAndNeverGivenOutIsAnsweredAlike() {
        String used = invited();
        arrive(used).answers(201);
        String old = invited();
        REGISTRY.clock().advance(Duration.ofDays(8));
        String replaced = invited();
        String latest = invited();
        List<String> bodies = List.of(used, old, replaced, "/own/never-given-out-" + "x".repeat(30)).stream()
                .map(link -> arrive(link).answers(404, "not-found").body()).distinct().toList();
        assertThat(bodies).hasSize(1);
        arrive(latest).answers(201);
    }

    @Test
    void ofThirtyTwoWhoComeAtOnceOneIsLetIn() throws Exception {
        String link = invited();
        List<Callable<Integer>> calls = IntStream.range(0, MANY).<Callable<Integer>>mapToObj(_ -> () -> arrive(link).status()).toList();
        try (ExecutorService crowd = Executors.newFixedThreadPool(MANY)) {
            List<Integer> statuses = crowd.invokeAll(calls).stream().map(answer -> answer.resultNow()).sorted().toList();
            assertThat(statuses.getFirst()).isEqualTo(201);
            assertThat(statuses.subList(1, MANY)).containsOnly(404);
        }
    }

    @Test
    void aRepeatedCallForALinkGivesTheSameOne() {
        String key = TestRegistry.unused("link-");
        Answer first = REGISTRY.user("applicant").post("/api/delegates/" + delegate.id() + "/invite", "{}", key).answers(200);
        assertThat(REGISTRY.user("applicant").post("/api/delegates/" + delegate.id() + "/invite", "{}", key).answers(200).body())
                .isEqualTo(first.body());
        delegate.does("applicant2", "invite", "{}").answers(404, "not-found");
        delegate.does("officer", "invite", "{}").answers(403, "wrong-role");
        assertThat(REGISTRY.user("auditor").get("/api/audit/events?limit=10000").answers(200).body())
                .doesNotContain(first.text("/link").substring("/own/".length()));
    }

    @Test
    void aVisitIsShortAndCanBeLeftAndOpensNothingElse() {
        Browser person = new Browser(REGISTRY);
        String link = invited();
        Page own = person.followed(person.post(link, person.get(link)).answers(302)).answers(200);
        for (String elsewhere : List.of("/", "/sessions", "/delegates/" + delegate.id(), "/files/" + accreditation)) {
            person.get(elsewhere).answers(403);
        }
        Page left = person.followed(person.post("/own/leave", own).answers(302)).answers(200);
        assertThat(left.text()).contains("Your page is closed");
        assertThat(person.followed(person.get("/own").answers(302)).text()).contains("Your page is closed");

        String next = invited();
        person.post(next, person.get(next)).answers(302);
        person.get("/own").answers(200);
        REGISTRY.clock().advance(Duration.ofMinutes(31));
        assertThat(person.followed(person.get("/own").answers(302)).text()).contains("Your page is closed");
    }

    @Test
    void aProgramVisitsByATokenUntilItLeaves() {
        String token = arrive(invited()).answers(201).text("/token");
        with(token, "/api/delegates/" + delegate.id() + "/withdraw").answers(403, "wrong-role");
        with("none", "/api/own/leave").answers(401, "unauthenticated");
        with(token, "/api/own/leave").answers(200);
        with(token, "/api/own/leave").answers(401, "unauthenticated");
    }

    @Test
    void whoWasSignedInAtThatBrowserNoLongerIs() {
        Browser applicant = Browser.of(REGISTRY, "applicant");
        String link = invited();
        applicant.post(link, applicant.get(link)).answers(302);
        applicant.get("/").answers(403);
    }

    @Test
    void theContactPointIsShownTheLinkOnceOnTheDelegatesPage() {
        Browser applicant = Browser.of(REGISTRY, "applicant");
        String path = "/delegates/" + delegate.id();
        Page shown = applicant.get(path).answers(200);
        Page invited = applicant.post(path + "/invite-person", shown, "key", shown.hidden(path + "/invite-person", "key")).answers(200);
        String link = invited.body().replaceAll("(?s).*value=\"(/own/[^\"]+)\".*", "$1");
        assertThat(link).matches("/own/[\\w-]{43}");
        assertThat(applicant.get(path).body()).doesNotContain("/own/");
        arrive(link).answers(201);
    }

    private String invited() {
        return delegate.does("applicant", "invite", "{}").answers(200).text("/link");
    }

    private static Answer arrive(String link) {
        return REGISTRY.stranger().post("/api/own/visits", "{\"link\":\"" + link.substring("/own/".length()) + "\"}");
    }

    private static Answer with(String token, String path) {
        return REGISTRY.stranger().send(REGISTRY.stranger().call(path).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }
}
