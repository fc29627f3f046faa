package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.ClarificationAsked;

class SupplyInformationTest {
    private static final SupplyInformation SUPPLY = new SupplyInformation(FILE.id(), text("attached"), APPLICANT);

    @Test
    void answersWhatTheCompletenessCheckFoundMissing() {
        given(FILE.requested(), FILE.foundIncomplete("registration")).when(SUPPLY).then(FILE.supplied());
    }

    @Test
    void isInTimeUntilTheMomentThatWasTold() {
        given(FILE.requested(), FILE.foundIncomplete("registration")).at(REPLY_BY).when(SUPPLY).thenAccepted();
    }

    @Test
    void isRefusedOnceTheTimeHasPassed() {
        given(FILE.requested(), FILE.foundIncomplete("registration")).at(REPLY_BY.plusSeconds(1)).when(SUPPLY)
                .thenRefused("deadline-passed");
        given(FILE.vetting()).and(FILE.asked("which meetings")).at(REPLY_BY.plusSeconds(1)).when(SUPPLY).thenRefused("deadline-passed");
    }

    @Test
    void theLatestQuestionSaysUntilWhen() {
        ClarificationAsked later = new ClarificationAsked(FILE.id(), text("who else"), key("who else"),
                REPLY_BY.plus(Duration.ofDays(30)), OFFICER);
        given(FILE.vetting()).and(FILE.asked("which meetings"), FILE.supplied(), later).at(REPLY_BY.plusSeconds(1)).when(SUPPLY)
                .then(FILE.supplied());
    }
}
