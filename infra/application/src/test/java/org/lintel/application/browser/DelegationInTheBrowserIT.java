package org.lintel.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.ChildRegistry;
import org.lintel.application.testing.TestRegistry;

/**
 * In the demonstration, the program in a process of its own, a delegation goes from a CSV file to a badge that the gate accepts, in the browser alone and without
 * scripts. One delegate is under a pseudonym throughout: neither the gate nor the public list is sent their name.
 */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class DelegationInTheBrowserIT {
    private static final String FORUM = "Witness Forum";
    private static final String SESSION = "ASP25";
    private static final String LINES = """
            organisation,organisation_country,category,contact_name,contact_email,given_name,family_name,birth_date,nationality,role,visibility,at_risk,language,visa_support,side_event
            Witness Forum,KEN,NGO,Ada,ada@example.org,Wanjiru,Otieno,1980-05-17,KEN,HEAD_OF_DELEGATION,LISTED,no,en,no,
            Witness Forum,KEN,NGO,Ada,ada@example.org,Adaeze,Çelik,1990-01-31,KEN,INTERPRETER,LISTED,yes,en,no,
            Witness Forum,KEN,NGO,Ada,ada@example.org,Zoë,Otieno,1990-13-31,KEN,DELEGATE,LISTED,no,en,no,
            """;
    private static final String MENDED = LINES.replace("1990-13-31", "1990-12-31");
    /** How the two whom the story follows are told apart where no list names anybody. */
    private static final String HEAD = "head of delegation";
    private static final String INTERPRETER = "interpreter";
    private static final String LISTED = "Listed: my name stands in the public list of participants from the next edition on";
    private static final String PSEUDONYMOUS = "Under a pseudonym: I am in no list, and a name of my choice stands wherever a name is shown";
    private static final String PSEUDONYM = "Blue Heron";
    /** The legal name of who is under the pseudonym. */
    private static final String[] LEGAL_NAME = {"Adaeze", "Çelik"};
    private static final String HANDLE = "Handle on the reverse of the badge";

    private final ChildRegistry registry = ChildRegistry.demo(TemporaryFolder.goneAtTheEnd(), "--empty");
    private final Story story;

    DelegationInTheBrowserIT(Chromium chromium) {
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
    void aDelegationGoesFromAFileToTheGateAndOneOfItUnderAPseudonym() {
        FurnishedRegistry.convene(registry.user("officer"), SESSION);
        isNominatedByAFileThatIsTriedFirst();
        theOrganisationIsAccredited();
        isConfirmedByTheContactPoint();
        theInterpreterChoosesAPseudonymAndTheHeadToBeListed();
        isVettedByOneOfficerAndGrantedByAnother(INTERPRETER);
        isVettedByOneOfficerAndGrantedByAnother(HEAD);
        String handle = aBadgeIsIssuedAndPrintedUnderThePseudonym();
        theGateAcceptsItOnceItIsActivated(handle);
        thePublicListNamesWhoWantsItAlone();
        theGateRefusesItOnceItIsLost(handle);
    }

    private void isNominatedByAFileThatIsTriedFirst() {
        story.as("applicant").isOn("Your files").follows("Ask for accreditation").follows("Nominations for " + SESSION).onThePage()
                .choosing("The file", "delegation.csv", LINES).presses("Try").sees("What would become of it (nothing is recorded)",
                        "Lines: 3. In order: 2. Recorded now: 0.", "birth_date", "This must be a day of the calendar");
        story.as("applicant").onThePage().choosing("The file", "delegation.csv", MENDED).presses("Try").sees("In order: 3.", "Refused: 0.");
        story.as("applicant").onThePage().choosing("The file", "delegation.csv", MENDED).presses("Record")
                .sees("What became of it", "Lines: 3. In order: 3. Recorded now: 3. Organisations: 1.").isSentNothingOf(LEGAL_NAME);
    }

    private void theOrganisationIsAccredited() {
        story.as("officer").opens(FORUM).does("Find the request complete").presses("Find the request complete").sees("in vetting");
        story.as("officer").opens(FORUM).does("Recommend a grant").with("Reasons", "Aims match Rule 93.").presses("Recommend a grant")
                .sees("awaiting approval");
        story.as("officer2").opens(FORUM).does("Grant the accreditation").presses("Grant the accreditation").sees("active");
    }

    private void isConfirmedByTheContactPoint() {
        for (String role : new String[]{HEAD, INTERPRETER}) {
            opens("applicant", role).sees("nominated").does("Confirm the delegate").presses("Confirm the delegate")
                    .sees("Done: Confirm the delegate", "confirmed");
        }
        delegation("applicant").sees("Places of the organisation: 2 of 5 taken, 0 waiting.").isSentNothingOf(LEGAL_NAME);
    }

    private void theInterpreterChoosesAPseudonymAndTheHeadToBeListed() {
        comesByALink(INTERPRETER).sees(LEGAL_NAME)
                .sees("unlisted, because you have not chosen yet", "the security check at the gate sees your name")
                .inTheForm("How visible you are").answering("Visibility", PSEUDONYMOUS)
                .with("Name to be shown in place of yours, if you choose a pseudonym", PSEUDONYM).presses("Choose this")
                .sees("It is recorded.", "under a pseudonym (chosen by the person)", PSEUDONYM).presses("Leave this page")
                .isOn("Your page is closed").isSentNothingOf(LEGAL_NAME);
        comesByALink(HEAD).inTheForm("How visible you are").answering("Visibility", LISTED).presses("Choose this")
                .sees("listed (chosen by the person)").presses("Leave this page").isOn("Your page is closed");
    }

    /** Whom the contact point gave the link; they sign in nowhere. */
    private Person comesByALink(String role) {
        String invite = "Make a one-time link to the person’s own page";
        String link = opens("applicant", role).does(invite).presses(invite).copies("To follow the address of this registry");
        return story.unknown(role).goesTo(link).isOn("A page for one person").isSentNothingOf(LEGAL_NAME).presses("Open my page")
                .isOn("What is kept of you");
    }

    private void isVettedByOneOfficerAndGrantedByAnother(String role) {
        opens("officer", role).does("Vet the delegate").presses("Vet the delegate").sees("vetted").does("Recommend granting the delegate")
                .with("Reasons", "Known for years.").presses("Recommend granting the delegate").sees("awaiting approval")
                .cannot("Grant the delegate");
        opens("officer2", role).isSentNothingOf(LEGAL_NAME).does("Grant the delegate").presses("Grant the delegate").sees("granted");
    }

    /** @return what a scanner reads on it */
    private String aBadgeIsIssuedAndPrintedUnderThePseudonym() {
        PrintedBadge printed = PrintedBadge
                .of(opens("officer", INTERPRETER).does("Issue a badge").with("Zone", "conference and meeting rooms")
                        .presses("Issue a badge").followsTheOneBeside("issued, not active yet").isOn("Badge").isSentNothingOf(LEGAL_NAME)
                        .saves("Print the badge"));
        assertThat(printed.text()).contains(PSEUDONYM).doesNotContain(LEGAL_NAME);
        return printed.scanned();
    }

    private void theGateAcceptsItOnceItIsActivated(String handle) {
        atTheGate(handle).sees("Not valid").inTheForm("Activate a badge").with(HANDLE, handle).ticking("The bearer has shown who they are")
                .ticking("The bearer has accepted the code of conduct").presses("Activate").sees("Activated")
                .isSentNothingOf(LEGAL_NAME);
        atTheGate(handle).sees("Valid", "Zone: conference and meeting rooms").doesNotSee("Not valid").isSentNothingOf(LEGAL_NAME)
                .isSentNothingOf(PSEUDONYM, FORUM);
    }

    private void thePublicListNamesWhoWantsItAlone() {
        story.as("admin").onThePage().with("Move forward by", "P1D").presses("Move").sees("The clock was moved");
        story.unknown("reader").goesTo("/participants/" + SESSION).sees("Wanjiru Otieno").isSentNothingOf(LEGAL_NAME)
                .isSentNothingOf(PSEUDONYM, "Zoë", FORUM);
    }

    private void theGateRefusesItOnceItIsLost(String handle) {
        opens("applicant", INTERPRETER).followsTheOneBeside("active").does("Report lost").presses("Report lost")
                .sees("Done: Report lost", "lost");
        atTheGate(handle).sees("Not valid", "Send to the desk of the Secretariat.").isSentNothingOf(LEGAL_NAME);
    }

    private Person atTheGate(String handle) {
        return story.as("security").goesToTheFirstPage().isSentNothingOf(LEGAL_NAME).follows("Gate").inTheForm("Check a badge")
                .with(HANDLE, handle).presses("Check");
    }

    private Person delegation(String user) {
        return story.as(user).opens(FORUM).follows("The delegation: who is nominated, and how many places are taken");
    }

    private Person opens(String user, String role) {
        return delegation(user).followsTheOneBeside(role);
    }
}
