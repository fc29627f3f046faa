package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.lintel.language.Period;
import org.lintel.language.accreditation.ClarificationAsked;

class SupplyInformationTest {
    private static final SupplyInformation SUPPLY = new SupplyInformation(FILE.id(), text("attached"), APPLICANT);

    @Test
    void answersWhatTheCompletenessCheckFoundMissing() {
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration")).when(SUPPLY).then(FILE.supplied());
    }

    @Test
    void isInTimeUntilTheMomentThatWasTold() {
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration")).at(REPLY_BY).when(SUPPLY).thenAccepted();
    }

    @Test
    void isRefusedOnceTheTimeHasPassed() {
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration")).at(REPLY_BY.plusSeconds(1)).when(SUPPLY)
                .thenRefused("deadline-passed");
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings")).at(REPLY_BY.plusSeconds(1)).when(SUPPLY)
                .thenRefused("deadline-passed");
    }

    @Test
    void theLatestQuestionSaysUntilWhen() {
        ClarificationAsked later = new ClarificationAsked(FILE.id(), text("who else"), key("who else"),
                new Period(REPLY_BY, REPLY_BY.plus(Duration.ofDays(30))), OFFICER);
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified(), later).at(REPLY_BY.plusSeconds(1))
                .when(SUPPLY)
                .then(FILE.clarified());
    }
}
