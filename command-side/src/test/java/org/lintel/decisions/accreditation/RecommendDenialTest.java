package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;

class RecommendDenialTest {
    @Test
    void isRecordedWithItsGroundAndReasons() {
        given(convened()).and(FILE.vetting())
                .when(new RecommendDenial(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null), OFFICER))
                .then(FILE.denialRecommended(OFFICER));
    }

    @Test
    void carriesTheGistOfASecurityGround() {
        given(convened()).and(FILE.vetting())
                .when(new RecommendDenial(FILE.id(), new Justification("SECURITY_RISK_SUBSTANTIATED", REASONS, text("gist")), OFFICER))
                .then(new DecisionRecommended(FILE.id(), RecommendedOutcome.DENY, Ground.SECURITY_RISK_SUBSTANTIATED, REASONS,
                        text("gist"), NO_CONFLICT_OF_INTEREST, OFFICER));
    }

    @Test
    void doesNotNeedTheChecksThatAGrantNeeds() {
        given(convened(ASP25, "IDENTITY")).and(FILE.vetting())
                .when(new RecommendDenial(FILE.id(), new Justification("IDENTITY_NOT_ESTABLISHED", REASONS, null), OFFICER))
                .thenAccepted();
    }
}
