package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPEAL_UNTIL;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.REPLY_BY;
import static org.lintel.decisions.delegate.SampleDelegation.REVIEWER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateState;

/** Notice, reply, suspension, revocation, reinstatement and appeal of delegates, by the rules that organisations have. */
class DelegateDueProcessTest {
    private static final SuspendDelegate SUSPEND = new SuspendDelegate(id("ada"), LAWFUL, SECOND_OFFICER);
    private static final RevokeDelegate REVOKE = new RevokeDelegate(id("ada"), LAWFUL, SECOND_OFFICER);
    private static final ReinstateDelegate REINSTATE = new ReinstateDelegate(id("ada"), REASONS, SECOND_OFFICER);
    private static final LodgeDelegateAppeal APPEAL = new LodgeDelegateAppeal(id("ada"), REASONS, APPLICANT);
    private static final DecideDelegateAppeal UPHOLD = new DecideDelegateAppeal(id("ada"), true, REASONS, REVIEWER);
    private static final DecideDelegateAppeal DISMISS = new DecideDelegateAppeal(id("ada"), false, REASONS, REVIEWER);
    /** The delegate's second notice: the first told of the grant. */
    private static final int SECOND_NOTICE = 2;

    @Test
    void anOfficerGivesNoticeThePartyRepliesAndAnotherOfficerSuspends() {
        granted().when(new GiveDelegateNotice(id("ada"), Intent.SUSPEND, LAWFUL, OFFICER)).thenAccepted();
        noticed(Intent.SUSPEND).when(new ReplyToDelegateNotice(id("ada"), REASONS, APPLICANT)).then(HOME.answered("ada"));
        noticed(Intent.SUSPEND).and(HOME.answered("ada")).when(SUSPEND).then(HOME.suspended("ada"));
        noticed(Intent.REVOKE).and(HOME.answered("ada")).when(REVOKE).then(HOME.revoked("ada"));
        suspended().when(REINSTATE).then(HOME.reinstated("ada"));
    }

    @Test
    @Tag("inv-1")
    void whoGaveNoticeNeitherSuspendsNorRevokes() {
        granted().and(HOME.noticed("ada", Intent.SUSPEND, SECOND_OFFICER_AS_OFFICER), HOME.answered("ada")).when(SUSPEND)
                .thenRefused("four-eyes");
        granted().and(HOME.noticed("ada", Intent.REVOKE, SECOND_OFFICER_AS_OFFICER), HOME.answered("ada")).when(REVOKE)
                .thenRefused("four-eyes");
    }

    @Test
    @Tag("inv-8")
    void eachActNeedsAGroundFromTheListAndASecurityGroundItsGist() {
        Justification political = new Justification("NATIONALITY", REASONS, null);
        Justification security = new Justification("SECURITY_RISK_SUBSTANTIATED", REASONS, null);
        granted().when(new GiveDelegateNotice(id("ada"), Intent.SUSPEND, political, OFFICER)).thenRefused("ground-not-in-list");
        granted().when(new GiveDelegateNotice(id("ada"), Intent.REVOKE, security, OFFICER)).thenRefused("gist-missing");
        noticed(Intent.SUSPEND).when(new SuspendDelegate(id("ada"), political, SECOND_OFFICER)).thenRefused("ground-not-in-list");
        noticed(Intent.REVOKE).when(new RevokeDelegate(id("ada"), security, SECOND_OFFICER)).thenRefused("gist-missing");
    }

    @Test
    @Tag("inv-9")
    void eachActSaysUntilWhenItCanBeAppealed() {
        assertThat(HOME.suspended("ada").appealUntil()).isEqualTo(APPEAL_UNTIL);
        noticed(Intent.SUSPEND).and(HOME.answered("ada")).when(SUSPEND).then(HOME.suspended("ada"));
        suspended().at(APPEAL_UNTIL).when(APPEAL).thenAccepted();
        suspended().at(APPEAL_UNTIL.plusNanos(1)).when(APPEAL).thenRefused("deadline-passed");
        denied().at(APPEAL_UNTIL.plusNanos(1)).when(APPEAL).thenRefused("deadline-passed");
    }

