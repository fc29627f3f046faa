package org.lintel.application.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The inbox as a page: a notice is opened by a press, and its period begins then. */
class InboxPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final Browser applicant = Browser.of(REGISTRY, "applicant");

    @Test
    void aNoticeIsReadOnceItIsOpenedAndNotBefore() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven();
        String notice = "/notices/" + file.id() + ".2";
        Page unopened = applicant.get(notice + "?after=" + file.after());
        assertThat(unopened.answers(200).text()).contains("You have not opened this notice.").doesNotContain("Badges were lent.");
        assertThat(applicant.get(notice + "/letter").answers(422).text()).contains("This notice was not opened yet");
        applicant.get(notice);
        assertThat(file.read("officer").text("/vetting/sent/1/openedAt")).isEmpty();

        Page opened = applicant.followed(applicant.post(notice + "/open", unopened, "key", unopened.hidden(notice + "/open", "key")));

        assertThat(opened.text()).contains("The Secretariat intends to revoke", "Badges were lent.", "You can reply until",
                "The Secretariat");
        assertThat(applicant.get(notice + "?language=fr").text()).contains("Le Secrétariat envisage de révoquer");
        applicant.get("/?language=en");
        assertThat(applicant.get(notice + "/letter").answers(200).headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(applicant.get("/notices").text()).contains("Notice of what is intended", "not opened");
        assertThat(applicant.post(notice + "/open", unopened, "key", unopened.hidden(notice + "/open", "key")).status()).isEqualTo(302);
    }

    @Test
    void aNoticeOfAnotherIsNotThere() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        Browser other = Browser.of(REGISTRY, "applicant2");

        Page hidden = other.get("/notices/" + file.id() + ".1?after=" + file.after()).answers(404);
        other.post("/notices/" + file.id() + ".1/open", hidden).answers(404);
        other.get("/notices/nothing").answers(404);
        other.get("/notices/" + file.id() + ".99").answers(404);
    }

    @Test
    void anOfficerDispatchesAgainOnlyWhatCouldNotBeDelivered() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven();
        Browser officer = Browser.of(REGISTRY, "officer");
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());

        assertThat(shown.text()).contains("Notice of what is intended, sent").doesNotContain("Dispatch again");
        assertThat(officer.post("/notices/" + file.id() + ".2/dispatch-again", shown).answers(422).text())
                .contains("This notice was not found undeliverable.");
    }

    @Test
    void whatCameBackIsRecordedByAnOfficerAndDispatchedAgain() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven();
        String notice = "/notices/" + file.id() + ".2";
        Browser officer = Browser.of(REGISTRY, "officer");
        Page shown = officer.get("/files/" + file.id() + "?after=" + file.after());

        Page returned = officer
                .followed(officer.post(notice + "/undeliverable", shown, "key", shown.hidden(notice + "/undeliverable", "key")));

        assertThat(returned.text()).contains("Notice of what is intended, sent", "could not be delivered", "stands still",
                "Dispatch again");
        file.history("officer").has("/entries/5/type", "NoticeUndeliverable").has("/entries/5/actor/id", "officer");
        Page again = officer
                .followed(officer.post(notice + "/dispatch-again", returned, "key", returned.hidden(notice + "/dispatch-again", "key")));
        assertThat(again.text()).contains("It came back undelivered").doesNotContain("Dispatch again");
        REGISTRY.user("applicant").post("/api" + notice + "/undeliverable", "{}").answers(403, "wrong-role");
        applicant.post(notice + "/undeliverable", applicant.get("/")).answers(403);
        REGISTRY.user("officer").post("/api/notices/" + file.id() + ".99/undeliverable", "{}").answers(404, "not-found");
    }

    @Test
    void whatThePartyHasOpenedCannotHaveComeBack() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven();
        String notice = "/api/notices/" + file.id() + ".2";
        REGISTRY.user("applicant").post(notice + "/open", "{}").answers(200);

        String after = REGISTRY.user("officer").post(notice + "/undeliverable", "{}").answers(200).after();

        assertThat(Browser.of(REGISTRY, "officer").get("/files/" + file.id() + "?after=" + after).answers(200).text())
                .contains("opened 2027-01-04").doesNotContain("could not be delivered");
        file.read("officer").has("/vetting/sent/1/undeliverable", "false");
    }
}
