package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPEAL_UNTIL;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.PRESS;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.convened;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;

/** Two places for each organisation, three for all NGOs. */
@Tag("inv-15")
class QuotaTest {
    private static final ConfirmDelegate CONFIRM_C = new ConfirmDelegate(id("c"), OFFICER);

    @Test
    void withinTheQuotasADelegateIsConfirmed() {
        given(beginning()).and(HOME.nominated("a"), HOME.confirmed("a"), HOME.nominated("c")).when(CONFIRM_C).then(HOME.confirmed("c"));
    }

    @Test
    void anOrganisationHasNoMoreConfirmedThanItsQuota() {
        homeIsFull().when(CONFIRM_C).thenRefused("quota-exceeded");
    }

    @Test
    void allOrganisationsTogetherHaveNoMoreThanTheCategorysQuota() {
        given(beginning()).and(AWAY.nominated("x"), AWAY.nominated("y"), AWAY.confirmed("x"), AWAY.confirmed("y"))
                .and(HOME.nominated("a"), HOME.confirmed("a"), HOME.nominated("c")).when(CONFIRM_C).thenRefused("quota-exceeded");
    }

    @Test
    void anotherCategoryHasPlacesOfItsOwn() {
        given(convened(2, 0), PRESS.requested(), PRESS.nominated("c")).when(CONFIRM_C).then(PRESS.confirmed("c"));
    }

    @Test
    void aCategoryWithoutAQuotaAdmitsNobody() {
        given(convened(2, 0), HOME.requested(), HOME.nominated("c")).when(CONFIRM_C).thenRefused("quota-exceeded");
    }

    @Test
    @Tag("inv-16")
    void aWithdrawalFreesThePlace() {
        homeIsFull().and(HOME.withdrawn("a")).when(CONFIRM_C).thenAccepted();
    }

    @Test
    @Tag("inv-16")
    void aWithdrawalFreesItOnce() {
        homeIsFull().and(HOME.withdrawn("a")).when(new WithdrawDelegate(id("a"), OFFICER)).thenRefused("not-in-state");
        homeIsFull().and(HOME.withdrawn("a"), HOME.confirmed("c"), HOME.nominated("d"))
                .when(new ConfirmDelegate(id("d"), OFFICER)).thenRefused("quota-exceeded");
    }

    @Test
    @Tag("inv-16")
    void whoNeverHadAPlaceFreesNone() {
        homeIsFull().and(HOME.nominated("d"), HOME.withdrawn("d")).when(CONFIRM_C).thenRefused("quota-exceeded");
    }

    @Test
    @Tag("inv-16")
    void aSubstitutionKeepsTheQuota() {
        homeIsFull().and(HOME.nominated("d"), HOME.substituted("a", "d")).when(CONFIRM_C).thenRefused("quota-exceeded");
        homeIsFull().and(HOME.nominated("d"), HOME.substituted("a", "d"), HOME.withdrawn("d")).when(CONFIRM_C).thenAccepted();
    }

    @Test
    void theOriginalsPlaceIsNotLeftOverAfterASubstitution() {
        homeIsFull().and(HOME.nominated("d"), HOME.substituted("a", "d"), HOME.withdrawn("b"), HOME.withdrawn("d")).when(CONFIRM_C)
                .thenAccepted();
    }

    /** An appeal restores exactly what the act took away, the place included, so nobody else gets it before the denial is final. */
    @Test
    @Tag("inv-12")
    void theDeniedKeepTheirPlacesWhileTheyCanAppeal() {
        homeIsFull().and(HOME.denied("a")).at(APPEAL_UNTIL).when(CONFIRM_C).thenRefused("quota-exceeded");
        homeIsFull().and(HOME.denied("a")).at(APPEAL_UNTIL.plusMillis(1)).when(CONFIRM_C).thenAccepted();
    }

    @Test
    void whoMovesToAnotherHostTakesAPlaceThereAndLeavesOne() {
        homeIsFull().and(AWAY.rehostedFrom("a", HOME)).when(CONFIRM_C).thenAccepted();
        given(beginning()).and(HOME.nominated("a"), HOME.confirmed("a"), HOME.nominated("b"), HOME.confirmed("b"))
                .and(AWAY.rehostedFrom("a", HOME), AWAY.rehostedFrom("b", HOME), AWAY.nominated("c")).when(CONFIRM_C)
                .thenRefused("quota-exceeded");
    }

    @Test
    void whoMovesToAnotherCategoryLeavesAPlaceInTheirOwn() {
        given(convened(3, 2), HOME.requested(), PRESS.requested()).and(HOME.nominated("a"), HOME.confirmed("a"), HOME.nominated("b"))
                .and(HOME.confirmed("b"), HOME.nominated("c"), PRESS.rehostedFrom("a", HOME)).when(CONFIRM_C).thenAccepted();
        given(convened(3, 2), HOME.requested(), PRESS.requested()).and(HOME.nominated("a"), HOME.confirmed("a"))
                .and(PRESS.rehostedFrom("a", HOME), PRESS.nominated("c")).when(CONFIRM_C).thenRefused("quota-exceeded");
    }

    private static DecisionSpecification homeIsFull() {
        return given(beginning()).and(HOME.nominated("a"), HOME.nominated("b"), HOME.nominated("c"), HOME.confirmed("a"),
                HOME.confirmed("b"));
    }
}
