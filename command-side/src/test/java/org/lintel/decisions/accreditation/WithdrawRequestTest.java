package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

class WithdrawRequestTest {
    @Test
    void endsTheFile() {
        given(convened()).and(FILE.requested()).when(new WithdrawRequest(FILE.id(), APPLICANT)).then(FILE.withdrawn());
    }

    @Test
    void isPossibleEvenWhileANoticeAwaitsItsReply() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER))
                .when(new WithdrawRequest(FILE.id(), APPLICANT)).then(FILE.withdrawn());
    }
}
