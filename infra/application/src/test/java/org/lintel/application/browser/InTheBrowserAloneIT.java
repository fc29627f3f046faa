package org.lintel.application.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.ChildRegistry;
import org.lintel.application.testing.TestRegistry;

/**
 * In the demonstration, the program in a process of its own, one file goes from request to revocation, appeal and restoration in the
 * browser alone, without scripts, as applicant, officer, second officer and reviewer, the administrator moving the clock. On its way, what
 * is out of order or another's to do is not offered.
 */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class InTheBrowserAloneIT {
    private static final String FORUM = "Witness Forum";
    private static final String SESSION = "ASP25";

    private final ChildRegistry registry = ChildRegistry.demo(TemporaryFolder.goneAtTheEnd(), "--empty");
    private final Story story;

    InTheBrowserAloneIT(Chromium chromium) {
        story = new Story(new FrontDoor(chromium, registry.address(), TestRegistry.PASSWORD), Language.ENGLISH, false);
    }

    @AfterEach
    void theyLeave() {
        story.close();
    }

    @AfterAll
    void close() {
        registry.close();
    }

    @Test
    void aFileGoesFromRequestToRevocationAppealAndRestoration() {
        FurnishedRegistry.convene(registry.user("officer"), SESSION);
        isRequestedFromADraft(SESSION);
        isVettedByOneOfficerAndGrantedByAnother();
        isRevokedAfterNoticeAndItsPeriod();
        isRestoredOnAppeal();
        theHistoryTellsEveryStepInTheWordsMeantForEach();
    }

    private void isRequestedFromADraft(String session) {
        story.as("applicant").isOn("Your files").follows("Ask for accreditation").onThePage().with("Session", session)
                .with("Name of the organisation", FORUM).with("What you want to do at the session", "Observe the cooperation plenary")
                .presses("Save and go on later").sees("nothing has been sent to the Secretariat yet");
        story.as("applicant").goesToTheFirstPage().sees("Draft for " + FORUM).followsTheOneThatSays("Draft for " + FORUM).onThePage()
                .with("Country", "Kenya").presses("Send to the Secretariat").isOn(FORUM)
                .sees("Your request was sent.", "The Secretariat checks whether it is complete.", "A decision is due by");
    }

    private void isVettedByOneOfficerAndGrantedByAnother() {
        story.as("officer").opens(FORUM).cannot("Recommend a grant").cannot("Revoke").does("Ask for what is missing")
                .with("What is missing, one thing in each line", "certificate of registration").presses("Ask for what is missing")
                .sees("Done: Ask for what is missing", "awaiting information");
        story.as("applicant").opens(FORUM).sees("The Secretariat asked you for something.").does("Answer the Secretariat")
                .with("Your answer", "The certificate is attached.").presses("Answer the Secretariat").sees("Done: Answer the Secretariat");
        story.as("officer").opens(FORUM).sees("The certificate is attached.").does("Find the request complete")
                .presses("Find the request complete").sees("in vetting");
        story.as("officer").opens(FORUM).does("Ask a question").with("Question", "Which plenary meetings will you attend?")
                .presses("Ask a question");
        story.as("applicant").opens(FORUM).does("Answer the Secretariat").with("Your answer", "The one on cooperation.")
                .presses("Answer the Secretariat");
        story.as("officer").opens(FORUM).does("Record a check").with("Name of the check", "IDENTITY").with("Outcome", "passed")
                .with("Note for other officers (optional)", "Register consulted.").presses("Record a check").sees("IDENTITY: passed");
        story.as("officer").opens(FORUM).does("Recommend a grant").with("Reasons", "Aims match Rule 93.").presses("Recommend a grant")
                .sees("awaiting approval").cannot("Grant the accreditation");
        story.as("officer2").opens(FORUM).does("Grant the accreditation").presses("Grant the accreditation").sees("active");
    }

    private void isRevokedAfterNoticeAndItsPeriod() {
        story.as("officer").opens(FORUM).does("Give notice").with("What is intended", "Revoke the accreditation")
                .with("Ground", "breach of the code of conduct").with("Reasons", "Badges were lent to others.").presses("Give notice")
                .sees("Done: Give notice").cannot("Give notice");
        story.as("officer2").opens(FORUM).cannot("Revoke").sees("The party must first be given notice");
        story.as("applicant").goesToTheFirstPage().follows("Notices").follows("Notice of what is intended")
                .doesNotSee("Badges were lent to others.").onThePage().presses("Open the notice")
                .sees("intends to revoke", "Badges were lent to others.", "You can reply until");
        story.as("admin").onThePage().with("Move forward by", "P14D").presses("Move").sees("The clock was moved");
        story.as("applicant").opens(FORUM).cannot("Reply to the notice");
        story.as("officer2").opens(FORUM).does("Revoke").with("Ground", "breach of the code of conduct")
                .with("Reasons", "Badges were lent to others.").presses("Revoke").sees("revoked");
    }

    private void isRestoredOnAppeal() {
        story.as("reviewer").isOn("Open appeals").sees("Nothing is here.");
        story.as("applicant").opens(FORUM).sees("Your accreditation was revoked.").does("Appeal")
                .with("Reasons", "It was another organisation.").presses("Appeal").sees("An appeal is open.").cannot("Appeal");
        story.as("officer2").opens(FORUM).cannot("Decide the appeal").cannot("Reinstate");
        story.as("reviewer").opens(FORUM).does("Grant interim relief").with("Reasons", "The session opens soon.")
                .presses("Grant interim relief").sees("The effect of the act is stayed").cannot("Grant interim relief");
        story.as("reviewer").opens(FORUM).does("Decide the appeal").answering("Is the appeal upheld?", "Yes")
                .with("Reasons", "It was another organisation.").presses("Decide the appeal").sees("active").cannot("Decide the appeal");
    }

    private void theHistoryTellsEveryStepInTheWordsMeantForEach() {
        story.as("officer").opens(FORUM).sees("Second officer officer2", "Granted the accreditation.", "Gave notice",
                "Revoked the accreditation.",
                "Stayed the effect", "Upheld the appeal");
        story.as("applicant").opens(FORUM).sees("Your organisation is accredited.", "You asked that", "The accreditation was granted.",
                "You appealed against the revocation", "The review panel upheld your appeal").doesNotSee("officer2", "reviewer");
    }
}
