package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

class ReinstateAccreditationTest {
    private static final ReinstateAccreditation REINSTATE = new ReinstateAccreditation(FILE.id(), REASONS, SECOND_OFFICER);

    @Test
    void endsASuspensionWhoseGroundIsCured() {
        given(convened()).and(FILE.afterSuspension()).when(REINSTATE).then(FILE.reinstated());
        assertThat(FILE.after(followed(FILE.afterSuspension(), FILE.reinstated())).state()).isEqualTo(AccreditationState.ACTIVE);
    }

    @Test
    void endsAnEmergencySuspensionToo() {
        given(convened()).and(FILE.afterEmergency()).when(REINSTATE).then(FILE.reinstated());
    }

    @Test
    void isNotForWhoeverRecused() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(SECOND_OFFICER_AS_OFFICER), FILE.grantRecommended(OFFICER), FILE.granted(),
                FILE.suspendedInEmergency(OFFICER)).when(REINSTATE).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-10")
    void usesUpTheNoticeOfAnotherActThatWasOnItsWay() {
        given(convened()).and(FILE.afterSuspension())
                .and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(), FILE.reinstated())
                .when(new RevokeAccreditation(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER))
                .thenRefused("notice-required");
    }
}
