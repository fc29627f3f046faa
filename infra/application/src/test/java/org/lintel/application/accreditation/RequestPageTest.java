package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.Storage;

import com.mongodb.client.MongoCollection;

/** Asking for accreditation on a page: saved, gone on with, and sent once whatever the line does. */
class RequestPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();

    private final Browser applicant = Browser.of(REGISTRY, "applicant");
    private final String session = REGISTRY.session();

    @BeforeEach
    void theSessionIsOnTheFormAndNothingIsDrafted() {
        drafts().deleteMany(new Document());
        await().until(() -> applicant.get("/requests/new").body().contains("value=\"" + session + "\""));
    }

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void aRequestIsFiledFromTheForm() {
        Page form = applicant.get("/requests/new").answers(200);
        assertThat(form.body()).contains("<option value=\"KEN\">Kenya</option>", "value=\"" + session + "\"");
        assertThat(applicant.get("/requests/new?language=fr").body()).contains("<option value=\"DEU\">Allemagne</option>");
        applicant.get("/?language=en");

        Page filed = applicant
                .followed(applicant.post("/requests/new", form, request(form, "FILE", "Witness Forum", "KEN", "Observe\r\nand report")));

        assertThat(filed.answers(200).text()).contains("Your request was sent.", "Your request has arrived.", "Witness Forum");
    }

    @Test
    void aRequestThatIsSentAgainIsFiledOnce() {
        Page form = applicant.get("/requests/new");
        String[] request = request(form, "FILE", "Sent Twice", "KEN", "Observe");

        String first = applicant.post("/requests/new", form, request).answers(302).location();
        String second = applicant.post("/requests/new", form, request).answers(302).location();

        assertThat(second).isEqualTo(first);
        Page anew = applicant.get("/requests/new");
        assertThat(applicant.post("/requests/new", anew, request(anew, "FILE", "sent  TWICE", "KEN", "Observe")).answers(422).text())
                .contains("You have asked for this organisation's accreditation to this session already.");
    }

    @Test
    void aDraftIsKeptUnreadableAndGoneOnWithByItsApplicantAlone() {
        Page form = applicant.get("/requests/new");
        String at = applicant.post("/requests/new", form, request(form, "SAVE", "Half Written", "", "So far")).answers(302).location();
        String draft = idOf(at);

        assertThat(applicant.open(at).body()).contains("Half Written", "So far", "Saved.");
        assertThat(applicant.get("/").text()).contains("Not filed yet", "Draft for Half Written");
        Browser other = Browser.of(REGISTRY, "applicant2");
        other.get("/requests/new?draft=" + draft).answers(404);
        other.post("/requests/new", other.get("/requests/new"), "press", "SAVE", "draft", draft, "name", "Mine now").answers(404);
        other.post("/requests/new", other.get("/requests/new"), "press", "DELETE", "draft", draft);
        assertThat(applicant.get("/requests/new?draft=" + draft).body()).contains("Half Written");
        assertThat(storedDrafts()).noneMatch(stored -> stored.contains("Half Written") || stored.contains("So far"));

        Page again = applicant.get("/requests/new?draft=" + draft);
        Page filed = applicant.followed(applicant.post("/requests/new", again,
                with(request(again, "FILE", "Half Written", "KEN", "So far, and on"), "draft", draft)));
        assertThat(filed.text()).contains("Your request was sent.");
        applicant.get("/requests/new?draft=" + draft).answers(404);
    }

    @Test
    void aFormThatIsSavedTwiceIsOneDraft() {
        Page form = applicant.get("/requests/new");

        String first = applicant.post("/requests/new", form, request(form, "SAVE", "Saved Twice", "", "So far")).answers(302).location();
        String second = applicant.post("/requests/new", form, request(form, "SAVE", "Saved Twice", "", "And on")).answers(302).location();

        assertThat(second).isEqualTo(first);
        assertThat(applicant.open(second).body()).contains("And on");
        Browser other = Browser.of(REGISTRY, "applicant2");
        assertThat(idOf(other.post("/requests/new", other.get("/requests/new"), request(form, "SAVE", "Same key", "", "")).location()))
                .isNotEqualTo(idOf(first));
    }

    @Test
    void aRequestThatIsRefusedKeepsWhatWasWritten() {
        Page form = applicant.get("/requests/new");

        Page refused = applicant.post("/requests/new", form, request(form, "FILE", "No \"Country\"", "", "Kept"));

        assertThat(refused.answers(400).body()).contains("No &quot;Country&quot;", "Kept", "Something is wrong with this field.");
        applicant.post("/requests/new", form, "press", "BURN").answers(400);
        applicant.post("/requests/new", form, "name", "x").answers(400);
        assertThat(applicant.post("/requests/new", form, request(form, "SAVE", "x".repeat(30_000), "", "")).answers(400).text())
                .contains("Something in the form");
    }

    @Test
    void aDraftIsDeletedAtWillAndForgottenAfterAMonth() {
        Page form = applicant.get("/requests/new");
        String deleted = idOf(applicant.post("/requests/new", form, request(form, "SAVE", "To Delete", "", "")).location());
        Page shown = applicant.get("/requests/new?draft=" + deleted);
        applicant.post("/requests/new", shown, with(request(shown, "DELETE", "", "", ""), "draft", deleted));
        Page next = applicant.get("/requests/new");
        String forgotten = idOf(applicant.post("/requests/new", next, request(next, "SAVE", "To Forget", "", "")).location());

        applicant.get("/requests/new?draft=" + deleted).answers(404);
        applicant.get("/requests/new?draft=" + forgotten).answers(200);
        REGISTRY.clock().moveTo(REGISTRY.clock().instant().plus(Duration.ofDays(31)));
        applicant.get("/requests/new?draft=" + forgotten).answers(404);
        Page last = applicant.get("/requests/new");
        applicant.post("/requests/new", last, request(last, "SAVE", "Another", "", ""));
        assertThat(storedDrafts()).noneMatch(stored -> stored.contains(forgotten));
    }

    @Test
    void aDraftThatThisRegistryCannotOpenIsPassedOver() {
        drafts().insertOne(new Document("_id", "of another key")
                .append("user", "applicant").append("at", Date.from(REGISTRY.clock().instant())).append("sealed", "bm90IG91cnM"));

        assertThat(applicant.get("/").answers(200).text()).contains("Your files").doesNotContain("of another key");
    }

    @Test
    void nobodyFillsTheDiskWithDrafts() {
        Browser other = Browser.of(REGISTRY, "applicant2");
        Page form = other.get("/requests/new");
        for (int number = 0; number < DraftRequests.MOST; number++) {
            Page next = other.get("/requests/new");
            other.post("/requests/new", next, request(next, "SAVE", "Draft " + number, "", "")).answers(302);
        }
        assertThat(other.post("/requests/new", form, request(form, "SAVE", "One more", "", "")).answers(422).text())
                .contains("20 requests that are not filed");
    }

    private String[] request(Page form, String press, String name, String country, String purpose) {
        return new String[]{"press", press, "key", form.hidden("/requests/new", "key"), "sessionId", session, "name", name, "country",
                country,
                "category", "NGO", "purpose", purpose};
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String idOf(String location) {
        Matcher found = Pattern.compile("draft=([0-9a-f-]{36})").matcher(location);
        assertThat(found.find()).as(location).isTrue();
        return found.group(1);
    }

    private static MongoCollection<Document> drafts() {
        return REGISTRY.context().getBean(Storage.class).database().getCollection("drafts");
    }

    private static List<String> storedDrafts() {
        List<String> stored = new ArrayList<>();
        drafts().find().map(Document::toJson).forEach(stored::add);
        return stored;
    }
}
