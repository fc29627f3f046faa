package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

class ReplyToNoticeTest {
    private static final ReplyToNotice REPLY = new ReplyToNotice(FILE.id(), text("reply"), APPLICANT);

    @Test
    void isRecorded() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)).when(REPLY)
                .then(FILE.answered());
    }

    @Test
    void endsThePeriodSoThatTheDecisionCanBeTaken() {
        given(convened()).and(FILE.noticedAndAnswered())
                .when(new RevokeAccreditation(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER))
                .thenAccepted();
    }

    @Test
    void thereIsOneReplyToEachNotice() {
        given(convened()).and(FILE.noticedAndAnswered()).when(REPLY).thenRefused("not-in-state");
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.noticed(Intent.REVOKE, Ground.FALSE_INFORMATION, OFFICER)).when(REPLY)
                .then(FILE.answered());
    }
}
