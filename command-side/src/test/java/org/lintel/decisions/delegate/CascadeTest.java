package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.DEFAULTS;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.PRESS;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.REVIEWER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.convened;
import static org.lintel.decisions.delegate.SampleDelegation.id;
import static org.lintel.language.delegate.DelegateState.CONFIRMED;
import static org.lintel.language.delegate.DelegateState.DENIED;
import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.LAPSED;
import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;
import static org.lintel.language.delegate.DelegateState.WAITLISTED;
import static org.lintel.language.delegate.DelegateState.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.Decision;
import org.lintel.decisions.DecisionSpecification.Outcome;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.accreditation.BeginRetention;
import org.lintel.decisions.accreditation.DecideAppeal;
import org.lintel.decisions.accreditation.DenyAccreditation;
import org.lintel.decisions.accreditation.ExpireAccreditation;
import org.lintel.decisions.accreditation.GrantInterimRelief;
import org.lintel.decisions.accreditation.LetSuspensionLapse;
import org.lintel.decisions.accreditation.LodgeAppeal;
import org.lintel.decisions.accreditation.ReinstateAccreditation;
import org.lintel.decisions.accreditation.RevokeAccreditation;
import org.lintel.decisions.accreditation.SuspendAccreditation;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.decisions.accreditation.WithdrawRequest;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateState;

/** What happens to an organisation's accreditation happens to its delegates in the same commit, and what is given back is theirs again. */
@Tag("inv-13")
class CascadeTest {
    private static final AccreditationId FILE = HOME.host().accreditation();
    private static final Duration TO_FIND_ANOTHER = Duration.ofHours(48);
    private static final Instant REHOST_BY = NOW.plus(TO_FIND_ANOTHER);

    private final RecordInMemory record = new RecordInMemory();
    private Instant now = NOW;

    /** Both organisations are accredited, with two places each and three together. */
    @BeforeEach
    void begin() {
        given(convened(), HOME.requested(), AWAY.requested(), HOME.accredited(), AWAY.accredited());
    }

    @Test
    void whoHasAPlaceOrWaitsForOneIsSuspendedInTheSameCommit() {
        given(HOME.recommended("ada")).given(HOME.granted("ada"), HOME.nominated("bob"), HOME.confirmed("bob"), HOME.nominated("wim"),
                HOME.waitlisted("wim"), HOME.nominated("new"), HOME.nominated("gone"), HOME.confirmed("gone"), HOME.withdrawn("gone"));

        List<Event> events = does(emergency());

        assertThat(events).hasSize(4).first().isInstanceOf(AccreditationSuspendedProvisionally.class);
        assertThat(events.subList(1, 4)).containsExactly(HOME.hostLost("ada", 1), HOME.hostLost("bob", 1), HOME.hostLost("wim", 1));
        assertThat(states("ada", "bob", "wim", "new", "gone")).containsExactly(SUSPENDED, SUSPENDED, SUSPENDED, NOMINATED, WITHDRAWN);
    }

    @Test
    void whoeverOfAnotherOrganisationOrDeniedIsLeftAlone() {
        given(HOME.recommended("ada")).given(HOME.denied("ada"), AWAY.nominated("zoe"), AWAY.confirmed("zoe"));
        does(emergency());
        assertThat(states("ada", "zoe")).containsExactly(DENIED, CONFIRMED);
    }

