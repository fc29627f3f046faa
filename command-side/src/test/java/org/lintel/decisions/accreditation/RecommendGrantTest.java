package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.RecommendedOutcome;

class RecommendGrantTest {
    private static final RecommendGrant RECOMMEND = new RecommendGrant(FILE.id(), REASONS, OFFICER);

    @Test
    void isRecordedWithTheOfficersDeclaration() {
        given(convened()).and(FILE.vetting()).when(RECOMMEND).then(new DecisionRecommended(FILE.id(), RecommendedOutcome.GRANT, null,
                REASONS, null, NO_CONFLICT_OF_INTEREST, OFFICER));
    }

    @Test
    void canBeMadeAgainAfterItWasReturned() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.returned()).when(RECOMMEND).then(FILE.grantRecommended(OFFICER));
    }
}
