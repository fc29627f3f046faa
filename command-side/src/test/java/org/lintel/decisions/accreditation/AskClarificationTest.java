package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;

import java.time.Period;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Configuration;

class AskClarificationTest {
    private static AskClarification ask(String question) {
        return new AskClarification(FILE.id(), text(question), key(question), OFFICER);
    }

    @Test
    void isRecordedWithADateToAnswerBy() {
        given(FILE.vetting()).when(ask("which meetings")).then(FILE.asked("which meetings"));
    }

    @Test
    void aSecondRoundIsAllowed() {
        given(FILE.vetting()).and(FILE.asked("which meetings"), FILE.supplied()).when(ask("who pays")).then(FILE.asked("who pays"));
    }

    @Test
    @Tag("inv-7")
    void aThirdRoundIsRefused() {
        given(FILE.vetting()).and(FILE.asked("which meetings"), FILE.supplied(), FILE.asked("who pays"), FILE.supplied())
                .when(ask("why")).thenRefused("too-many-rounds");
    }

    @Test
    void howManyRoundsThereAreIsTheConfigurationsWord() {
        Configuration one = new Configuration("test-2", "one round", 5, 10, 10, 5, 10, 1, Period.ofYears(1));
        given(FILE.vetting()).under(one).and(FILE.asked("which meetings"), FILE.supplied()).when(ask("who pays"))
                .thenRefused("too-many-rounds");
    }

    @Test
    void namingWhatIsMissingIsNotARound() {
        given(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied(), FILE.foundIncomplete("registration"),
                FILE.supplied(), FILE.foundComplete(), FILE.asked("which meetings"), FILE.supplied()).when(ask("who pays")).thenAccepted();
    }

    @Test
    @Tag("inv-7")
    void theSameQuestionIsNotAskedTwice() {
        given(FILE.vetting()).and(FILE.asked("which meetings"), FILE.supplied()).when(ask("which meetings"))
                .thenRefused("question-repeated");
    }

    @Test
    @Tag("inv-7")
    void twoQuestionsAreTheSameByTheirFingerprintAndNotByTheirSpelling() {
        AskClarification respelt = new AskClarification(FILE.id(), text("WHICH  meetings"), key("which meetings"), OFFICER);
        given(FILE.vetting()).and(FILE.asked("which meetings"), FILE.supplied()).when(respelt).thenRefused("question-repeated");
    }
}
