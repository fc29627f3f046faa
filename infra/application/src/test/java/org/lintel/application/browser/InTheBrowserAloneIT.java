package org.lintel.application.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** One file, played in the browser alone and without scripts, as applicant, officer and second officer. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class InTheBrowserAloneIT {
    private final TestRegistry registry = TestRegistry.shared();
    private final Story story;

    InTheBrowserAloneIT(Chromium chromium) {
        story = new Story(new FrontDoor(chromium, registry.address(), TestRegistry.PASSWORD), Language.ENGLISH, false);
    }

    @AfterEach
    void theyLeave() {
        story.close();
    }

    @Test
    void theFileIsFoundInTheListAndReadByEachInTheWordsMeantForThem() {
        String session = registry.session();
        String forum = TestRegistry.unused("Witness Forum ");
        PlayedFile file = PlayedFile.requested(registry, session, forum, "applicant").active().noticeGiven().noticeAnswered();
        file.read("officer");
        file.history("officer");

        story.as("officer").isOn("Work list").onThePage().with("Session", session).with("State", "active").presses("Show")
                .sees(forum).follows(forum)
                .isOn(forum).sees("Gave notice", "Badges were lent.", "SEN officer2");
        story.as("officer2").onThePage().with("Session", session).with("State", "denied").presses("Show")
                .sees("Nothing is here.").doesNotSee(forum);
        story.as("applicant").isOn("Your files").opens(forum)
                .sees("You asked that", "Badges were lent.").doesNotSee("officer2").follows("Back to the list").isOn("Your files");
    }
}