    @Test
    @Tag("inv-10")
    void nothingIsDoneToADelegateBeforeTheReplyOrTheEndOfThePeriod() {
        granted().when(SUSPEND).thenRefused("notice-required");
        noticed(Intent.SUSPEND).at(REPLY_BY).when(SUSPEND).thenRefused("notice-required");
        noticed(Intent.SUSPEND).at(REPLY_BY.plusNanos(1)).when(SUSPEND).thenAccepted();
        noticed(Intent.SUSPEND).and(HOME.answered("ada")).when(REVOKE).thenRefused("notice-required");
        noticed(Intent.SUSPEND).and(HOME.answered("ada"), HOME.suspended("ada"), HOME.reinstated("ada")).when(SUSPEND)
                .thenRefused("notice-required");
    }

    @Test
    @Tag("inv-10")
    void openingTheNoticeStartsThePeriodAndABounceStopsIt() {
        Instant fiveDays = Instant.parse("2027-03-08T23:59:59.999999999Z");
        Supplier<DecisionSpecification> opened = () -> noticed(Intent.SUSPEND)
                .and(new DelegateNoticeOpened(id("ada"), HOME.host(), SECOND_NOTICE,
                        new Period(fiveDays, fiveDays), APPLICANT));
        opened.get().at(fiveDays.plusNanos(1)).when(SUSPEND).thenAccepted();
        noticed(Intent.SUSPEND).and(HOME.undeliverable("ada", SECOND_NOTICE, TimeLimit.NOTICE_REPLY)).at(REPLY_BY.plusNanos(1))
                .when(SUSPEND).thenRefused("notice-required");
        noticed(Intent.SUSPEND).when(new OpenDelegateNotice(id("ada"), SECOND_NOTICE, APPLICANT)).thenAccepted();
        noticed(Intent.SUSPEND).when(new OpenDelegateNotice(id("ada"), SECOND_NOTICE + 1, APPLICANT)).thenNotFound();
        noticed(Intent.SUSPEND).when(new OpenDelegateNotice(id("ada"), SECOND_NOTICE, OTHER_APPLICANT)).thenNotFound();
    }

