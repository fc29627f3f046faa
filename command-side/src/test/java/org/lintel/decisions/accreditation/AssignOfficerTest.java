package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.access.AssignOfficer;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.erasure.FileErased;

class AssignOfficerTest {
    @Test
    @Tag("inv-30")
    void anOfficerTakesAFileAndASecondOfficerGivesOne() {
        given(convened()).and(FILE.vetting()).when(assign(OTHER_OFFICER, OTHER_OFFICER))
                .then(new OfficerAssigned(FILE.id(), OTHER_OFFICER.id(), OTHER_OFFICER));
        given(convened()).and(FILE.vetting()).when(assign(OTHER_OFFICER, SECOND_OFFICER))
                .then(new OfficerAssigned(FILE.id(), OTHER_OFFICER.id(), SECOND_OFFICER));
    }

    @Test
    void whomItIsAssignedToAlreadyStaysSo() {
        given(convened()).and(FILE.vetting()).when(assign(OFFICER, OFFICER)).thenNothing();
        given(convened()).and(FILE.vetting()).and(new OfficerAssigned(FILE.id(), OTHER_OFFICER.id(), SECOND_OFFICER))
                .when(assign(OTHER_OFFICER, OTHER_OFFICER)).thenNothing();
    }

    @Test
    @Tag("inv-2")
    void aConflictOfInterestOfEitherStandsInTheWay() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(OTHER_OFFICER)).when(assign(OTHER_OFFICER, OTHER_OFFICER))
                .thenRefused("conflict-of-interest");
        given(convened()).and(FILE.vetting()).and(FILE.recused(OTHER_OFFICER)).when(assign(OTHER_OFFICER, SECOND_OFFICER))
                .thenRefused("conflict-of-interest");
        given(convened()).and(FILE.vetting()).and(FILE.recused(SECOND_OFFICER)).when(assign(OTHER_OFFICER, SECOND_OFFICER))
                .thenRefused("conflict-of-interest");
        Actor ownRequest = new Actor(APPLICANT.id(), Role.SEC);
        given(convened()).and(FILE.vetting()).when(assign(ownRequest, SECOND_OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    void whoIsNoOfficerIsGivenNoFile() {
        given(convened()).and(FILE.vetting()).when(new AssignOfficer(FILE.id(), OTHER_OFFICER.id(), false, SECOND_OFFICER))
                .thenRefused("not-an-officer");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatWasErasedIsNobodysWork() {
        given(convened()).when(assign(OFFICER, OFFICER)).thenNotFound();
        given(convened()).and(FILE.vetting()).and(FILE.withdrawn(), new FileErased(FILE.id(), SECOND_OFFICER))
                .when(assign(OTHER_OFFICER, OTHER_OFFICER)).thenRefused("erased");
    }

    @Test
    @Tag("inv-1")
    @Tag("inv-11")
    void itIsNoStepInTheFile() {
        Actor reviewer = new Actor(OTHER_SECOND_OFFICER.id(), Role.REV);
        given(convened()).and(FILE.awaitingApproval()).and(new OfficerAssigned(FILE.id(), SECOND_OFFICER.id(), OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).thenAccepted();
        given(convened()).and(FILE.awaitingApproval())
                .and(FILE.denied(), FILE.appealed(AppealableAct.DENIAL),
                        new OfficerAssigned(FILE.id(), OTHER_SECOND_OFFICER.id(), OTHER_SECOND_OFFICER))
                .when(new DecideAppeal(FILE.id(), true, SampleFile.REASONS, reviewer)).thenAccepted();
    }

    private static AssignOfficer assign(Actor officer, Actor by) {
        return new AssignOfficer(FILE.id(), officer.id(), true, by);
    }
}
