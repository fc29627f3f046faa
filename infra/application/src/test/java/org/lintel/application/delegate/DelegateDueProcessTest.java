package org.lintel.application.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Notice, reply, suspension, revocation and appeal of delegates through the API, alone and in a crowd. */
@Tag("long")
class DelegateDueProcessTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String ACT = "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen in the hall.\"}";
    private static final String REASONS = "{\"reasons\":\"It was not so.\"}";
    /** How many act at the same moment. */
    private static final int MANY = 32;
    /** Of an organisation in the tests' sessions. */
    private static final int QUOTA = 5;

    private final String session = REGISTRY.session();

    @Test
    void aDelegateIsSuspendedAfterNoticeAndReplyAndAnAppealGivesItBack() {
        PlayedDelegate delegate = granted();
        delegate.does("officer2", "suspend", ACT).answers(422, "notice-required");
        delegate.does("officer", "give-notice", notice("SUSPEND")).answers(200);
        delegate.does("officer2", "suspend", ACT).answers(422, "notice-required");
        delegate.does("applicant2", "reply-to-notice", "{\"reply\":\"No.\"}").answers(404, "not-found");
        delegate.does("applicant", "reply-to-notice", "{\"reply\":\"It was not so.\"}").answers(200);
        assertThat(delegate.does("officer2", "suspend", ACT).answers(200).text("/state")).isEqualTo("SUSPENDED");
        delegate.does("reviewer", "decide-appeal", "{\"upheld\":true,\"reasons\":\"Undone.\"}").answers(422, "not-in-state");
        assertThat(delegate.does("applicant", "appeal", REASONS).answers(200).text("/appeal")).isEqualTo("OPEN");
        delegate.does("applicant", "appeal", REASONS).answers(422, "not-in-state");
        Answer undone = delegate.does("reviewer", "decide-appeal", "{\"upheld\":true,\"reasons\":\"Undone.\"}").answers(200);
        assertThat(undone.text("/state")).isEqualTo("GRANTED");
        assertThat(undone.json().at("/appeal").isNull()).isTrue();
    }

    @Test
    void aDelegateIsRevokedOrReinstated() {
        PlayedDelegate delegate = noticed("SUSPEND").plays("officer2", "suspend", ACT);
        assertThat(delegate.does("officer2", "reinstate", "{\"reasons\":\"Cured.\"}").answers(200).text("/state"))
                .isEqualTo("GRANTED");
        assertThat(noticed("REVOKE").does("officer2", "revoke", ACT).answers(200).text("/state")).isEqualTo("REVOKED");
    }

    @Test
    @Tag("inv-1")
    @Tag("inv-8")
    void whoGaveNoticeDoesNotActAndNoGroundIsMadeUp() {
        PlayedDelegate delegate = granted();
        delegate.does("officer2", "give-notice", notice("SUSPEND").replace("CODE_OF_CONDUCT", "NATIONALITY"))
                .answers(422, "ground-not-in-list");
        delegate.plays("officer2", "give-notice", notice("SUSPEND")).plays("applicant", "reply-to-notice", "{\"reply\":\"No.\"}");
        delegate.does("officer2", "suspend", ACT).answers(422, "four-eyes");
    }

    @Test
    @Tag("inv-10")
    void noticesAboutADelegateAreInTheContactPointsInboxAndNameNobody() {
        PlayedDelegate delegate = granted();
        Answer given = delegate.does("officer", "give-notice", notice("SUSPEND")).answers(200);
        Answer inbox = REGISTRY.user("applicant").get("/api/notices?after=" + given.text("/after")).answers(200);
        var newest = inbox.json().at("/items/0");
        assertThat(newest.get("delegateId").asString()).isEqualTo(delegate.id());
        assertThat(newest.get("accreditationId").asString()).isEqualTo(delegate.accreditation());
        assertThat(newest.get("kind").asString()).isEqualTo("INTENT");
        assertThat(newest.get("text").asString()).contains(delegate.id(), "Seen in the hall.").doesNotContain(PlayedDelegate.GIVEN_NAME);
        String longest = newest.get("until").asString();
        String id = newest.get("id").asString();

        REGISTRY.user("applicant2").post("/api/notices/" + id + "/open", "{}").answers(404, "not-found");
        Answer opened = REGISTRY.user("applicant").post("/api/notices/" + id + "/open", "{}").answers(200);
        assertThat(opened.text("/delegateId")).isEqualTo(delegate.id());
        assertThat(REGISTRY.user("applicant").get("/api/notices?after=" + opened.text("/after")).json().at("/items/0/until").asString())
                .as("opening it starts the period").isLessThan(longest);
        assertThat(REGISTRY.user("applicant").get("/api/notices/" + id + "/letter").status()).isEqualTo(200);
        REGISTRY.user("officer").post("/api/notices/" + id + "/dispatch-again", "{}").answers(422, "not-in-state");
    }

    @Test
    void aNoticeThatCameBackIsDispatchedAgain() {
        String id = "/api/notices/delegate." + granted().id() + ".1";
        REGISTRY.user("officer").post(id + "/undeliverable", "{}").answers(200);
        REGISTRY.user("officer").post(id + "/dispatch-again", "{}").answers(200);
        REGISTRY.user("officer").post("/api/notices/delegate.0b9f1e9a-0000-4000-8000-000000000000.1/undeliverable", "{}")
                .answers(404, "not-found");
    }

    @Test
    void eachStepIsOfItsOwnRole() {
        PlayedDelegate delegate = granted();
        for (String verb : List.of("suspend", "revoke")) {
            delegate.does("officer", verb, ACT).answers(403, "wrong-role");
        }
        delegate.does("officer", "reinstate", REASONS).answers(403, "wrong-role");
        delegate.does("applicant", "suspend-in-emergency", ACT).answers(403, "wrong-role");
        delegate.does("officer", "confirm-suspension", REASONS).answers(403, "wrong-role");
        delegate.does("officer2", "grant-interim-relief", REASONS).answers(403, "wrong-role");
        delegate.does("officer2", "appeal", REASONS).answers(403, "wrong-role");
        delegate.does("officer2", "decide-appeal", "{\"upheld\":true,\"reasons\":\"So.\"}").answers(403, "wrong-role");
        delegate.does("applicant", "give-notice", notice("SUSPEND")).answers(403, "wrong-role");
        delegate.does("officer", "extend-deadline", "{\"limit\":\"APPEAL\",\"workingDays\":0,\"reasons\":\"So.\"}")
                .answers(400, "malformed");
        delegate.does("officer", "extend-deadline", "{\"limit\":\"APPEAL_DECISION\",\"workingDays\":5,\"reasons\":\"So.\"}")
                .answers(422, "limit-not-extendable");
        delegate.does("officer", "give-notice", "{\"intent\":\"BAN\",\"reasons\":\"\"}").answers(400, "malformed");
    }

    @Test
    @Tag("inv-11")
    void aReviewerReadsWhatTheAppealNeedsAndNotWhoThePersonIs() {
        PlayedDelegate delegate = noticed("SUSPEND").plays("officer2", "suspend", ACT);
        REGISTRY.user("reviewer").get("/api/delegates/" + delegate.id()).answers(404, "not-found");
        delegate.plays("applicant", "appeal", REASONS);
        Answer read = opened("reviewer", delegate).answers(200);
        assertThat(read.body()).contains("Seen in the hall.", "It was not so.").doesNotContain(PlayedDelegate.GIVEN_NAME, "1990-01-31");
        delegate.plays("reviewer", "decide-appeal", "{\"upheld\":false,\"reasons\":\"It was so.\"}");
        opened("reviewer", delegate).answers(422, "not-assigned");
        assertThat(opened("applicant", delegate).answers(200).body())
                .contains("It was so.");
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-16")
    void of32DecisionsOnOneAppealAndConfirmationsAtOnceThePlaceIsFreedOnceAndGivenOnce() throws Exception {
        String accreditation = active();
        PlayedDelegate revoked = revoked(accreditation).plays("applicant", "appeal", REASONS);
        confirmed(accreditation, QUOTA - 1);
        List<PlayedDelegate> others = IntStream.range(0, MANY)
                .mapToObj(each -> PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", "Waiting" + each)).toList();
        others.getFirst().does("applicant", "confirm", "{}").answers(422, "quota-exceeded");

        List<Integer> decided = atOnce(MANY,
                each -> revoked.does("reviewer", "decide-appeal", "{\"upheld\":false,\"reasons\":\"So.\"}").status());
        List<Integer> confirmed = atOnce(MANY, each -> others.get(each).does("applicant", "confirm", "{}").status());

        assertThat(decided.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(confirmed.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(Stream.concat(decided.stream(), confirmed.stream())).allMatch(status -> status == 200 || status == 422);
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-15")
    void anUpheldAppealAmong32ConfirmationsAtOnceHasItsOwnPlaceBackAndExceedsNoQuota() throws Exception {
        String accreditation = active();
        PlayedDelegate revoked = revoked(accreditation).plays("applicant", "appeal", REASONS);
        confirmed(accreditation, QUOTA - 2);
        List<PlayedDelegate> others = IntStream.range(0, MANY - 1)
                .mapToObj(each -> PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", "Waiting" + each)).toList();

        List<Integer> statuses = atOnce(MANY, each -> each == 0
                ? revoked.does("reviewer", "decide-appeal", "{\"upheld\":true,\"reasons\":\"So.\"}").status()
                : others.get(each - 1).does("applicant", "confirm", "{}").status());

        assertThat(statuses.getFirst()).isEqualTo(200);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        assertThat(REGISTRY.user("applicant").get("/api/delegates/" + revoked.id()).text("/state")).isEqualTo("GRANTED");
        others.getLast().does("applicant", "withdraw", "{}");
        REGISTRY.awaitViews();
        assertThat(REGISTRY.user("applicant").get("/api/accreditations/" + accreditation + "/places").answers(200).json()
                .at("/organisation/of").asInt()).isEqualTo(QUOTA);
    }

    /** Interim relief keeps the place that the appeal keeps, and what is dismissed frees it once. */
    @Test
    @Tag("inv-12")
    @Tag("inv-15")
    @Tag("inv-16")
    void among32ReliefsAndConfirmationsAtOnceWhoIsRelievedKeepsTheirOwnPlaceAndNobodyElseHasIt() throws Exception {
        String accreditation = active();
        PlayedDelegate revoked = revoked(accreditation).plays("applicant", "appeal", REASONS);
        confirmed(accreditation, QUOTA - 2);
        List<PlayedDelegate> others = IntStream.range(0, MANY / 2)
                .mapToObj(each -> PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", "Waiting" + each)).toList();

        List<Integer> statuses = atOnce(MANY, each -> each % 2 == 0
                ? revoked.does("reviewer", "grant-interim-relief", REASONS).status()
                : others.get(each / 2).does("applicant", "confirm", "{}").status());

        assertThat(statuses).allMatch(status -> status == 200 || status == 422);
        assertThat(IntStream.range(0, MANY).filter(each -> each % 2 == 0 && statuses.get(each) == 200)).hasSize(1);
        assertThat(IntStream.range(0, MANY).filter(each -> each % 2 == 1 && statuses.get(each) == 200)).hasSize(1);
        assertThat(REGISTRY.user("applicant").get("/api/delegates/" + revoked.id()).text("/state")).isEqualTo("GRANTED");
        revoked.does("reviewer", "decide-appeal", "{\"upheld\":false,\"reasons\":\"So.\"}").answers(200).has("/state", "REVOKED");
        assertThat(atOnce(MANY / 2, each -> others.get(each).does("applicant", "confirm", "{}").status())).containsOnlyOnce(200);
    }

    @Test
    @Tag("inv-1")
    @Tag("inv-10")
    void of32ConfirmationsOfOneEmergencySuspensionOneIsDone() throws Exception {
        PlayedDelegate delegate = granted().plays("officer", "suspend-in-emergency", ACT);
        assertThat(atOnce(MANY, _ -> delegate.does("officer2", "confirm-suspension", REASONS).status())).containsOnlyOnce(200).allMatch(
                status -> status == 200 || status == 422);
    }

    @Test
    @Tag("inv-1")
    @Tag("inv-10")
    void of32SuspensionsAndRevocationsAtOnceOneActTakesEffect() throws Exception {
        PlayedDelegate delegate = noticed("SUSPEND");
        List<Integer> statuses = atOnce(MANY, each -> delegate.does("officer2", each % 2 == 0 ? "suspend" : "revoke", ACT).status());
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses).allMatch(status -> status == 200 || status == 422);
    }

    private static Answer opened(String user, PlayedDelegate delegate) {
        var caller = REGISTRY.user(user);
        return caller.send(caller.call("/api/delegates/" + delegate.id()).header("Purpose", "VETTING").GET());
    }

    private static List<Integer> atOnce(int many, IntUnaryOperator call) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(many)) {
            List<Future<Integer>> sent = IntStream.range(0, many).mapToObj(each -> crowd.submit(() -> call.applyAsInt(each))).toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : sent) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }

    private PlayedDelegate granted() {
        return granted(active(), PlayedDelegate.GIVEN_NAME);
    }

    private static PlayedDelegate granted(String accreditation, String name) {
        return PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", name).plays("applicant", "confirm", "{}")
                .plays("officer", "vet", "{}").plays("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Known.\"}")
                .plays("officer2", "grant", "{}");
    }

    private PlayedDelegate noticed(String intent) {
        return noticed(granted(), intent);
    }

    private static PlayedDelegate noticed(PlayedDelegate granted, String intent) {
        return granted.plays("officer", "give-notice", notice(intent)).plays("applicant", "reply-to-notice", "{\"reply\":\"No.\"}");
    }

    private static PlayedDelegate revoked(String accreditation) {
        return noticed(granted(accreditation, "Revoked"), "REVOKE").plays("officer2", "revoke", ACT);
    }

    private static void confirmed(String accreditation, int many) {
        IntStream.range(0, many).forEach(each -> PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", "Confirmed" + each)
                .plays("applicant", "confirm", "{}"));
    }

    private String active() {
        return PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Forum "), "applicant").vetting().grantRecommended()
                .plays("officer2", "grant", "{\"conditions\":[]}").id();
    }

    private static String notice(String intent) {
        return "{\"intent\":\"" + intent + "\",\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen in the hall.\"}";
    }
}
