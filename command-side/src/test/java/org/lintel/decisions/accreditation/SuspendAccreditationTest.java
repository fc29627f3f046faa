package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeGiven;

class SuspendAccreditationTest {
    private static final SuspendAccreditation SUSPEND = new SuspendAccreditation(FILE.id(),
            new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER);

    private static NoticeGiven noticeOfSuspension() {
        return FILE.noticed(Intent.SUSPEND, Ground.CODE_OF_CONDUCT, OFFICER);
    }

    @Test
    @Tag("inv-9")
    @Tag("inv-10")
    void followsNoticeAndReplyAndSaysUntilWhenItCanBeAppealed() {
        given(convened()).and(FILE.active()).and(noticeOfSuspension(), FILE.answered()).when(SUSPEND).then(FILE.suspended());
    }

    @Test
    @Tag("inv-10")
    void followsAPeriodThatPassedInSilence() {
        given(convened()).and(FILE.active()).and(noticeOfSuspension()).at(REPLY_BY).when(SUSPEND).thenRefused("notice-required");
        given(convened()).and(FILE.active()).and(noticeOfSuspension()).at(REPLY_BY.plusSeconds(1)).when(SUSPEND).thenAccepted();
    }

    @Test
    @Tag("inv-10")
    void noticeOfARevocationIsNotNoticeOfASuspension() {
        given(convened()).and(FILE.noticedAndAnswered()).when(SUSPEND).thenRefused("notice-required");
    }

    @Test
    @Tag("inv-10")
    void oneNoticeServesOnce() {
        given(convened()).and(FILE.afterSuspension()).and(FILE.reinstated()).when(SUSPEND).thenRefused("notice-required");
    }

    @Test
    @Tag("inv-10")
    void norDoesTheNoticeOutliveAnAppealThatSucceeds() {
        given(convened()).and(FILE.afterEmergency())
                .and(FILE.appealed(SUSPENSION), noticeOfSuspension(), FILE.answered(), FILE.upheld(SUSPENSION, AccreditationState.ACTIVE))
                .when(SUSPEND).thenRefused("notice-required");
    }

    @Test
    @Tag("inv-1")
    void whoGaveNoticeDoesNotSuspend() {
        given(convened()).and(FILE.active())
                .and(FILE.noticed(Intent.SUSPEND, Ground.CODE_OF_CONDUCT, SECOND_OFFICER_AS_OFFICER), FILE.answered()).when(SUSPEND)
                .thenRefused("four-eyes");
    }

    @Test
    void whoRecusedDoesNotSuspend() {
        given(convened()).and(FILE.vetting())
                .and(FILE.recused(SECOND_OFFICER_AS_OFFICER), FILE.grantRecommended(OFFICER), FILE.granted(), noticeOfSuspension(),
                        FILE.answered())
                .when(SUSPEND).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-8")
    void theGroundMustBeInTheList() {
        given(convened()).and(FILE.active()).and(noticeOfSuspension(), FILE.answered())
                .when(new SuspendAccreditation(FILE.id(), new Justification("NATIONALITY", REASONS, null), SECOND_OFFICER))
                .thenRefused("ground-not-in-list");
    }

    @Test
    @Tag("inv-34")
    void aSuspendedOrganisationStillCountsAsAccredited() {
        SampleFile others = new SampleFile(new AccreditationId("file-2"), ASP25, WITNESS_FORUM, OTHER_APPLICANT);
        given(convened()).and(FILE.afterSuspension()).and(others.awaitingApproval())
                .when(new GrantAccreditation(others.id(), List.of(), SECOND_OFFICER)).thenRefused("organisation-already-accredited");
    }
}
