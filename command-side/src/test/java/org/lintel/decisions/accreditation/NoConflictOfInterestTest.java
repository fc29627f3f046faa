package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.Event;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** Who recused oneself gets {@code conflict-of-interest} on the file from then on, whatever the step and the role. */
@Tag("inv-2")
class NoConflictOfInterestTest {
    private static final Justification LAWFUL = new Justification("CODE_OF_CONDUCT", REASONS, null);
    /** Recused as an officer, and acting as a second officer: the same person. */
    private static final Event RECUSED = FILE.recused(SECOND_OFFICER_AS_OFFICER);

    @Test
    void barsFromVetting() {
        DecisionSpecification vetting = given(convened()).and(FILE.vetting()).and(RECUSED);
        vetting.when(new AskClarification(FILE.id(), text("why"), key("why"), SECOND_OFFICER)).thenRefused("conflict-of-interest");
        vetting.when(new RecordCheck(FILE.id(), "IDENTITY", CheckOutcome.PASSED, null, SECOND_OFFICER))
                .thenRefused("conflict-of-interest");
        vetting.when(new RecommendGrant(FILE.id(), REASONS, SECOND_OFFICER)).thenRefused("conflict-of-interest");
        vetting.when(new RecommendDenial(FILE.id(), LAWFUL, SECOND_OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    void barsFromApproving() {
        DecisionSpecification recommended = given(convened()).and(FILE.vetting()).and(RECUSED, FILE.grantRecommended(OFFICER));
        recommended.when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).thenRefused("conflict-of-interest");
        recommended.when(new DenyAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER)).thenRefused("conflict-of-interest");
        recommended.when(new ReturnToVetting(FILE.id(), REASONS, SECOND_OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    void barsFromGivingNoticeAndFromRevoking() {
        DecisionSpecification active = given(convened()).and(FILE.vetting()).and(RECUSED, FILE.grantRecommended(OFFICER), FILE.granted());
        active.when(new GiveNotice(FILE.id(), Intent.REVOKE, LAWFUL, SECOND_OFFICER)).thenRefused("conflict-of-interest");
        active.and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered())
                .when(new RevokeAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    void barsFromAFileThatIsSubmittedAgain() {
        given(convened()).and(FILE.requested(), FILE.foundComplete(), RECUSED, FILE.foundIncomplete("registration"), FILE.supplied())
                .when(new CheckCompleteness(FILE.id(), List.of(), List.of(), SECOND_OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    void barsNobodyElse() {
        given(convened()).and(FILE.vetting()).and(RECUSED).when(new RecommendGrant(FILE.id(), REASONS, OTHER_OFFICER)).thenAccepted();
    }
}
