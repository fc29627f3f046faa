package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.DecisionSpecification.limits;
import static org.lintel.decisions.DecisionSpecification.published;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Period;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.configuration.ConfigurationPublished;

class AskClarificationTest {
    private static AskClarification ask(String question) {
        return new AskClarification(FILE.id(), text(question), key(question), OFFICER);
    }

    @Test
    void isRecordedWithADateToAnswerBy() {
        given(convened()).and(FILE.vetting()).when(ask("which meetings")).then(FILE.asked("which meetings"));
    }

    @Test
    void aSecondRoundIsAllowed() {
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified()).when(ask("who pays"))
                .then(FILE.asked("who pays"));
    }

    @Test
    @Tag("inv-7")
    void aThirdRoundIsRefused() {
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified(), FILE.asked("who pays"), FILE.clarified())
                .when(ask("why")).thenRefused("too-many-rounds");
    }

    @Test
    void howManyRoundsThereAreIsTheConfigurationsWord() {
        ConfigurationPublished one = published("test-2", NOW, limits(1, Period.ofYears(1)));
        given(convened(), one).and(FILE.requestedUnder("test-2"), FILE.foundComplete()).and(FILE.asked("which meetings"), FILE.clarified())
                .when(ask("who pays"))
                .thenRefused("too-many-rounds");
    }

    @Test
    void namingWhatIsMissingIsNotARound() {
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied(), FILE.foundIncomplete("registration"),
                FILE.supplied(), FILE.foundComplete(), FILE.asked("which meetings"), FILE.clarified()).when(ask("who pays")).thenAccepted();
    }

    @Test
    @Tag("inv-7")
    void theSameQuestionIsNotAskedTwice() {
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified()).when(ask("which meetings"))
                .thenRefused("question-repeated");
    }

    @Test
    @Tag("inv-7")
    void twoQuestionsAreTheSameByTheirFingerprintAndNotByTheirSpelling() {
        AskClarification respelt = new AskClarification(FILE.id(), text("WHICH  meetings"), key("which meetings"), OFFICER);
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified()).when(respelt)
                .thenRefused("question-repeated");
    }
}
