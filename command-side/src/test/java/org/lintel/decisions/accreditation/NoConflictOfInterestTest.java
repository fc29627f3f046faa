package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.ASP26;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.access.AssignOfficer;
import org.lintel.decisions.access.OpenConfidential;
import org.lintel.decisions.access.OpenExceptionally;
import org.lintel.decisions.access.ReviewExceptionalAccess;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.erasure.ConcurInErasure;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.erasure.ErasureRequested;

/** Who recused oneself gets {@code conflict-of-interest} on all files of the organisation from then on, whatever the step and the role. */
@Tag("inv-2")
class NoConflictOfInterestTest {
    private static final Justification LAWFUL = new Justification("CODE_OF_CONDUCT", REASONS, null);
    /** Recused as an officer, and acting as a second officer: the same person. */
    private static final Event RECUSED = FILE.recused(SECOND_OFFICER_AS_OFFICER);

    @Test
    void barsFromVetting() {
        DecisionSpecification vetting = given(convened()).and(FILE.vetting()).and(RECUSED);
        vetting.when(new AskClarification(FILE.id(), text("why"), key("why"), SECOND_OFFICER)).thenRefused("conflict-of-interest");
        vetting.when(new RecordCheck(FILE.id(), "IDENTITY", text("IDENTITY"), CheckOutcome.PASSED, null, SECOND_OFFICER))
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
    void barsFromTheOrganisationsOtherFilesWhoseverAndOfWhicheverSession() {
        SampleFile others = new SampleFile(new AccreditationId("file-2"), ASP26, WITNESS_FORUM, OTHER_APPLICANT);
        DecisionSpecification known = given(convened()).and(others.requested(), others.foundComplete(), others.recused(OFFICER));
        known.and(FILE.vetting()).when(new RecommendGrant(FILE.id(), REASONS, OFFICER)).thenRefused("conflict-of-interest");
        known.when(new RecommendGrant(FILE.id(), REASONS, OTHER_OFFICER)).thenAccepted();
    }

    @Test
    void barsFromReadingAndErasingTheOrganisationsOtherFiles() {
        SampleFile others = new SampleFile(new AccreditationId("file-2"), ASP26, WITNESS_FORUM, OTHER_APPLICANT);
        DecisionSpecification known = given(convened()).and(others.requested(), others.foundComplete(),
                others.recused(SECOND_OFFICER_AS_OFFICER)).and(FILE.requested(), FILE.withdrawn());
        known.when(new OpenConfidential(FILE.id(), Purpose.VETTING, RetentionClass.CONFIDENTIAL, SECOND_OFFICER))
                .thenRefused("conflict-of-interest");
        known.and(new ErasureRequested(FILE.id(), new Actor(new UserId("user-m1"), Role.ADM)))
                .when(new ConcurInErasure(FILE.id(), SECOND_OFFICER))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void barsFromTakingTheOrganisationsOtherFilesOpeningThemExceptionallyAndReviewingThat() {
        var access = new ExceptionalAccessId("access-1");
        SampleFile others = new SampleFile(new AccreditationId("file-2"), ASP26, WITNESS_FORUM, OTHER_APPLICANT);
        DecisionSpecification known = given(convened()).and(others.requested(), others.foundComplete(),
                others.recused(SECOND_OFFICER_AS_OFFICER)).and(FILE.vetting()).and(new ExceptionallyOpened(access, FILE.id(),
                        RetentionClass.CONFIDENTIAL, REASONS, SampleFile.REPLY_BY, OTHER_OFFICER));
        known.when(new AssignOfficer(FILE.id(), SECOND_OFFICER.id(), true, SECOND_OFFICER_AS_OFFICER))
                .thenRefused("conflict-of-interest");
        known.when(new AssignOfficer(FILE.id(), SECOND_OFFICER.id(), true, OTHER_SECOND_OFFICER)).thenRefused("conflict-of-interest");
        known.when(new OpenExceptionally(access, FILE.id(), RetentionClass.CONFIDENTIAL, REASONS, SECOND_OFFICER_AS_OFFICER))
                .thenRefused("conflict-of-interest");
        known.when(new ReviewExceptionalAccess(access, true, null, SECOND_OFFICER)).thenRefused("conflict-of-interest");
        known.when(new ReviewExceptionalAccess(access, true, null, OTHER_SECOND_OFFICER)).thenAccepted();
    }

    @Test
    void barsWhoeverAskedForTheOrganisationInAnotherFile() {
        SampleFile own = new SampleFile(new AccreditationId("file-2"), ASP26, WITNESS_FORUM, OFFICER);
        given(convened()).and(own.requested()).and(FILE.vetting()).when(new RecommendGrant(FILE.id(), REASONS, OFFICER))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void barsFromDecidingItsAppeals() {
        Actor asReviewer = new Actor(new UserId("user-o9"), Role.REV);
        SampleFile others = new SampleFile(new AccreditationId("file-2"), ASP26, WITNESS_FORUM, OTHER_APPLICANT);
        DecisionSpecification appealed = given(convened()).and(others.requested(), others.foundComplete(),
                others.recused(new Actor(asReviewer.id(), Role.SEC))).and(FILE.requested(), FILE.foundComplete(),
                        FILE.denialRecommended(OFFICER),
                        FILE.denied(), FILE.appealed(AppealableAct.DENIAL));
        appealed.when(new DecideAppeal(FILE.id(), true, REASONS, asReviewer)).thenRefused("conflict-of-interest");
        appealed.when(new GrantInterimRelief(FILE.id(), REASONS, asReviewer)).thenRefused("conflict-of-interest");
    }

    @Test
    void doesNotReachAnotherOrganisation() {
        SampleFile another = new SampleFile(new AccreditationId("file-4"), ASP25, new OrganisationKey("key-of-another"), OTHER_APPLICANT);
        given(convened()).and(another.requested(), another.foundComplete(), another.recused(OFFICER)).and(FILE.vetting())
                .when(new RecommendGrant(FILE.id(), REASONS, OFFICER)).thenAccepted();
    }

    @Test
    void barsNobodyElse() {
        given(convened()).and(FILE.vetting()).and(RECUSED).when(new RecommendGrant(FILE.id(), REASONS, OTHER_OFFICER)).thenAccepted();
    }
}
