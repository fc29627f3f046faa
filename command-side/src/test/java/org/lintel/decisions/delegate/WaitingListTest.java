package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.delegate.DelegatePromoted;

/** Two places for each organisation, three for all NGOs. */
@Tag("inv-33")
class WaitingListTest {
    @Test
    void whoFindsNoPlaceMayWaitForOne() {
        homeIsFull().and(HOME.nominated("c")).when(new WaitlistDelegate(id("c"), OFFICER)).then(HOME.waitlisted("c"));
    }

    @Test
    void whereThereIsAPlaceNobodyWaits() {
        given(beginning()).and(HOME.nominated("c")).when(new WaitlistDelegate(id("c"), OFFICER)).thenRefused("place-free");
    }

    @Test
    void theFirstOnTheListIsPromotedOnceThereIsAPlace() {
        twoWait().when(promote("c")).thenRefused("quota-exceeded");
        twoWait().and(HOME.withdrawn("a")).when(promote("c")).then(new DelegatePromoted(id("c"), HOME.host(), null, OFFICER));
    }

    @Test
    void passingSomebodyOverNeedsReasons() {
        twoWait().and(HOME.withdrawn("a")).when(promote("d")).thenRefused("waiting-list-order");
        twoWait().and(HOME.withdrawn("a")).when(new PromoteDelegate(id("d"), REASONS, OFFICER))
                .then(new DelegatePromoted(id("d"), HOME.host(), REASONS, OFFICER));
    }

    @Test
    void reasonsAreNotRecordedWhereNobodyIsPassedOver() {
        twoWait().and(HOME.withdrawn("a")).when(new PromoteDelegate(id("c"), REASONS, OFFICER))
                .then(new DelegatePromoted(id("c"), HOME.host(), null, OFFICER));
    }

    @Test
    void whoseOrganisationHasNoPlaceIsNotPassedOver() {
        twoWait().and(AWAY.nominated("x"), AWAY.confirmed("x"), AWAY.nominated("y"), AWAY.waitlisted("y"), AWAY.nominated("z"))
                .and(AWAY.withdrawn("x")).when(promote("y")).thenAccepted();
    }

    @Test
    void nobodyIsConfirmedBeforeThoseWhoWait() {
        twoWait().and(HOME.withdrawn("a"), AWAY.nominated("x")).when(new ConfirmDelegate(id("x"), OFFICER))
                .thenRefused("waiting-list-order");
        twoWait().and(HOME.withdrawn("a"), AWAY.nominated("x")).when(new WaitlistDelegate(id("x"), OFFICER)).thenAccepted();
        twoWait().and(AWAY.nominated("x")).when(new ConfirmDelegate(id("x"), OFFICER)).thenAccepted();
    }

    @Test
    void whoLeavesTheListIsNotPassedOver() {
        twoWait().and(HOME.withdrawn("a"), HOME.withdrawn("c")).when(promote("d")).thenAccepted();
        twoWait().and(HOME.substituted("a", "c"), HOME.withdrawn("b")).when(promote("d")).thenAccepted();
    }

    @Test
    void whoWasPromotedWaitsNoLonger() {
        twoWait().and(HOME.withdrawn("a"), new DelegatePromoted(id("c"), HOME.host(), null, OFFICER)).when(promote("c"))
                .thenRefused("not-in-state");
    }

    private static PromoteDelegate promote(String name) {
        return new PromoteDelegate(id(name), null, OFFICER);
    }

    private static DecisionSpecification homeIsFull() {
        return given(beginning()).and(HOME.nominated("a"), HOME.nominated("b"), HOME.confirmed("a"), HOME.confirmed("b"));
    }

    /** First c, then d. */
    private static DecisionSpecification twoWait() {
        return homeIsFull().and(HOME.nominated("d"), HOME.nominated("c"), HOME.waitlisted("c"), HOME.waitlisted("d"));
    }
}
