package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Names are sealed, and officers still find a file by a part of one. */
class FilesByNameTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static String session = "";

    @BeforeAll
    static void sevenFiles() {
        session = REGISTRY.session();
        for (String name : List.of("Witness Forum", "Forum of Jurists", "Open Courts", "forum für Zeugen", "Réseau", "FORUM", "Last")) {
            PlayedFile.requested(REGISTRY, session, name, "applicant");
        }
        REGISTRY.awaitViews();
    }

    @Test
    void aPartOfANameFindsEveryFileOfTheSessionThatHasIt() {
        assertThat(names(find("{\"name\":\"forum\",\"session\":\"%s\"}"))).containsExactlyInAnyOrder("Witness Forum", "Forum of Jurists",
                "forum für Zeugen", "FORUM");
        assertThat(names(find("{\"name\":\"  OPEN   courts \",\"session\":\"%s\"}"))).containsExactly("Open Courts");
        assertThat(names(find("{\"name\":\"nobody\",\"session\":\"%s\"}"))).isEmpty();
        assertThat(names(find("{\"name\":\"forum\",\"session\":\"NONE\"}"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutLossOrRepetition() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 2; page++) {
            Answer answer = find("{\"name\":\"forum\",\"limit\":2,\"session\":\"%s\"" + cursor + "}");
            assertThat(names(answer)).hasSize(2);
            seen.addAll(names(answer));
            assertThat(answer.json().get("next").isNull()).isEqualTo(page == 1);
            cursor = ",\"cursor\":\"" + answer.text("/next") + "\"";
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void onlyOfficersSearchByName() {
        for (String user : List.of("applicant", "reviewer", "bureau", "auditor", "admin")) {
            REGISTRY.user(user).post("/api/accreditations/find", "{\"name\":\"forum\"}").answers(403);
        }
    }

    @Test
    void whatIsNoSearchIsRefused() {
        REGISTRY.user("officer").post("/api/accreditations/find", "{}").answers(400);
        REGISTRY.user("officer").post("/api/accreditations/find", "{\"name\":\" \"}").answers(400);
        REGISTRY.user("officer").post("/api/accreditations/find", "{\"name\":\"a\",\"cursor\":\"AAAA\"}").answers(400);
        REGISTRY.user("officer").post("/api/accreditations/find", "{\"name\":\"a\",\"limit\":0}").answers(400);
    }

    @Test
    void theNameStandsInNoAddress() {
        Browser officer = Browser.of(REGISTRY, "officer");
        Page list = officer.get("/?session=" + session).answers(200);

        assertThat(officer.post("/find", list, "name", "jurists", "session", session).answers(302).location()).doesNotContain("jurists");
        Page found = officer.get("/find").answers(200);

        assertThat(found.text()).contains("Forum of Jurists").doesNotContain("Open Courts");
        assertThat(found.body()).doesNotContain("name=jurists");
    }

    private static Answer find(String body) {
        return REGISTRY.user("officer").post("/api/accreditations/find", body.replace("%s", session)).answers(200);
    }

    private static List<String> names(Answer answer) {
        return answer.json().get("items").valueStream().map(item -> item.at("/organisation/name").asString()).toList();
    }
}
