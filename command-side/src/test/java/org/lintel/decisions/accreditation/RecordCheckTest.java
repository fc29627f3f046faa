package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;

class RecordCheckTest {
    @Test
    void isRecordedWithItsOutcomeAndNote() {
        given(convened()).and(FILE.vetting()).when(new RecordCheck(FILE.id(), "IDENTITY", CheckOutcome.FAILED, text("no answer"), OFFICER))
                .then(new CheckRecorded(FILE.id(), "IDENTITY", CheckOutcome.FAILED, text("no answer"), OFFICER));
    }

    @Test
    void mayBeRecordedAgain() {
        given(convened()).and(FILE.vetting()).and(FILE.checked("IDENTITY", CheckOutcome.FAILED))
                .when(new RecordCheck(FILE.id(), "IDENTITY", CheckOutcome.PASSED, null, OFFICER))
                .then(FILE.checked("IDENTITY", CheckOutcome.PASSED));
    }
}
