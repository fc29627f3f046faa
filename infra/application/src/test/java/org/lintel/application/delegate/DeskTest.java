package org.lintel.application.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The desk, where a person shows a passport. */
class DeskTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private static String session = "";
    private static PlayedDelegate delegate = new PlayedDelegate(REGISTRY, "", "");

    @BeforeAll
    static void somebodyIsNominated() {
        session = REGISTRY.session();
        delegate = PlayedDelegate.nominated(REGISTRY, PlayedFile.requested(REGISTRY, session, "Harbour Watch", "applicant").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"passportLine\":\"P<KENCELIK<<ADAEZE<NGOZI<<<<<<<<<<<<<<<<<<<<<\"", "\"passportLine\":\"p<kencelik<<adaeze\"",
            "\"givenName\":\"Adaeze\",\"familyName\":\"Çelik\"", "\"givenName\":\"ADAEZE\",\"familyName\":\"CELIK\""})
    void whoeverShowsAPassportIsFoundHoweverItWritesTheirName(String said) {
        assertThat(ids(find(said, "1990-01-31"))).containsExactly(delegate.id());
    }

    @Test
    void nobodyIsNamedInTheAnswer() {
        assertThat(find("\"passportLine\":\"P<KENCELIK<<ADAEZE<<<<\"", "1990-01-31").body()).doesNotContainIgnoringCase("adaeze")
                .doesNotContain("1990");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"passportLine\":\"P<KENCELIK<<NGOZI<<<<<<<<\"", "\"givenName\":\"Ada\",\"familyName\":\"Çelik\""})
    void anotherNameFindsNobody(String said) {
        assertThat(ids(find(said, "1990-01-31"))).isEmpty();
    }

    @Test
    void anotherDayOfBirthFindsNobody() {
        assertThat(ids(find("\"passportLine\":\"P<KENCELIK<<ADAEZE<<<<\"", "1990-02-01"))).isEmpty();
    }

    @Test
    void whoWasFoundIsOnRecordForAuditors() {
        find("\"passportLine\":\"P<KENCELIK<<ADAEZE<<<<\"", "1990-01-31");
        assertThat(REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + delegate.id()).answers(200).body()).contains("\"DESK\"");
    }

    @Test
    void nobodyOpensADelegateByNamingTheDesk() {
        var officer = REGISTRY.user("officer");
        officer.send(officer.call("/api/delegates/" + delegate.id()).header("Purpose", "DESK").GET()).answers(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"givenName\":\"Ada\"", ",\"passportLine\":\"Ada Çelik\"", ",\"passportLine\":7",
            ",\"givenName\":\" \",\"familyName\":\"x\""})
    void whatIsNoPassportIsRefusedAndNotRepeated(String said) {
        Answer refused = REGISTRY.user("officer").post("/api/delegates/find", body(said, "1990-01-31")).answers(400);
        assertThat(refused.body()).doesNotContain("Çelik");
    }

    @Test
    void aSessionThatIsNotThereIsNotFound() {
        REGISTRY.user("officer")
                .post("/api/delegates/find", body(",\"passportLine\":\"P<KENCELIK<<ADAEZE<<<<\"", "1990-01-31").replace(session, "NONE"))
                .answers(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "reviewer", "bureau", "security", "auditor", "admin"})
    void onlyOfficersSearch(String user) {
        REGISTRY.user(user).post("/api/delegates/find", body(",\"passportLine\":\"P<KENCELIK<<ADAEZE<<<<\"", "1990-01-31")).answers(403);
    }

    @Test
    void onThePageWhatWasTypedIsKeptNowhere() {
        Browser officer = Browser.of(REGISTRY, "officer");
        Browser.Page desk = officer.get("/desk?session=" + session).answers(200);

        officer.post("/desk", desk, "sessionId", session, "birthDate", "1990-01-31", "givenName", "Adaeze", "familyName", "Çelik")
                .answers(302);
        Browser.Page found = officer.get("/desk").answers(200);

        assertThat(found.body()).contains("/delegates/" + delegate.id()).doesNotContain("Adaeze", "1990-01-31");
        assertThat(officer.get("/desk").answers(200).body()).as("once").doesNotContain("/delegates/" + delegate.id());
    }

    @Test
    void onThePageWhatIsNoPassportIsToldOnItsOwnPage() {
        Browser officer = Browser.of(REGISTRY, "officer");
        Browser.Page desk = officer.get("/desk?session=" + session).answers(200);

        officer.post("/desk", desk, "sessionId", session, "birthDate", "1990-01-31", "passportLine", "Adaeze Çelik").answers(302);

        assertThat(officer.get("/desk").answers(400).body()).contains("begins with P").doesNotContain("Adaeze");
    }

    private static Answer find(String said, String birthDate) {
        return REGISTRY.user("officer").post("/api/delegates/find", body("," + said, birthDate)).answers(200);
    }

    private static String body(String said, String birthDate) {
        return "{\"sessionId\":\"" + session + "\",\"birthDate\":\"" + birthDate + "\"" + said + "}";
    }

    private static List<String> ids(Answer found) {
        return found.json().get("items").valueStream().map(one -> one.get("id").asString()).toList();
    }
}
