package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.access.OpenConfidential;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.InterimReliefGranted;

@Tag("inv-30")
class OpenConfidentialTest {
    private static final ConfidentialOpened OPENED = new ConfidentialOpened(FILE.id(), Purpose.VETTING, RetentionClass.CONFIDENTIAL,
            OFFICER);

    private static final ExceptionallyOpened EXCEPTIONALLY = new ExceptionallyOpened(new ExceptionalAccessId("access-1"), FILE.id(),
            RetentionClass.CONFIDENTIAL, SampleFile.REASONS, SampleFile.REPLY_BY, OTHER_OFFICER);

    @Test
    void itIsRecordedWhoOpensWhatAndForWhat() {
        given(convened()).and(FILE.vetting()).when(open(OFFICER)).then(OPENED);
    }

    @Test
    void forAQuarterOfAnHourFurtherReadingsAreTheSameOne() {
        given(convened()).and(FILE.vetting()).and(OPENED).at(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)).when(open(OFFICER))
                .thenNothing();
        given(convened()).and(FILE.vetting()).and(OPENED).at(NOW.plus(Duration.ofMinutes(15))).when(open(OFFICER)).then(OPENED);
    }

    @Test
    void anotherOfficersReadingIsAnotherOne() {
        given(convened()).and(FILE.vetting()).and(OPENED, new OfficerAssigned(FILE.id(), OTHER_OFFICER.id(), OTHER_OFFICER))
                .when(open(OTHER_OFFICER)).thenAccepted();
    }

    @Test
    void anOfficerWhoDoesNotWorkOnTheFileOpensNothingInIt() {
        given(convened()).and(FILE.vetting()).and(OPENED).when(open(OTHER_OFFICER)).thenRefused("not-assigned");
        given(convened()).and(FILE.requested()).when(open(OFFICER)).thenRefused("not-assigned");
    }

    @Test
    void aStepTakenInAnotherRoleMakesNobodyWorkOnTheFile() {
        given(convened()).and(FILE.awaitingApproval())
                .and(FILE.denied(), FILE.appealed(AppealableAct.DENIAL),
                        new InterimReliefGranted(FILE.id(), FILE.session(), FILE.organisation(), AppealableAct.DENIAL, SampleFile.REASONS,
                                Declaration.NO_CONFLICT_OF_INTEREST, new Actor(OTHER_OFFICER.id(), Role.REV)))
                .when(open(OTHER_OFFICER)).thenRefused("not-assigned");
    }

    @Test
    void whatWasJustOpenedExceptionallyIsOpenForAQuarterOfAnHourAndNoLonger() {
        given(convened()).and(FILE.vetting()).and(EXCEPTIONALLY).at(NOW.plus(Duration.ofMinutes(15)).minusNanos(1))
                .when(open(OTHER_OFFICER)).thenNothing();
        given(convened()).and(FILE.vetting()).and(EXCEPTIONALLY).at(NOW.plus(Duration.ofMinutes(15))).when(open(OTHER_OFFICER))
                .thenRefused("not-assigned");
        given(convened()).and(FILE.vetting()).and(FILE.recused(OTHER_OFFICER)).and(EXCEPTIONALLY).when(open(OTHER_OFFICER))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void whoLeftTheFileOpensNothingInIt() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(OFFICER)).and(OPENED).when(open(OFFICER))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void aFileThatDoesNotExistIsNotFound() {
        given(convened()).when(open(OFFICER)).thenNotFound();
    }

    @Test
    void noDecisionOnTheFileDependsOnWhoReadIt() {
        assertThat(List.of(new GrantAccreditation(FILE.id(), List.of(), OFFICER), new WithdrawRequest(FILE.id(), OFFICER)))
                .allSatisfy(command -> assertThat(command.boundary(History.EMPTY).criteria()).extracting(Boundary.Criterion::tag)
                        .doesNotContain(Tags.access(FILE.id())));
    }

    private static OpenConfidential open(Actor officer) {
        return new OpenConfidential(FILE.id(), Purpose.VETTING, RetentionClass.CONFIDENTIAL, officer);
    }
}