    @Test
    void nobodyGetsAPlaceOrAGrantWhileTheOrganisationIsSuspended() {
        given(HOME.recommended("ada")).given(HOME.nominated("bob"), HOME.nominated("wim"), HOME.waitlisted("wim"));
        does(emergency());
        wants(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenRefused("not-in-state");
        wants(new PromoteDelegate(id("wim"), null, OFFICER)).thenRefused("not-in-state");
        wants(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT)).thenRefused("not-in-state");
        wants(new ConfirmDelegate(id("bob"), OFFICER)).thenRefused("accreditation-not-active");
        wants(new WaitlistDelegate(id("bob"), OFFICER)).thenRefused("accreditation-not-active");
        wants(HOME.nominate("eve", "eve", APPLICANT)).thenAccepted();
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-14")
    void reinstatingGivesBackExactlyWhatWasTaken() {
        given(HOME.recommended("ada")).given(HOME.recommended("bob")).given(HOME.granted("bob"), HOME.nominated("wim"),
                HOME.waitlisted("wim"));
        does(emergency());
        does(new WithdrawDelegate(id("bob"), APPLICANT));

        List<Event> events = does(new ReinstateAccreditation(FILE, REASONS, SECOND_OFFICER));

        assertThat(events.subList(1, events.size())).containsExactly(HOME.hostRestored("ada", 1), HOME.hostRestored("wim", 1));
        assertThat(states("ada", "bob", "wim")).containsExactly(RECOMMENDED, WITHDRAWN, WAITLISTED);
        wants(new GrantDelegate(id("ada"), SECOND_OFFICER)).thenAccepted();
        wants(new PromoteDelegate(id("wim"), null, OFFICER)).thenAccepted();
    }

    @Test
    void anEmergencySuspensionThatLapsesGivesItBackToo() {
        given(HOME.recommended("ada"));
        does(emergency());
        at(NOW.plus(Duration.ofHours(73))).does(new LetSuspensionLapse(FILE, CLOCK));
        assertThat(states("ada")).containsExactly(RECOMMENDED);
    }

    @Test
    @Tag("inv-12")
    void anAppealThatIsUpheldGivesBackWhatARevocationTookAndWhatASuspensionTookBefore() {
        given(HOME.recommended("ada"));
        does(emergency());
        revoke();
        assertThat(states("ada")).containsExactly(SUSPENDED);

        does(new LodgeAppeal(FILE, REASONS, APPLICANT));
        does(new DecideAppeal(FILE, true, REASONS, REVIEWER));

        assertThat(states("ada")).containsExactly(RECOMMENDED);
    }

    @Test
    @Tag("inv-12")
    void anAppealAgainstAnEarlierActGivesBackNothingOfALaterOne() {
        given(HOME.recommended("ada"));
        does(emergency());
        does(new LodgeAppeal(FILE, REASONS, APPLICANT));
        revoke();
        assertThat(does(new DecideAppeal(FILE, true, REASONS, REVIEWER))).hasSize(1);
        assertThat(states("ada")).containsExactly(SUSPENDED);
    }

    @Test
    @Tag("inv-12")
    void interimReliefGivesItBackUntilTheAppealIsDismissed() {
        given(HOME.recommended("ada")).given(HOME.nominated("bob"));
        does(emergency());
        does(new LodgeAppeal(FILE, REASONS, APPLICANT));
        does(new GrantInterimRelief(FILE, REASONS, REVIEWER));
        assertThat(states("ada")).containsExactly(RECOMMENDED);
        does(new GrantDelegate(id("ada"), SECOND_OFFICER));
        does(new ConfirmDelegate(id("bob"), OFFICER));

        does(new DecideAppeal(FILE, false, REASONS, REVIEWER));

        assertThat(states("ada", "bob")).containsExactly(SUSPENDED, SUSPENDED);
        does(new ReinstateAccreditation(FILE, REASONS, SECOND_OFFICER));
        assertThat(states("ada", "bob")).containsExactly(GRANTED, CONFIRMED);
    }

    @Test
    @Tag("inv-12")
    void whatWasStayedIsNotGivenBackTwice() {
        given(HOME.recommended("ada"));
        does(emergency());
        does(new LodgeAppeal(FILE, REASONS, APPLICANT));
        does(new GrantInterimRelief(FILE, REASONS, REVIEWER));
        assertThat(does(new DecideAppeal(FILE, true, REASONS, REVIEWER))).hasSize(1);
        assertThat(states("ada")).containsExactly(RECOMMENDED);
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-15")
    void aPlaceThatWasTakenStaysReservedUntilNothingCanGiveItBack() {
        given(HOME.nominated("ada"), HOME.confirmed("ada"), HOME.nominated("bob"), HOME.confirmed("bob"), AWAY.nominated("zoe"),
                AWAY.confirmed("zoe"), AWAY.nominated("yan"));
        revoke();
        wants(new ConfirmDelegate(id("yan"), OFFICER)).thenRefused("quota-exceeded");

        wants(new BeginRetention(FILE, CLOCK)).thenNothing();
        at(Instant.parse("2027-03-16T00:00:00Z")).does(new BeginRetention(FILE, CLOCK));

        assertThat(states("ada", "bob")).containsExactly(LAPSED, LAPSED);
        wants(new ConfirmDelegate(id("yan"), OFFICER)).thenAccepted();
    }

    @Test
    @Tag("inv-33")
    void whoWaitsWithASuspendedOrganisationHoldsUpNobodyAndKeepsTheirTurn() {
        given(HOME.nominated("wim"), HOME.waitlisted("wim"), AWAY.nominated("zoe"));
        wants(new ConfirmDelegate(id("zoe"), OFFICER)).thenRefused("waiting-list-order");
        does(emergency());
        wants(new ConfirmDelegate(id("zoe"), OFFICER)).thenAccepted();
        does(new ReinstateAccreditation(FILE, REASONS, SECOND_OFFICER));
        wants(new ConfirmDelegate(id("zoe"), OFFICER)).thenRefused("waiting-list-order");
    }

    @Test
    void aGuestHasTwoDaysToFindAnotherHostAndKeepsWhatTheyHeldThere() {
        given(AWAY.recommended("zoe")).given(AWAY.granted("zoe"), HOME.rehostedFrom("zoe", AWAY));

        List<Event> events = does(emergency());

        assertThat(events.get(1)).isInstanceOfSatisfying(DelegateHostLost.class,
                lost -> assertThat(lost.rehostBy()).isEqualTo(REHOST_BY));
        at(REHOST_BY).does(new RehostDelegate(id("zoe"), AWAY.host().accreditation(), OFFICER));
        assertThat(states("zoe")).containsExactly(GRANTED);
        at(REHOST_BY.plusSeconds(1)).wants(new LetHostingLapse(id("zoe"), CLOCK)).thenNothing();
        assertThat(does(new ReinstateAccreditation(FILE, REASONS, SECOND_OFFICER))).hasSize(1);
    }

    @Test
    void aGuestWhoFindsNoneLosesThePlaceForGood() {
        given(AWAY.nominated("zoe"), AWAY.confirmed("zoe"), HOME.rehostedFrom("zoe", AWAY));
        does(emergency());
        at(REHOST_BY).wants(new LetHostingLapse(id("zoe"), CLOCK)).thenNothing();
        at(REHOST_BY.plusSeconds(1)).does(new LetHostingLapse(id("zoe"), CLOCK));
        wants(new LetHostingLapse(id("zoe"), CLOCK)).thenNothing();
        does(new ReinstateAccreditation(FILE, REASONS, SECOND_OFFICER));
        assertThat(states("zoe")).containsExactly(LAPSED);
        wants(AWAY.nominate("zoe-again", "zoe", null, true, OTHER_APPLICANT)).thenAccepted();
    }

    @Test
    void anActThatFollowsDoesNotBeginAGuestsTimeAnew() {
        given(AWAY.nominated("zoe"), AWAY.confirmed("zoe"), HOME.rehostedFrom("zoe", AWAY));
        does(emergency());
        at(NOW.plusSeconds(60)).revoke();
        assertThat(Objects.requireNonNull(delegate("zoe").loss()).rehostBy()).isEqualTo(REHOST_BY);
    }

    @Test
    void whomAnotherOrganisationHostsKeepsThatPlaceWhenTheirOwnIsSuspended() {
        given(HOME.nominated("ada"), HOME.confirmed("ada"), AWAY.rehostedFrom("ada", HOME));
        assertThat(does(emergency())).hasSize(1);
        assertThat(states("ada")).containsExactly(CONFIRMED);
    }

    @Test
    void whoComesBackFromAnotherHostIsNoGuest() {
        given(HOME.nominated("ada"), HOME.confirmed("ada"), AWAY.rehostedFrom("ada", HOME), HOME.rehostedFrom("ada", AWAY));
        assertThat(does(emergency()).get(1)).isEqualTo(HOME.hostLost("ada", 1));
    }

    @Test
    void aWithdrawnRequestFreesItsPlacesAndLeavesItsGuestsTheirTime() {
        given(HOME.nominated("ada"), HOME.confirmed("ada"), AWAY.nominated("zoe"), AWAY.confirmed("zoe"),
                HOME.rehostedFrom("zoe", AWAY));
        does(new WithdrawRequest(FILE, APPLICANT));
        assertThat(states("ada", "zoe")).containsExactly(LAPSED, SUSPENDED);
        assertThat(does(new BeginRetention(FILE, CLOCK))).hasSize(1);
        assertThat(states("zoe")).containsExactly(SUSPENDED);
        wants(new RehostDelegate(id("zoe"), AWAY.host().accreditation(), OFFICER)).thenAccepted();
    }

    @Test
    void theEndOfTheSessionTakesNothing() {
        given(HOME.recommended("ada")).given(HOME.granted("ada"));
        assertThat(at(Instant.parse("2027-12-16T00:00:00Z")).does(new ExpireAccreditation(FILE, CLOCK))).hasSize(1);
        assertThat(states("ada")).containsExactly(GRANTED);
    }

    @Test
    @Tag("inv-12")
    void aDenialTakesPlacesThatAnUpheldAppealGivesBack() {
        AccreditationId press = PRESS.host().accreditation();
        given(PRESS.requested(), new RequestFoundComplete(press, OFFICER), new DecisionRecommended(press, RecommendedOutcome.DENY,
                Ground.CODE_OF_CONDUCT, REASONS, null, Declaration.NO_CONFLICT_OF_INTEREST, OFFICER), PRESS.nominated("pat"),
                PRESS.confirmed("pat"));
        does(new DenyAccreditation(press, LAWFUL, SECOND_OFFICER));
        assertThat(states("pat")).containsExactly(SUSPENDED);
        does(new LodgeAppeal(press, REASONS, OTHER_APPLICANT));
        does(new DecideAppeal(press, true, REASONS, REVIEWER));
        assertThat(states("pat")).containsExactly(CONFIRMED);
    }

    @Test
    void sixHundredDelegatesAreReachedAtOnceAndMoreAreTooMany() {
        for (int person = 0; person < 600; person++) {
            given(HOME.waitlisted("p" + person));
        }
        assertThat(does(emergency())).hasSize(601);
        assertThat(does(new ReinstateAccreditation(FILE, REASONS, SECOND_OFFICER))).hasSize(601);
        given(HOME.waitlisted("p600"));
        noticed(Intent.SUSPEND);
        wants(new SuspendAccreditation(FILE, LAWFUL, SECOND_OFFICER)).thenRefused("too-many-delegates");
        wants(new WithdrawRequest(FILE, APPLICANT)).thenRefused("too-many-delegates");
    }

    private CascadeTest given(Event... events) {
        return given(List.of(events));
    }

    private CascadeTest given(List<Event> events) {
        events.forEach(event -> record.append(event, now));

        return this;
    }

    private CascadeTest at(Instant moment) {
        now = moment;
        return this;
    }

    private static SuspendInEmergency emergency() {
        return new SuspendInEmergency(FILE, LAWFUL, new TextKey("key-of-facts"), false, OFFICER);
    }

    private void revoke() {
        noticed(Intent.REVOKE);
        does(new RevokeAccreditation(FILE, LAWFUL, SECOND_OFFICER));
    }

    private void noticed(Intent intent) {
        given(new NoticeGiven(FILE, intent, Ground.CODE_OF_CONDUCT, REASONS, null, new Period(now, now.plus(TO_FIND_ANOTHER)),
                Declaration.NO_CONFLICT_OF_INTEREST, OTHER_OFFICER), new NoticeAnswered(FILE, REASONS, APPLICANT));
    }

    private Outcome wants(Command command) {
        return new Outcome(command.decide(record.historyFor(command), new Circumstances(now, new Configurations(List.of(DEFAULTS)))));
    }

    /** @return what was recorded */
    private List<Event> does(Command command) {
        Decision decision = wants(command).decision();
        assertThat(decision).as(command.getClass().getSimpleName()).isInstanceOf(Decision.Accepted.class);
        List<Event> events = ((Decision.Accepted) decision).events();
        given(events);
        return events;
    }

    private List<DelegateState> states(String... names) {
        return List.of(names).stream().map(name -> delegate(name).state()).toList();
    }

    private Delegate delegate(String name) {
        return Objects.requireNonNull(Delegate.from(new History(record.events()), id(name)));
    }
}
