package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_PERIOD;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeGiven;

class GiveNoticeTest {
    private static GiveNotice notice(Intent intent, Actor officer) {
        return new GiveNotice(FILE.id(), intent, new Justification("CODE_OF_CONDUCT", REASONS, null), officer);
    }

    @Test
    void tellsTheIntentTheGroundTheReasonsAndUntilWhenToReply() {
        given(convened()).and(FILE.active()).when(notice(Intent.REVOKE, OFFICER))
                .then(new NoticeGiven(FILE.id(), Intent.REVOKE, Ground.CODE_OF_CONDUCT,
                        REASONS, null, REPLY_PERIOD, NO_CONFLICT_OF_INTEREST, OFFICER));
    }

    @Test
    void waitsUntilTheEarlierNoticeWasAnswered() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.SUSPEND, Ground.CODE_OF_CONDUCT, OFFICER))
                .when(notice(Intent.REVOKE, OFFICER)).thenRefused("notice-already-open");
        given(convened()).and(FILE.noticedAndAnswered()).when(notice(Intent.REVOKE, OFFICER)).thenAccepted();
    }
}