    @Test
    @Tag("inv-11")
    void whoTookAnEarlierStepDoesNotDecideTheAppeal() {
        Supplier<DecisionSpecification> appealed = () -> suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION));
        appealed.get().when(new DecideDelegateAppeal(id("ada"), true, REASONS, new Actor(OFFICER.id(), Role.REV)))
                .thenRefused("reviewer-involved");
        appealed.get().and(HOME.dismissed("ada", AppealableAct.SUSPENSION, false), HOME.noticed("ada", Intent.REVOKE, OFFICER),
                HOME.answered("ada"), HOME.revoked("ada"), HOME.appealed("ada", AppealableAct.REVOCATION)).when(UPHOLD)
                .thenRefused("reviewer-involved");
        appealed.get().when(UPHOLD).thenAccepted();
    }

    @Test
    @Tag("inv-12")
    void anAppealDoesNotStayTheEffect() {
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION)).when(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT))
                .thenNotFound();
        suspended().and(HOME.nominated("bob"), HOME.appealed("ada", AppealableAct.SUSPENSION))
                .when(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT)).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-12")
    void anUpheldAppealRestoresExactlyWhatTheActTook() {
        denied().and(HOME.appealed("ada", AppealableAct.DENIAL)).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.DENIAL, DelegateState.CONFIRMED));
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION)).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.SUSPENSION, DelegateState.GRANTED));
        revoked().and(HOME.appealed("ada", AppealableAct.REVOCATION)).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.REVOCATION, DelegateState.GRANTED));
    }

    @Test
    @Tag("inv-12")
    void whatAnotherActTookSinceOrWasGivenBackAlreadyIsNotRestored() {
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.noticed("ada", Intent.REVOKE, OFFICER),
                HOME.answered("ada"), HOME.revoked("ada")).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.SUSPENSION, DelegateState.REVOKED));
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.reinstated("ada")).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.SUSPENSION, DelegateState.GRANTED));
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.withdrawn("ada")).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.SUSPENSION, DelegateState.WITHDRAWN));
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-15")
    void aPlaceThatAnActTookIsKeptWhileTheActCanBeUndone() {
        // Two places for the organisation: bob has one, and ada's is kept.
        Supplier<DecisionSpecification> full = () -> revoked().and(HOME.nominated("bob"), HOME.confirmed("bob"), HOME.nominated("eve"));
        ConfirmDelegate another = new ConfirmDelegate(id("eve"), OFFICER);
        full.get().at(APPEAL_UNTIL).when(another).thenRefused("quota-exceeded");
        full.get().at(APPEAL_UNTIL.plusNanos(1)).when(another).thenAccepted();
        full.get().and(HOME.appealed("ada", AppealableAct.REVOCATION)).at(APPEAL_UNTIL.plusNanos(1)).when(another)
                .thenRefused("quota-exceeded");
        full.get().and(HOME.undeliverable("ada", SECOND_NOTICE + 1, TimeLimit.APPEAL)).at(APPEAL_UNTIL.plusNanos(1)).when(another)
                .thenRefused("quota-exceeded");
        full.get().and(HOME.appealed("ada", AppealableAct.REVOCATION), HOME.upheld("ada", AppealableAct.REVOCATION, DelegateState.GRANTED))
                .at(APPEAL_UNTIL.plusNanos(1)).when(another).thenRefused("quota-exceeded");
    }

    @Test
    @Tag("inv-16")
    void aDismissedAppealFreesThePlaceOnce() {
        Supplier<DecisionSpecification> appealed = () -> revoked().and(HOME.nominated("bob"), HOME.confirmed("bob"), HOME.nominated("eve"),
                HOME.appealed("ada", AppealableAct.REVOCATION));
        appealed.get().when(DISMISS).then(HOME.dismissed("ada", AppealableAct.REVOCATION, true));
        appealed.get().and(HOME.dismissed("ada", AppealableAct.REVOCATION, true)).when(new ConfirmDelegate(id("eve"), OFFICER))
                .thenAccepted();
        appealed.get().and(HOME.dismissed("ada", AppealableAct.REVOCATION, true)).when(DISMISS).thenRefused("not-in-state");
        appealed.get().and(HOME.dismissed("ada", AppealableAct.REVOCATION, true)).when(new WithdrawDelegate(id("ada"), APPLICANT))
                .thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-16")
    void anAppealAgainstAnEarlierActNeitherKeepsNorFreesThePlace() {
        Supplier<DecisionSpecification> earlier = () -> suspended().and(HOME.nominated("bob"), HOME.confirmed("bob"), HOME.nominated("eve"),
                HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.revoked("ada"));
        earlier.get().at(APPEAL_UNTIL).when(DISMISS).then(HOME.dismissed("ada", AppealableAct.SUSPENSION, false));
        earlier.get().at(APPEAL_UNTIL.plusNanos(1)).when(new ConfirmDelegate(id("eve"), OFFICER)).thenAccepted();
        earlier.get().at(APPEAL_UNTIL.plusNanos(1)).when(DISMISS).then(HOME.dismissed("ada", AppealableAct.SUSPENSION, false));
    }

    @Test
    @Tag("inv-16")
    void nothingBringsBackAPlaceThatIsFree() {
        denied().at(APPEAL_UNTIL.plusNanos(1)).when(new RecordDelegateNoticeUndeliverable(id("ada"), 1, CLOCK))
                .thenRefused("deadline-passed");
        denied().at(APPEAL_UNTIL.plusNanos(1)).when(new ExtendDelegateDeadline(id("ada"), TimeLimit.APPEAL, 5, REASONS, OFFICER))
                .thenRefused("deadline-passed");
        denied().at(APPEAL_UNTIL).when(new ExtendDelegateDeadline(id("ada"), TimeLimit.APPEAL, 5, REASONS, OFFICER)).thenAccepted();
        suspended().at(APPEAL_UNTIL.plusNanos(1)).when(new ExtendDelegateDeadline(id("ada"), TimeLimit.APPEAL, 5, REASONS, OFFICER))
                .thenAccepted();
    }

    @Test
    @Tag("inv-14")
    void reinstatingADelegateDoesNotLiftWhatTheHostLostNorTheOtherWayRound() {
        Supplier<DecisionSpecification> both = () -> suspended().and(HOME.hostLost("ada", 1));
        assertThat(afterBoth(HOME.reinstated("ada")).state()).isEqualTo(DelegateState.SUSPENDED);
        assertThat(afterBoth(HOME.hostRestored("ada", 1)).state()).isEqualTo(DelegateState.SUSPENDED);
        assertThat(afterBoth(HOME.hostRestored("ada", 1), HOME.reinstated("ada")).state()).isEqualTo(DelegateState.GRANTED);
        both.get().when(REINSTATE).thenAccepted();
        granted().and(HOME.hostLost("ada", 1)).when(REINSTATE).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-14")
    void anUpheldAppealGivesNothingBackThatTheHostCannotCarry() {
        Supplier<DecisionSpecification> appealed = () -> denied().and(HOME.appealed("ada", AppealableAct.DENIAL));
        appealed.get().and(new AccreditationSuspended(HOME.host().accreditation(),
                new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, APPEAL_UNTIL), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER)).when(UPHOLD)
                .then(HOME.upheld("ada", AppealableAct.DENIAL, DelegateState.CONFIRMED),
                        new DelegateHostLost(id("ada"), HOME.host(), 1, AccreditationState.SUSPENDED, null, REVIEWER));
        appealed.get().and(HOME.ended()).when(UPHOLD).then(HOME.upheld("ada", AppealableAct.DENIAL, DelegateState.CONFIRMED),
                new DelegateLapsed(id("ada"), HOME.host(), REVIEWER));
    }

    @Test
    @Tag("inv-2")
    void whoRecusedThemselvesFromTheOrganisationTakesNoneOfTheseSteps() {
        Actor recused = new Actor(new UserId("user-x"), Role.SEC);
        Actor second = new Actor(recused.id(), Role.SEN);
        granted().and(HOME.recused(recused)).when(new GiveDelegateNotice(id("ada"), Intent.SUSPEND, LAWFUL, recused))
                .thenRefused("conflict-of-interest");
        noticed(Intent.SUSPEND).and(HOME.answered("ada"), HOME.recused(recused)).when(new SuspendDelegate(id("ada"), LAWFUL, second))
                .thenRefused("conflict-of-interest");
        noticed(Intent.REVOKE).and(HOME.answered("ada"), HOME.recused(recused)).when(new RevokeDelegate(id("ada"), LAWFUL, second))
                .thenRefused("conflict-of-interest");
        suspended().and(HOME.recused(recused)).when(new ReinstateDelegate(id("ada"), REASONS, second)).thenRefused("conflict-of-interest");
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION), HOME.recused(recused))
                .when(new DecideDelegateAppeal(id("ada"), true, REASONS, new Actor(recused.id(), Role.REV)))
                .thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-6")
    void anAppealThatIsDecidedLateIsRecordedAsMissedOnce() {
        Supplier<DecisionSpecification> late = () -> suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION))
                .at(APPEAL_UNTIL.plusNanos(1));
        RecordMissedDelegateDeadline record = new RecordMissedDelegateDeadline(id("ada"), TimeLimit.APPEAL_DECISION, CLOCK);
        DelegateDeadlineMissed missed = new DelegateDeadlineMissed(id("ada"), HOME.host(), TimeLimit.APPEAL_DECISION, APPEAL_UNTIL, CLOCK);
        suspended().and(HOME.appealed("ada", AppealableAct.SUSPENSION)).at(APPEAL_UNTIL).when(record).thenNothing();
        late.get().when(record).then(missed);
        late.get().and(missed).when(record).thenNothing();
        late.get().and(missed).when(UPHOLD).thenAccepted();
    }

    @Test
    void nobodyButTheContactPointRepliesOrAppeals() {
        noticed(Intent.SUSPEND).when(new ReplyToDelegateNotice(id("ada"), REASONS, OTHER_APPLICANT)).thenNotFound();
        suspended().when(new LodgeDelegateAppeal(id("ada"), REASONS, OTHER_APPLICANT)).thenNotFound();
        assertThat(AWAY.applicant()).isEqualTo(OTHER_APPLICANT);
    }

    /** Suspended for an act of their own, and with their host, and then this. */
    private static Delegate afterBoth(Event... more) {
        RecordInMemory record = new RecordInMemory();
        Stream.of(HOME.recommended("ada").stream(), Stream.of(HOME.granted("ada"), HOME.suspended("ada"), HOME.hostLost("ada", 1)),
                Stream.of(more)).flatMap(one -> one).forEach(event -> record.append(event, NOW));
        return Objects.requireNonNull(Delegate.from(new History(record.events()), id("ada")));
    }

    private static DecisionSpecification granted() {
        return given(beginning()).and(HOME.accredited()).and(HOME.recommended("ada")).and(HOME.granted("ada"));
    }

    private static DecisionSpecification noticed(Intent intent) {
        return granted().and(HOME.noticed("ada", intent, OFFICER));
    }

    private static DecisionSpecification suspended() {
        return noticed(Intent.SUSPEND).and(HOME.answered("ada"), HOME.suspended("ada"));
    }

    private static DecisionSpecification revoked() {
        return noticed(Intent.REVOKE).and(HOME.answered("ada"), HOME.revoked("ada"));
    }

    private static DecisionSpecification denied() {
        return given(beginning()).and(HOME.accredited()).and(HOME.recommended("ada")).and(HOME.denied("ada"));
    }
}
