package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPEAL_UNTIL;
import static org.lintel.decisions.delegate.SampleDelegation.ASP25;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.erasure.ConcurInDelegateErasure;
import org.lintel.decisions.erasure.RequestDelegateErasure;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureRequested;

class DelegateErasureTest {
    private static final Actor ADMINISTRATOR = new Actor(new UserId("user-m1"), Role.ADM);
    private static final RequestDelegateErasure REQUEST = new RequestDelegateErasure(id("ada"), ADMINISTRATOR);
    private static final ConcurInDelegateErasure CONCURRENCE = new ConcurInDelegateErasure(id("ada"), SECOND_OFFICER);
    private static final DelegateErasureRequested REQUESTED = new DelegateErasureRequested(id("ada"), ASP25, ADMINISTRATOR);
    private static final DelegateErased ERASED = new DelegateErased(id("ada"), ASP25, SECOND_OFFICER);
    /** The last moment of the session's last day. */
    private static final Instant CLOSING = Instant.parse("2027-12-15T23:59:59.999999999Z");

    @Test
    void anAdministratorAsksAndASecondOfficerConcurs() {
        withdrawn().when(REQUEST).then(REQUESTED);
        withdrawn().and(REQUESTED).when(CONCURRENCE).then(ERASED);
    }

    @Test
    void nobodyErasesAlone() {
        withdrawn().when(CONCURRENCE).thenRefused("erasure-not-requested");
        withdrawn().and(new DelegateErasureRequested(id("ada"), ASP25, new Actor(SECOND_OFFICER.id(), Role.ADM))).when(CONCURRENCE)
                .thenRefused("four-eyes");
    }

    @Test
    void nobodyIsErasedWhoStillTakesPart() {
        nominated().when(REQUEST).thenRefused("delegate-open");
        nominated().and(REQUESTED).when(CONCURRENCE).thenRefused("delegate-open");
        nominated().and(HOME.confirmed("ada")).at(CLOSING.minusSeconds(1)).when(REQUEST).thenRefused("delegate-open");
    }

    @Test
    void onceTheSessionIsOverAnybodyIs() {
        nominated().and(HOME.confirmed("ada")).at(CLOSING.plusSeconds(1)).when(REQUEST).thenAccepted();
    }

    @Test
    void norWhoCanStillAppeal() {
        DecisionSpecification denied = given(beginning()).and(HOME.recommended("ada")).and(HOME.denied("ada"));
        denied.at(APPEAL_UNTIL).when(REQUEST).thenRefused("delegate-open");
        denied.at(APPEAL_UNTIL.plusNanos(1)).when(REQUEST).thenAccepted();
    }

    /** Nobody could decide on an appeal whose words nobody can read. */
    @Test
    void norWhoseAppealIsOpen() {
        DecisionSpecification appealed = given(beginning()).and(HOME.recommended("ada")).and(HOME.denied("ada"),
                HOME.appealed("ada", AppealableAct.DENIAL));
        appealed.at(CLOSING.plusSeconds(1)).when(REQUEST).thenRefused("delegate-open");
        appealed.and(REQUESTED).at(CLOSING.plusSeconds(1)).when(CONCURRENCE).thenRefused("delegate-open");
        appealed.and(HOME.dismissed("ada", AppealableAct.DENIAL, true)).at(APPEAL_UNTIL).when(CONCURRENCE).thenAccepted();
    }

    @Test
    void askedOrErasedTwiceItIsOnce() {
        withdrawn().and(REQUESTED).when(REQUEST).thenNothing();
        withdrawn().and(REQUESTED, ERASED).when(CONCURRENCE).thenNothing();
        withdrawn().and(REQUESTED, ERASED).when(REQUEST).thenNothing();
    }

    @Test
    void aDelegateThatDoesNotExistIsNotFound() {
        given(beginning()).when(REQUEST).thenNotFound();
        given(beginning()).and(REQUESTED).when(CONCURRENCE).thenNotFound();
    }

    @Test
    @Tag("inv-2")
    void whoRecusedThemselvesDoesNotConcur() {
        withdrawn().and(HOME.recused(SECOND_OFFICER), REQUESTED).when(CONCURRENCE).thenRefused("conflict-of-interest");
    }

    private static DecisionSpecification nominated() {
        return given(beginning()).and(HOME.nominated("ada"));
    }

    private static DecisionSpecification withdrawn() {
        return nominated().and(HOME.withdrawn("ada"));
    }
}
