package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;

class RecordCheckTest {
    @Test
    void aMandatoryOneIsRecordedByItsNameWithOutcomeAndNote() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting()).when(check("IDENTITY", "IDENTITY", CheckOutcome.FAILED))
                .then(new CheckRecorded(FILE.id(), "IDENTITY", null, CheckOutcome.FAILED, text("no answer"), OFFICER));
    }

    /** Whoever names a check may name a person. */
    @Test
    void anyOtherIsRecordedWithItsNameSealed() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting()).when(check(null, "call to the registrar", CheckOutcome.PASSED))
                .then(new CheckRecorded(FILE.id(), null, text("call to the registrar"), CheckOutcome.PASSED, text("no answer"), OFFICER));
    }

    /** Nothing stands in clear on the word of the edge alone. */
    @Test
    void aNameThatTheSessionDoesNotRequireIsNotRecordedInClear() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting()).when(check("call", "call", CheckOutcome.PASSED))
                .then(new CheckRecorded(FILE.id(), null, text("call"), CheckOutcome.PASSED, text("no answer"), OFFICER));
    }

    @Test
    void mayBeRecordedAgain() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting()).and(FILE.checked("IDENTITY", CheckOutcome.FAILED))
                .when(check("IDENTITY", "IDENTITY", CheckOutcome.PASSED)).thenAccepted();
    }

    private static RecordCheck check(@Nullable String required, String name, CheckOutcome outcome) {
        return new RecordCheck(FILE.id(), required, text(name), outcome, text("no answer"), OFFICER);
    }
}
