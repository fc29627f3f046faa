package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.ASP26;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.CheckOutcome;

/** inv-5: no grant before completeness and the session's mandatory checks. */
@Tag("inv-5")
class MandatoryChecksTest {
    private static final RecommendGrant RECOMMEND = new RecommendGrant(FILE.id(), REASONS, OFFICER);
    private static final GrantAccreditation GRANT = new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER);

    @Test
    void aGrantIsNotRecommendedBeforeTheyAreRecorded() {
        given(convened(ASP25, "IDENTITY", "CONTACT_POINT")).and(FILE.vetting()).and(FILE.checked("IDENTITY", CheckOutcome.PASSED))
                .when(RECOMMEND).thenRefused("checks-outstanding");
    }

    @Test
    void aFailedCheckHasNotPassed() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting()).and(FILE.checked("IDENTITY", CheckOutcome.FAILED)).when(RECOMMEND)
                .thenRefused("checks-outstanding");
    }

    @Test
    void theLatestOutcomeOfACheckCounts() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting())
                .and(FILE.checked("IDENTITY", CheckOutcome.FAILED), FILE.checked("IDENTITY", CheckOutcome.PASSED)).when(RECOMMEND)
                .thenAccepted();
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting())
                .and(FILE.checked("IDENTITY", CheckOutcome.PASSED), FILE.checked("IDENTITY", CheckOutcome.FAILED)).when(RECOMMEND)
                .thenRefused("checks-outstanding");
    }

    @Test
    void theGrantItselfAsksAgain() {
        given(convened(ASP25, "IDENTITY")).and(FILE.awaitingApproval()).when(GRANT).thenRefused("checks-outstanding");
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting())
                .and(FILE.checked("IDENTITY", CheckOutcome.PASSED), FILE.grantRecommended(OFFICER)).when(GRANT).then(FILE.granted());
    }

    @Test
    void onlyTheOwnSessionsListCounts() {
        given(convened(), convened(ASP26, "IDENTITY")).and(FILE.vetting()).when(RECOMMEND).thenAccepted();
        given(convened(), convened(ASP26, "IDENTITY")).and(FILE.awaitingApproval()).when(GRANT).thenAccepted();
    }

    @Test
    void aRequestNotYetFoundCompleteIsNeitherRecommendedNorGranted() {
        given(convened(), FILE.requested()).when(RECOMMEND).thenRefused("not-in-state");
        given(convened(), FILE.requested()).when(GRANT).thenRefused("not-in-state");
    }
}
