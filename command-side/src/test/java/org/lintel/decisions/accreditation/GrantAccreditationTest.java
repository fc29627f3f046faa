package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.Condition;

class GrantAccreditationTest {
    private static final Condition CONDITION = new Condition(text("ground"), LocalDate.parse("2027-12-31"), text("test"));

    @Test
    void isRecordedWithItsConditionsAndTheOfficersDeclaration() {
        given(convened()).and(FILE.awaitingApproval()).when(new GrantAccreditation(FILE.id(), List.of(CONDITION), SECOND_OFFICER))
                .then(new AccreditationGranted(FILE.id(), ASP25, WITNESS_FORUM, List.of(CONDITION), NO_CONFLICT_OF_INTEREST,
                        SECOND_OFFICER));
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
