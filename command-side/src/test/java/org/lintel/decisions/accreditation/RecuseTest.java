package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationState;

class RecuseTest {
    private static Recuse recuse(Actor officer) {
        return new Recuse(FILE.id(), text("former employer"), officer);
    }

    private static final GrantAccreditation GRANT = new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER);

    @Test
    void anOfficerLeavesTheFile() {
        given(convened()).and(FILE.vetting()).when(recuse(OFFICER)).then(FILE.recused(OFFICER));
    }

    @Test
    void nobodyLeavesTwice() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(OFFICER)).when(recuse(OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-4")
    void whoRecommendedAndThenLeavesTakesTheRecommendationAlong() {
        given(convened()).and(FILE.awaitingApproval()).when(recuse(OFFICER)).then(FILE.recused(OFFICER));
        given(convened()).and(FILE.awaitingApproval()).and(FILE.recused(OFFICER)).when(GRANT).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-4")
    void aVoidRecommendationIsNotLeftBehindForAnybodyToApprove() {
        Accreditation file = FILE
                .after(List.of(FILE.requested(), FILE.foundComplete(), FILE.grantRecommended(OFFICER), FILE.recused(OFFICER)));
        assertThat(file.recommendation()).isNull();
        assertThat(file.state()).isEqualTo(AccreditationState.VETTING);
    }

    @Test
    @Tag("inv-4")
    void afterwardsAnotherOfficerCanRecommendAndASecondOneApprove() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.recused(OFFICER))
                .when(new RecommendGrant(FILE.id(), REASONS, OTHER_OFFICER))
                .then(FILE.grantRecommended(OTHER_OFFICER));
        given(convened()).and(FILE.awaitingApproval()).and(FILE.recused(OFFICER), FILE.grantRecommended(OTHER_OFFICER)).when(GRANT)
                .then(FILE.granted());
    }
}
