package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;

class GrantAccreditationTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-12-10");

    @Test
    void isRecordedWithItsConditionsAndTheOfficersDeclaration() {
        given(convened()).and(FILE.awaitingApproval()).when(new GrantAccreditation(FILE.id(),
                List.of(new ProposedCondition("CODE_OF_CONDUCT", LAST_DAY, text("test"))), SECOND_OFFICER))
                .then(FILE.granted(new Condition(Ground.CODE_OF_CONDUCT, LAST_DAY, text("test"))));
    }

    @Test
    void isRefusedWhereADenialWasRecommended() {
        given(convened()).and(FILE.vetting()).and(FILE.denialRecommended(OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).thenRefused("grant-not-recommended");
    }

    @Test
    void theLatestRecommendationCounts() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.returned(), FILE.denialRecommended(OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).thenRefused("grant-not-recommended");
        given(convened()).and(FILE.vetting()).and(FILE.denialRecommended(OFFICER), FILE.returned(), FILE.grantRecommended(OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).then(FILE.granted());
    }
}
