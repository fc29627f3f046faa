package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** inv-1: who recommends or gives notice does not approve. */
@Tag("inv-1")
class FourEyesTest {
    private static final Justification LAWFUL = new Justification("CODE_OF_CONDUCT", REASONS, null);

    @Test
    void whoRecommendedAGrantDoesNotGrant() {
        given(convened()).and(FILE.vetting()).and(FILE.grantRecommended(SECOND_OFFICER_AS_OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).thenRefused("four-eyes");
    }

    @Test
    void whoRecommendedADenialDoesNotDeny() {
        given(convened()).and(FILE.vetting()).and(FILE.denialRecommended(SECOND_OFFICER_AS_OFFICER))
                .when(new DenyAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER)).thenRefused("four-eyes");
    }

    @Test
    void whoRecommendedAGrantDoesNotDenyEither() {
        given(convened()).and(FILE.vetting()).and(FILE.grantRecommended(SECOND_OFFICER_AS_OFFICER))
                .when(new DenyAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER)).thenRefused("four-eyes");
    }

    @Test
    void whoGaveNoticeDoesNotRevoke() {
        given(convened()).and(FILE.active())
                .and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, SECOND_OFFICER_AS_OFFICER), FILE.answered())
                .when(new RevokeAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER)).thenRefused("four-eyes");
    }

    @Test
    void anotherSecondOfficerMay() {
        given(convened()).and(FILE.vetting()).and(FILE.grantRecommended(SECOND_OFFICER_AS_OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), OTHER_SECOND_OFFICER)).thenAccepted();
        given(convened()).and(FILE.active())
                .and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, SECOND_OFFICER_AS_OFFICER), FILE.answered())
                .when(new RevokeAccreditation(FILE.id(), LAWFUL, OTHER_SECOND_OFFICER)).thenAccepted();
    }

    @Test
    void whoRecommendedTheGrantMayLaterRevokeOnAnothersNotice() {
        given(convened()).and(FILE.vetting()).and(FILE.grantRecommended(SECOND_OFFICER_AS_OFFICER), FILE.granted(),
                FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered())
                .when(new RevokeAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER)).thenAccepted();
    }
}
