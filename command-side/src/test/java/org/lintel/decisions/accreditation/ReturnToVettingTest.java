package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReturnToVettingTest {
    @Test
    void isRecordedWithTheReasons() {
        given(convened()).and(FILE.awaitingApproval()).when(new ReturnToVetting(FILE.id(), REASONS, SECOND_OFFICER)).then(FILE.returned());
    }

    @Test
    void takesTheRecommendationBack() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.returned())
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER))
                .thenRefused("not-in-state");
    }
}
