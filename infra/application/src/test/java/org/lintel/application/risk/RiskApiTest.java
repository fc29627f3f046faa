package org.lintel.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Focal points see who asks for them and record what they find; nobody else can tell that anything was asked. */
class RiskApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    private final String session = REGISTRY.session();
    private final String file = PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Careful Forum "), "applicant").id();
    private final PlayedDelegate asking = PlayedDelegate.nominated(REGISTRY, file, "applicant", "Asking");
    private final PlayedDelegate other = PlayedDelegate.nominated(REGISTRY, file, "applicant", "Other");

    @Test
    void aFocalPointSeesWhoAsksAndRecordsAnAssessmentThatLeadsToNobody() {
        OwnVisit.of(asking).does("ask-for-focal-point", "{\"howToReach\":\"After dark only.\"}").answers(200);
        seen();
        Answer list = REGISTRY.user("focalpoint").get("/api/risk-assessments?session=" + session).answers(200);
        JsonNode one = list.json().at("/items").valueStream().filter(item -> item.at("/delegateId").asString().equals(asking.id()))
                .findFirst().orElseThrow();
        assertThat(one.at("/asked/0/howToReach").asString()).isEqualTo("After dark only.");
        assertThat(one.at("/givenName").asString()).isEqualTo("Asking");

        REGISTRY.user("focalpoint").post("/api/delegates/" + asking.id() + "/assess-risk", "{\"outcome\":\"Escort agreed.\"}").answers(200);

        assertThat(REGISTRY.user("focalpoint").get("/api/risk-assessments?session=" + session).answers(200).body())
                .contains("Escort agreed.");
        List<JsonNode> events = events();
        assertThat(events.stream().filter(event -> event.at("/type").asString().equals("RisksOpened")
                && event.at("/payload/session").asString().equals(session))).as("one reading").hasSize(1);
        assertThat(events.stream().filter(event -> event.at("/type").asString().equals("RiskAssessed"))
                .filter(event -> event.at("/payload/session").asString().equals(session)))
                .hasSize(1).allSatisfy(event -> assertThat(event.toString()).doesNotContain(asking.id(), file));
        for (String user : List.of("applicant", "officer", "bureau", "security", "auditor", "admin")) {
            REGISTRY.user(user).get("/api/risk-assessments?session=" + session).answers(403, "wrong-role");
            REGISTRY.user(user).post("/api/delegates/" + asking.id() + "/assess-risk", "{\"outcome\":\"x\"}").answers(403, "wrong-role");
        }
    }

    /** Same type, same tags but for whose it is, the same fields, equally long: only the key tells what was asked. */
    @Test
    void thatAFocalPointWasAskedForCannotBeToldFromAnyOtherRequest() {
        asking.plays("officer", "confirm", "{}");
        OwnVisit.of(asking).does("ask-for-focal-point", "{}").answers(200);
        OwnVisit.of(other).does("ask-for-change", "{\"change\":\"" + "é".repeat(900) + "\"}").answers(200);
        List<JsonNode> asked = events().stream().filter(event -> event.at("/type").asString().equals("PersonAsked"))
                .filter(event -> List.of(asking.id(), other.id()).contains(event.at("/payload/delegate").asString())).toList();
        assertThat(asked).hasSize(2);
        assertThat(shape(asked.get(0), asking.id())).isEqualTo(shape(asked.get(1), other.id()));
        Answer opened = REGISTRY.user("officer")
                .send(REGISTRY.user("officer").call("/api/delegates/" + asking.id()).header("Purpose", "VETTING").GET()).answers(200);
        assertThat(opened.json().at("/opened/forOfficers/changesAsked")).isEmpty();
    }

    @Test
    void onThePageItIsOpenedByAPressAndAnAssessmentIsAForm() {
        OwnVisit.of(asking).does("ask-for-focal-point", "{\"howToReach\":\"After dark only.\"}").answers(200);
        seen();
        Browser focalPoint = Browser.of(REGISTRY, "focalpoint");
        Page closed = focalPoint.get("/risk-assessments?session=" + session).answers(200);
        assertThat(closed.text()).doesNotContain("Asking", "After dark");
        Page opened = focalPoint.post("/risk-assessments/open", closed, "session", session).answers(200);
        assertThat(opened.text()).contains("Asking Çelik", "After dark only.");
        Page done = focalPoint.followed(focalPoint.post("/risk-assessments/" + asking.id() + "/assess", opened, "session", session,
                "outcome", "Escort agreed.").answers(302)).answers(200);
        assertThat(done.text()).contains("The assessment is recorded.").doesNotContain("Escort");
        assertThat(focalPoint.post("/risk-assessments/" + asking.id() + "/assess", opened, "session", session).answers(400).text())
                .contains("Asking Çelik");
    }

    @Test
    void whatWasAssessedIsErasedWithThePerson() {
        REGISTRY.user("focalpoint").post("/api/delegates/" + asking.id() + "/assess-risk", "{\"outcome\":\"Escort agreed.\"}").answers(200);
        asking.plays("applicant", "withdraw", "{}");
        REGISTRY.user("admin").post("/api/subjects/" + asking.id() + "/erase", "{}").answers(200);
        REGISTRY.user("officer2").post("/api/subjects/" + asking.id() + "/erase", "{}").answers(200);
        seen();
        assertThat(REGISTRY.user("focalpoint").get("/api/risk-assessments?session=" + session).answers(200).body())
                .doesNotContain("Escort", "Asking");
    }

    /** The list of delegates is a view, which may be a moment late. */
    private void seen() {
        String after = asking.does("applicant", "invite", "{}").answers(200).text("/after");
        REGISTRY.user("officer").get("/api/delegates?session=" + session + "&after=" + after).answers(200);
    }

    private static String shape(JsonNode event, String delegate) {
        return event.at("/tags").toString().replace(delegate, "whose")
                + event.at("/payload").propertyStream().map(field -> field.getKey() + field.getValue().toString().length()).toList();
    }

    private static List<JsonNode> events() {
        return REGISTRY.user("auditor").get("/api/audit/events?limit=10000").answers(200).body().lines()
                .map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
