package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.CONFIRM_BY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.REVIEWER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Event;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.delegate.DelegateState;

/** Without notice a delegate is suspended for a short time only, by the rules that organisations have. */
class DelegateEmergencyTest {
    private static final TextKey FACTS = new TextKey("facts");
    private static final SuspendDelegateInEmergency SUSPEND = new SuspendDelegateInEmergency(id("ada"), LAWFUL, FACTS, false, OFFICER);
    private static final ConfirmDelegateSuspension CONFIRM = new ConfirmDelegateSuspension(id("ada"), REASONS, SECOND_OFFICER);
    private static final LetDelegateSuspensionLapse LAPSE = new LetDelegateSuspensionLapse(id("ada"), CLOCK);

    @Test
    @Tag("inv-10")
    void anOfficerSuspendsAtOnceAndAnotherConfirmsInTime() {
        granted().when(SUSPEND).then(HOME.suspendedAtOnce("ada", "facts", OFFICER));
        suspended().at(CONFIRM_BY).when(CONFIRM).thenAccepted();
        suspended().when(CONFIRM).then(HOME.suspensionConfirmed("ada"));
        suspended().at(CONFIRM_BY.plusNanos(1)).when(CONFIRM).thenRefused("deadline-passed");
        suspended().and(HOME.suspensionConfirmed("ada")).when(CONFIRM).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-10")
    void unconfirmedItLapsesAndOnceConfirmedItDoesNot() {
        suspended().at(CONFIRM_BY).when(LAPSE).thenNothing();
        suspended().at(CONFIRM_BY.plusNanos(1)).when(LAPSE).then(HOME.suspensionLapsed("ada"));
        suspended().and(HOME.suspensionConfirmed("ada")).at(CONFIRM_BY.plusNanos(1)).when(LAPSE).thenNothing();
        suspended().and(HOME.reinstated("ada")).at(CONFIRM_BY.plusNanos(1)).when(LAPSE).thenNothing();
        granted().when(LAPSE).thenNothing();
    }

    @Test
    @Tag("inv-10")
    void itRestsNeverTwiceOnTheSameFacts() {
        suspended().and(HOME.suspensionLapsed("ada")).when(SUSPEND).thenRefused("same-facts");
        suspended().and(HOME.suspensionLapsed("ada"))
                .when(new SuspendDelegateInEmergency(id("ada"), LAWFUL, new TextKey("others"), false, OFFICER)).thenAccepted();
        suspended().when(new SuspendDelegateInEmergency(id("ada"), LAWFUL, new TextKey("others"), false, OFFICER))
                .thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-1")
    void whoOrderedItDoesNotConfirmIt() {
        granted().and(HOME.suspendedAtOnce("ada", "facts", SECOND_OFFICER_AS_OFFICER)).when(CONFIRM).thenRefused("four-eyes");
    }

    @Test
    @Tag("inv-8")
    void itNeedsAGroundFromTheListAndASecurityGroundItsGist() {
        granted().when(new SuspendDelegateInEmergency(id("ada"), new Justification("NATIONALITY", REASONS, null), FACTS, false, OFFICER))
                .thenRefused("ground-not-in-list");
        granted().when(new SuspendDelegateInEmergency(id("ada"), new Justification("SECURITY_RISK_SUBSTANTIATED", REASONS, null), FACTS,
                false, OFFICER)).thenRefused("gist-missing");
    }

    @Test
    @Tag("inv-2")
    void whoRecusedThemselvesNeitherOrdersNorConfirmsIt() {
        granted().and(HOME.recused(OFFICER)).when(SUSPEND).thenRefused("conflict-of-interest");
        suspended().and(HOME.recused(SECOND_OFFICER_AS_OFFICER)).when(CONFIRM).thenRefused("conflict-of-interest");
    }

    /** A confirmation tells the party anew, and is one act with what it confirms: the same appeal stands. */
    @Test
    @Tag("inv-12")
    void anAppealBeforeTheConfirmationIsAgainstBoth() {
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.suspensionConfirmed("ada"))
                .when(new DecideDelegateAppeal(id("ada"), true, REASONS, REVIEWER))
                .then(HOME.upheld("ada", AppealableAct.SUSPENSION, DelegateState.GRANTED));
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.suspensionConfirmed("ada"))
                .when(new LodgeDelegateAppeal(id("ada"), REASONS, APPLICANT)).thenRefused("not-in-state");
    }

    /** What was noticed before is still intended: an emergency uses no notice up. */
    @Test
    @Tag("inv-10")
    void aNoticeThatWasGivenBeforeStands() {
        granted().and(HOME.noticed("ada", Intent.REVOKE, OFFICER), HOME.answered("ada"), HOME.suspendedAtOnce("ada", "facts", OFFICER))
                .when(new RevokeDelegate(id("ada"), LAWFUL, SECOND_OFFICER)).thenAccepted();
    }

    private static DecisionSpecification granted() {
        List<Event> all = new ArrayList<>(beginning());
        all.add(HOME.accredited());
        all.addAll(HOME.recommended("ada"));
        all.add(HOME.granted("ada"));
        return given(all);
    }

    private static DecisionSpecification suspended() {
        return granted().and(HOME.suspendedAtOnce("ada", "facts", OFFICER));
    }
}
