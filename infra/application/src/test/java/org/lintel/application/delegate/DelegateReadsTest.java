package org.lintel.application.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Lists of delegates and the meters of their quotas, as everybody sees them who may. */
class DelegateReadsTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final String session = REGISTRY.session();
    private final String accreditation = PlayedFile.requested(REGISTRY, session, "Witness Forum", "applicant").id();

    @Test
    void delegatesAreListedWithoutAnythingPersonal() {
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, accreditation);
        String after = delegate.does("applicant", "confirm", "{}").answers(200).after();

        for (String user : List.of("officer", "applicant")) {
            Answer listed = list(user, "session=" + session + "&after=" + after);
            assertThat(ids(listed)).containsExactly(delegate.id());
            assertThat(listed.text("/items/0/state")).isEqualTo("CONFIRMED");
            assertThat(listed.text("/items/0/proposedVisibility")).isEqualTo("LISTED");
            assertThat(listed.text("/items/0/visibility")).isEqualTo("UNLISTED");
            assertThat(listed.body()).doesNotContain(PlayedDelegate.GIVEN_NAME, "elik", "1990", "KEN", "evening", "isk");
        }
    }

    @Test
    void anApplicantSeesWhomTheyNominatedAndNobodyElse() {
        PlayedDelegate own = PlayedDelegate.nominated(REGISTRY, accreditation);
        String others = PlayedFile.requested(REGISTRY, session, "Host Forum", "applicant2").id();
        PlayedDelegate another = PlayedDelegate.nominated(REGISTRY, others, "applicant2", "Bo");
        String after = another.does("applicant2", "confirm", "{}").answers(200).after();

        assertThat(ids(list("applicant", "session=" + session + "&after=" + after))).containsExactly(own.id());
        assertThat(ids(list("applicant", "accreditation=" + others + "&after=" + after))).isEmpty();
        assertThat(ids(list("officer", "session=" + session + "&after=" + after))).containsExactly(own.id(), another.id());
        assertThat(ids(list("officer", "accreditation=" + others + "&after=" + after))).containsExactly(another.id());
        assertThat(ids(list("officer", "session=" + session + "&state=CONFIRMED&after=" + after))).containsExactly(another.id());
        assertThat(REGISTRY.user("applicant").get("/api/accreditations/" + others + "/places?after=" + after).answers(404).body())
                .isEqualTo(REGISTRY.user("applicant").get("/api/accreditations/unknown/places?after=" + after).answers(404).body());
    }

    @Test
    void aRecommendationIsNoneOfThePartysBusinessBeforeItIsDecided() {
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, accreditation).plays("applicant", "confirm", "{}")
                .plays("officer", "vet", "{}");
        String after = delegate.does("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Known.\"}").answers(200).after();

        assertThat(list("officer", "session=" + session + "&after=" + after).text("/items/0/recommended")).isEqualTo("GRANT");
        assertThat(list("applicant", "session=" + session + "&after=" + after).json().at("/items/0/recommended").isNull()).isTrue();
    }

    @Test
    void theListComesInPagesAndItsCursorsAreNobodyElsesToMake() {
        List<String> nominated = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            nominated.add(PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", "Ada " + number).id());
        }
        PlayedDelegate last = PlayedDelegate.nominated(REGISTRY, accreditation);
        nominated.add(last.id());
        String after = last.does("applicant", "change-visibility", "{\"visibility\":\"PSEUDONYMOUS\"}").answers(200).after();

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = list("officer", "session=" + session + "&limit=2" + cursor + "&after=" + after);
            read.addAll(ids(page));
            cursor = page.json().at("/next").isNull() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());
        assertThat(read).containsExactlyElementsOf(nominated);
        REGISTRY.user("officer").get("/api/delegates?cursor=5").answers(400, "malformed");
        REGISTRY.user("officer").get("/api/delegates?limit=201").answers(400, "malformed");
        REGISTRY.user("officer").get("/api/delegates?state=HIDDEN").answers(400, "malformed");
        for (String user : List.of("bureau", "security", "auditor", "admin", "focalpoint", "reviewer")) {
            REGISTRY.user(user).get("/api/delegates").answers(403, "wrong-role");
        }
    }

    @Test
    void theMetersSayHowManyPlacesAreTakenAndWaitedFor() {
        List<PlayedDelegate> delegates = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            delegates.add(PlayedDelegate.nominated(REGISTRY, accreditation, "applicant", "Ada " + number));
        }
        delegates.subList(0, 5).forEach(one -> one.plays("applicant", "confirm", "{}"));
        String after = delegates.getLast().does("applicant", "waitlist", "{}").answers(200).after();

        Answer own = places("applicant", after);
        assertThat(own.json().at("/organisation").toString()).isEqualTo("{\"used\":5,\"of\":5,\"waiting\":1}");
        assertThat(own.json().at("/category").isNull()).isTrue();
        Answer officers = places("officer", after);
        assertThat(officers.json().at("/organisation/used").asInt()).isEqualTo(5);
        assertThat(officers.json().at("/category/used").asInt()).isEqualTo(5);
        assertThat(officers.json().at("/category/of").asInt()).isGreaterThan(5);

        String freed = delegates.getFirst().does("applicant", "withdraw", "{}").answers(200).after();
        assertThat(places("applicant", freed).json().at("/organisation/used").asInt()).isEqualTo(4);
    }

    private Answer places(String user, String after) {
        return REGISTRY.user(user).get("/api/accreditations/" + accreditation + "/places?after=" + after).answers(200);
    }

    private static Answer list(String user, String query) {
        return REGISTRY.user(user).get("/api/delegates?" + query).answers(200);
    }

    private static List<String> ids(Answer list) {
        return list.json().at("/items").valueStream().map(item -> item.at("/id").asString()).toList();
    }
}
