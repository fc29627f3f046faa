package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Pages, filters and tokens of lists. */
class ListsTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String SESSION = REGISTRY.session();
    private static final List<String> IDS = new ArrayList<>();
    private static String after = "";

    private final Caller officer = REGISTRY.user("officer");

    @BeforeAll
    static void fileSevenRequests() {
        IntStream.range(0, 7).mapToObj(number -> PlayedFile.requested(REGISTRY, SESSION, "Listed " + number, "applicant")).forEach(file -> {
            if (IDS.size() < 3) {
                file.vetting();
            }
            IDS.add(file.id());
            after = file.after();
        });
    }

    @Test
    void pagesFollowEachOtherWithoutLossOrRepetition() {
        List<String> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            Answer answer = list("limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            seen.addAll(ids(answer));
            next = answer.text("/next");
            assertThat(answer.json().get("next").isNull()).as("next of page " + page).isEqualTo(page == 2);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void aPageThatJustHoldsAllHasNoNext() {
        assertThat(list("limit=7").json().get("next").isNull()).isTrue();
        assertThat(list("limit=6").json().get("next").isNull()).isFalse();
    }

    @Test
    void aListIsFilteredByState() {
        assertThat(ids(list("state=VETTING"))).containsExactlyInAnyOrderElementsOf(IDS.subList(0, 3));
        assertThat(ids(list("state=SUBMITTED"))).containsExactlyInAnyOrderElementsOf(IDS.subList(3, 7));
        assertThat(ids(list("state=REVOKED"))).isEmpty();
    }

    @Test
    void anUnknownSessionHasNoFiles() {
        assertThat(ids(officer.get("/api/accreditations?session=NONE"))).isEmpty();
    }

    @Test
    void aPageHasFiftyItemsWhereNothingIsSaid() {
        String session = REGISTRY.session();
        String last = "";
        for (int number = 0; number < 51; number++) {
            last = PlayedFile.requested(REGISTRY, session, "One of many " + number, "applicant").after();
        }
        Answer page = officer.get("/api/accreditations?session=" + session + "&after=" + last);

        assertThat(ids(page)).hasSize(50);
        assertThat(ids(officer.get("/api/accreditations?session=" + session + "&cursor=" + page.text("/next")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=201", "limit=99999999999", "limit=ten", "state=vetting", "state=NONE",
            "state=", "session=a%20b", "session=", "cursor=x", "cursor=", "after=x", "after=", "after=%00", "cursor=%F0%9F%98%80"})
    void aParameterOfAnotherFormIsNamed(String parameter) {
        Answer answer = officer.get("/api/accreditations?" + parameter).answers(400, "malformed");

        assertThat(answer.text("/errors/0/field")).isEqualTo(parameter.split("=")[0]);
        assertThat(answer.json().get("errors")).hasSize(1);
    }

    @Test
    void aTokenServesThePurposeItWasMadeForOnly() {
        officer.get("/api/accreditations?cursor=" + after).names("cursor not-a-token");
        String ofSessions = officer.get("/api/sessions?limit=1").answers(200).text("/next");
        if (!ofSessions.isEmpty()) {
            officer.get("/api/accreditations?cursor=" + ofSessions).names("cursor not-a-token");
            officer.get("/api/accreditations/" + IDS.getFirst() + "/history?cursor=" + ofSessions).names("cursor not-a-token");
        }
        String ofFiles = list("limit=1").text("/next");
        officer.get("/api/sessions?cursor=" + ofFiles).names("cursor not-a-token");
        officer.get("/api/accreditations/" + IDS.getFirst() + "/history?cursor=" + ofFiles).names("cursor not-a-token");
    }

    @Test
    void anAlteredTokenIsNoToken() {
        String altered = (after.startsWith("A") ? "B" : "A") + after.substring(1);
        officer.get("/api/accreditations?after=" + altered).names("after not-a-token");
    }

    @Test
    void aHistoryComesInPagesToo() {
        String path = "/api/accreditations/" + IDS.getFirst() + "/history?after=" + after;
        Answer first = officer.get(path + "&limit=1").answers(200).has("/entries/0/type", "AccreditationRequested");
        Answer second = officer.get(path + "&limit=1&cursor=" + first.text("/next")).answers(200).has("/entries/0/type",
                "RequestFoundComplete");
        assertThat(second.json().get("next").isNull()).isTrue();
        assertThat(second.json().get("entries")).hasSize(1);
    }

    @Test
    void sessionsComeInPagesToo() {
        String one = REGISTRY.session();
        String other = REGISTRY.session();
        REGISTRY.awaitViews();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = officer.get("/api/sessions?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).answers(200);
            seen.addAll(ids(page));
            cursor = page.text("/next");
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().contains(one, other, SESSION);
    }

    private Answer list(String parameters) {
        return officer.get("/api/accreditations?session=" + SESSION + "&after=" + after + "&" + parameters).answers(200);
    }

    private static List<String> ids(Answer list) {
        return list.answers(200).json().get("items").valueStream().map(item -> item.get("id").asString()).toList();
    }
}
