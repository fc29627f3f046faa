package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;

class DecideOnDelegateTest {
    @Test
    void anOfficerVetsAndRecommendsAndAnotherGrants() {
        DecisionSpecification confirmed = given(beginning()).and(HOME.accredited(), HOME.nominated("ada"), HOME.confirmed("ada"));
        confirmed.when(new VetDelegate(id("ada"), null, OFFICER)).then(HOME.vetted("ada"));
        confirmed.and(HOME.vetted("ada")).when(new RecommendDelegateGrant(id("ada"), REASONS, OFFICER))
                .then(HOME.grantRecommended("ada", OFFICER));
        recommended().when(new GrantDelegate(id("ada"), SECOND_OFFICER)).then(HOME.granted("ada"));
    }

    @Test
    void orDenies() {
        recommended().when(new DenyDelegate(id("ada"), LAWFUL, SECOND_OFFICER)).then(HOME.denied("ada"));
        recommended().and(HOME.vetted("ada")).when(new RecommendDelegateDenial(id("ada"), LAWFUL, OFFICER))
                .then(HOME.denialRecommended("ada", OFFICER));
    }

    @Test
    @Tag("inv-1")
    void whoRecommendsDoesNotApprove() {
        DecisionSpecification recommended = vetted().and(HOME.grantRecommended("ada", SECOND_OFFICER_AS_OFFICER));
        recommended.when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenRefused("four-eyes");
        recommended.when(new DenyDelegate(id("ada"), LAWFUL, SECOND_OFFICER)).thenRefused("four-eyes");
    }

    @Test
    void aGrantNeedsTheRecommendationOfAGrant() {
        vetted().and(HOME.denialRecommended("ada", OFFICER)).when(new GrantDelegate(id("ada"), SECOND_OFFICER))
                .thenRefused("grant-not-recommended");
        vetted().and(HOME.denialRecommended("ada", OFFICER), HOME.grantRecommended("ada", OTHER_OFFICER))
                .when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenAccepted();
    }

    @Test
    void nobodyIsGrantedWithoutAnAccreditationInForce() {
        given(beginning()).and(HOME.recommended("ada")).when(new GrantDelegate(id("ada"), SECOND_OFFICER))
                .thenRefused("accreditation-not-active");
    }

    @Test
    void whatCountsIsTheAccreditationOfTheHost() {
        given(beginning()).and(AWAY.accredited()).and(HOME.recommended("ada")).and(AWAY.rehostedFrom("ada", HOME))
                .when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenAccepted();
    }

    @Test
    @Tag("inv-8")
    void aDenialNeedsAGroundFromTheList() {
        recommended().when(new DenyDelegate(id("ada"), new Justification("NATIONALITY", REASONS, null), SECOND_OFFICER))
                .thenRefused("ground-not-in-list");
        vetted().when(new RecommendDelegateDenial(id("ada"), new Justification(null, REASONS, null), OFFICER))
                .thenRefused("ground-missing");
    }

    @Test
    @Tag("inv-2")
    void aRecusalFromTheOrganisationBarsFromAllItsDelegates() {
        steps(SECOND_OFFICER).forEach(step -> recommended().and(HOME.recused(SECOND_OFFICER_AS_OFFICER)).when(step)
                .thenRefused("conflict-of-interest"));
        confirmedOnly().and(HOME.recused(OFFICER)).when(new VetDelegate(id("ada"), null, OFFICER)).thenRefused("conflict-of-interest");
        nominatedOnly().and(HOME.recused(OFFICER)).when(new ConfirmDelegate(id("ada"), OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-2")
    void soDoesARecusalFromTheOrganisationThatHosts() {
        DecisionSpecification hosted = recommended().and(AWAY.rehostedFrom("ada", HOME), AWAY.recused(SECOND_OFFICER_AS_OFFICER));
        hosted.when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenRefused("conflict-of-interest");
        hosted.when(new WithdrawDelegate(id("ada"), SECOND_OFFICER)).thenRefused("conflict-of-interest");
        recommended().and(AWAY.accredited(), AWAY.recused(SECOND_OFFICER_AS_OFFICER))
                .when(new RehostDelegate(id("ada"), AWAY.host().accreditation(), SECOND_OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-2")
    void aRecusalFromAnotherOrganisationBarsNobody() {
        recommended().and(AWAY.recused(SECOND_OFFICER_AS_OFFICER)).when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenAccepted();
    }

    @Test
    @Tag("inv-2")
    void nobodyVetsADelegateOfTheirOwnOrganisation() {
        Actor applicantAsOfficer = new Actor(HOME.applicant().id(), OFFICER.role());
        confirmedOnly().when(new VetDelegate(id("ada"), null, applicantAsOfficer)).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-4")
    void aRecusalAfterRecommendingVoidsTheRecommendation() {
        DecisionSpecification left = recommended().and(HOME.recused(OFFICER));
        left.when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenRefused("recommendation-void");
        left.when(new DenyDelegate(id("ada"), LAWFUL, SECOND_OFFICER)).thenRefused("recommendation-void");
        left.and(HOME.grantRecommended("ada", OTHER_OFFICER)).when(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenAccepted();
    }

    @Test
    void aDelegateOfOthersIsNotFoundLikeOneThatDoesNotExist() {
        recommended().when(new WithdrawDelegate(id("ada"), OTHER_APPLICANT)).thenNotFound();
        recommended().when(new WithdrawDelegate(id("nobody"), OTHER_APPLICANT)).thenNotFound();
    }

    private static List<DelegateCommand> steps(Actor officer) {
        return List.of(new GrantDelegate(id("ada"), officer), new DenyDelegate(id("ada"), LAWFUL, officer),
                new RecommendDelegateGrant(id("ada"), REASONS, officer), new RecommendDelegateDenial(id("ada"), LAWFUL, officer),
                new RehostDelegate(id("ada"), AWAY.host().accreditation(), officer), new WithdrawDelegate(id("ada"), officer),
                new SubstituteDelegate(id("ada"), id("bob"), officer));
    }

    private static DecisionSpecification nominatedOnly() {
        return given(beginning()).and(HOME.accredited(), HOME.nominated("ada"), HOME.nominated("bob"));
    }

    private static DecisionSpecification confirmedOnly() {
        return nominatedOnly().and(HOME.confirmed("ada"));
    }

    private static DecisionSpecification vetted() {
        return confirmedOnly().and(HOME.vetted("ada"));
    }

    private static DecisionSpecification recommended() {
        return vetted().and(HOME.grantRecommended("ada", OFFICER));
    }
}
