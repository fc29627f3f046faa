package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;

class DenyAccreditationTest {
    private static final DenyAccreditation DENY = new DenyAccreditation(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null),
            SECOND_OFFICER);

    @Test
    void followsARecommendationToDeny() {
        given(convened()).and(FILE.vetting()).and(FILE.denialRecommended(OFFICER)).when(DENY).then(FILE.denied());
    }

    @Test
    void isAllowedWhereAGrantWasRecommended() {
        given(convened()).and(FILE.awaitingApproval()).when(DENY).then(FILE.denied());
    }
}
