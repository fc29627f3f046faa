package org.lintel.decisions.badge;

import static org.lintel.decisions.badge.SampleBadges.GATE;
import static org.lintel.decisions.badge.SampleBadges.HOME;
import static org.lintel.decisions.badge.SampleBadges.activate;
import static org.lintel.decisions.badge.SampleBadges.badge;
import static org.lintel.decisions.badge.SampleBadges.begun;
import static org.lintel.decisions.badge.SampleBadges.convened;
import static org.lintel.decisions.badge.SampleBadges.issued;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;

@Tag("inv-18")
class AdmissionTest {
    @Test
    void onlyAGrantedDelegatesBadgeBecomesActive() {
        begun().and(HOME.recommended("ada", "ada")).and(issued("ada", "ada")).when(activate("ada")).thenRefused("delegate-not-granted");
        withBadge().and(HOME.withdrawn("ada")).when(activate("ada")).thenRefused("delegate-not-granted");
        withBadge().when(activate("ada")).thenAccepted();
    }

    @Test
    @Tag("inv-13")
    void noneWhileTheOrganisationIsSuspended() {
        withBadge().and(HOME.hostLost("ada", 1)).when(activate("ada")).thenRefused("delegate-not-granted");
        withBadge().and(HOME.hostLost("ada", 1), HOME.hostRestored("ada", 1)).when(activate("ada")).thenAccepted();
    }

    /** Whatever the delegate's own events say. */
    @Test
    void noneWhereTheOrganisationIsNotAccredited() {
        DecisionSpecification.given(convened(), HOME.requested()).and(HOME.granted("ada", "ada")).and(issued("ada", "ada"))
                .when(activate("ada")).thenRefused("accreditation-not-active");
    }

    @Test
    void noneWithoutAcceptanceOfTheCodeOfConduct() {
        withBadge().when(new ActivateBadge(badge("ada"), true, false, GATE)).thenRefused("code-of-conduct-not-accepted");
    }

    private static DecisionSpecification withBadge() {
        return begun().and(HOME.granted("ada", "ada")).and(issued("ada", "ada"));
    }
}
