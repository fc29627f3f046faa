package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.PRESS;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/** Substitution, another host, and the choice of being seen. */
class MovingDelegatesTest {
    @Test
    @Tag("inv-16")
    void theSubstituteTakesThePlaceOver() {
        confirmed().when(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT)).then(HOME.substituted("ada", "bob"));
        DecisionSpecification substituted = confirmed().and(HOME.substituted("ada", "bob"));
        substituted.when(new VetDelegate(id("bob"), null, OFFICER)).then(HOME.vetted("bob"));
        substituted.when(new WithdrawDelegate(id("ada"), APPLICANT)).thenRefused("not-in-state");
    }

    @Test
    void onlyWhoHoldsAPlaceIsSubstitutedAndOnlyByWhoHoldsNone() {
        confirmed().when(new SubstituteDelegate(id("bob"), id("ada"), APPLICANT)).thenRefused("not-in-state");
        confirmed().and(HOME.confirmed("bob")).when(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT)).thenRefused("not-in-state");
        confirmed().and(HOME.waitlisted("bob")).when(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT)).thenAccepted();
        confirmed().when(new SubstituteDelegate(id("ada"), id("ada"), APPLICANT)).thenRefused("not-in-state");
    }

    @Test
    void theSubstituteIsOfTheSameOrganisation() {
        confirmed().and(AWAY.nominated("eve")).when(new SubstituteDelegate(id("ada"), id("eve"), OFFICER)).thenRefused("another-host");
        confirmed().and(AWAY.nominated("eve")).when(new SubstituteDelegate(id("ada"), id("eve"), APPLICANT)).thenNotFound();
        confirmed().when(new SubstituteDelegate(id("ada"), id("nobody"), APPLICANT)).thenNotFound();
    }

    @Test
    void anotherAccreditedOrganisationHosts() {
        confirmed().and(AWAY.accredited()).when(rehost()).then(AWAY.rehostedFrom("ada", HOME));
        confirmed().when(rehost()).thenRefused("accreditation-not-active");
        confirmed().and(HOME.accredited()).when(new RehostDelegate(id("ada"), HOME.host().accreditation(), OFFICER))
                .thenRefused("not-in-state");
        confirmed().when(new RehostDelegate(id("ada"), PRESS.host().accreditation(), OFFICER)).thenNotFound();
    }

    @Test
    @Tag("inv-15")
    void withinItsOwnQuota() {
        confirmed().and(AWAY.accredited(), AWAY.nominated("x"), AWAY.nominated("y"), AWAY.confirmed("x"), AWAY.confirmed("y"))
                .when(rehost()).thenRefused("quota-exceeded");
    }

    /** All three places are taken, one of them by who moves. */
    @Test
    @Tag("inv-15")
    void aMoveWithinTheCategoryNeedsNoFurtherPlaceOfIt() {
        confirmed().and(HOME.confirmed("bob"), AWAY.accredited(), AWAY.nominated("x"), AWAY.confirmed("x")).when(rehost()).thenAccepted();
    }

    @Test
    void aHostedDelegateStaysTheNominatingOrganisationsOwn() {
        DecisionSpecification hosted = confirmed().and(AWAY.rehostedFrom("ada", HOME));
        hosted.when(new WithdrawDelegate(id("ada"), APPLICANT)).then(AWAY.withdrawnBy("ada", APPLICANT));
        hosted.when(new WithdrawDelegate(id("ada"), OTHER_APPLICANT)).thenNotFound();
    }

    @Test
    void onlyThePersonChoosesToBeListed() {
        confirmed().when(choose(Visibility.LISTED, ChosenBy.CONTACT_POINT)).thenRefused("own-choice-needed");
        confirmed().when(choose(Visibility.LISTED, ChosenBy.PERSON))
                .then(new VisibilityChosen(id("ada"), HOME.host(), Visibility.LISTED, ChosenBy.PERSON, APPLICANT));
        confirmed().when(choose(Visibility.PSEUDONYMOUS, ChosenBy.CONTACT_POINT)).thenAccepted();
        confirmed().when(choose(Visibility.UNLISTED, ChosenBy.CONTACT_POINT)).thenAccepted();
    }

    @Test
    void whoDoesNotComeChoosesNothing() {
        confirmed().and(HOME.withdrawn("ada")).when(choose(Visibility.UNLISTED, ChosenBy.PERSON)).thenRefused("not-in-state");
    }

    @Test
    void aDisplayNameStandsForWhoIsUnderAPseudonymAndForNobodyElse() {
        Sealed<DisplayName> name = new Sealed<>("display name");
        confirmed().when(new ChangeVisibility(id("ada"), Visibility.PSEUDONYMOUS, name, ChosenBy.CONTACT_POINT, APPLICANT)).then(
                new VisibilityChosen(id("ada"), HOME.host(), Visibility.PSEUDONYMOUS, ChosenBy.CONTACT_POINT, APPLICANT),
                new DisplayNameChosen(id("ada"), HOME.host(), name, ChosenBy.CONTACT_POINT, APPLICANT));
        confirmed().when(new ChangeVisibility(id("ada"), Visibility.UNLISTED, name, ChosenBy.PERSON, APPLICANT))
                .thenRefused("display-name-not-shown");
    }

    private static ChangeVisibility choose(Visibility visibility, ChosenBy chosenBy) {
        return new ChangeVisibility(id("ada"), visibility, null, chosenBy, APPLICANT);
    }

    private static RehostDelegate rehost() {
        return new RehostDelegate(id("ada"), AWAY.host().accreditation(), OFFICER);
    }

    private static DecisionSpecification confirmed() {
        return given(beginning()).and(HOME.nominated("ada"), HOME.nominated("bob"), HOME.confirmed("ada"));
    }
}
