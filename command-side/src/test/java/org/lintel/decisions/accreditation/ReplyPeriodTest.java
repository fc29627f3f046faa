package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** inv-10: a revocation needs notice of this very intent and ground, and the party's reply to it. */
@Tag("inv-10")
class ReplyPeriodTest {
    private static final RevokeAccreditation REVOKE = new RevokeAccreditation(FILE.id(),
            new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER);

    @Test
    void nothingIsRevokedWithoutNotice() {
        given(convened()).and(FILE.active()).when(REVOKE).thenRefused("notice-required");
    }

    @Test
    void norBeforeThePartyHasReplied() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)).when(REVOKE)
                .thenRefused("notice-required");
    }

    @Test
    void noticeOfASuspensionIsNotNoticeOfARevocation() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.SUSPEND, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered())
                .when(REVOKE)
                .thenRefused("notice-required");
    }

    @Test
    void noticeOnAnotherGroundIsNotNotice() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.FALSE_INFORMATION, OFFICER), FILE.answered())
                .when(REVOKE)
                .thenRefused("notice-required");
    }

    @Test
    void anEarlierReplyDoesNotAnswerALaterNotice() {
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)).when(REVOKE)
                .thenRefused("notice-required");
    }

    @Test
    void afterTheReplyItIsRevoked() {
        given(convened()).and(FILE.noticedAndAnswered()).when(REVOKE).thenAccepted();
    }
}
