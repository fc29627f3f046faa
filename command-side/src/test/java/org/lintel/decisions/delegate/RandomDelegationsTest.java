package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.decisions.DecisionSpecification.DEFAULTS;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.delegate.SampleDelegation.APPEAL_UNTIL;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.PRESS;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.convened;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.accreditation.BeginRetention;
import org.lintel.decisions.accreditation.ChooseListing;
import org.lintel.decisions.accreditation.DecideAppeal;
import org.lintel.decisions.accreditation.GiveNotice;
import org.lintel.decisions.accreditation.GrantInterimRelief;
import org.lintel.decisions.accreditation.LetSuspensionLapse;
import org.lintel.decisions.accreditation.LodgeAppeal;
import org.lintel.decisions.accreditation.ReinstateAccreditation;
import org.lintel.decisions.accreditation.ReplyToNotice;
import org.lintel.decisions.accreditation.RevokeAccreditation;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.decisions.consent.GiveConsent;
import org.lintel.decisions.consent.WithdrawConsent;
import org.lintel.decisions.disclosure.DiscloseData;
import org.lintel.decisions.participants.PublishEdition;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.session.SessionConvened;

/**
 * Whoever confirms, promotes, substitutes, moves and withdraws whom, in whatever order and while denials become final and accreditations are suspended,
 * revoked and given back: no quota is exceeded, no waiting list jumped and nobody takes part with an organisation that is out of force, by a check that shares no code with the rules.
 */
@Tag("inv-12")
@Tag("inv-13")
@Tag("inv-15")
@Tag("inv-16")
@Tag("inv-22")
@Tag("inv-23")
@Tag("inv-33")
@Tag("long")
class RandomDelegationsTest {
    private static final int PER_ORGANISATION = 3;
    private static final SessionConvened SESSION = convened(PER_ORGANISATION, 5);
    private static final List<SampleDelegation> DELEGATIONS = List.of(HOME, AWAY, PRESS);
    private static final List<Actor> OFFICERS = List.of(OFFICER, OTHER_OFFICER, SECOND_OFFICER_AS_OFFICER);
    private static final int PERSONS = 40;
    /** Few delegates at a time, so that some of them get far. */
    private static final int RECENT = 12;
    /** Of so many commands one is about an accreditation, or the clock's; of a stream of chance of their own. */
    private static final int ACTS = 5;
    /** What turns a seed into that of the stream of chance for steps of due process. */
    private static final long PROCESS = 31;
    /** Likewise for what persons and organisations choose themselves, and what is published and passed on. */
    private static final long CHOICES = 37;
    private static final int COMMANDS = 800;
    private static final int HISTORIES = Boolean.getBoolean("lintel.slow") ? 100 : 10;
    private static final DelegatesCheck CHECK = new DelegatesCheck(PER_ORGANISATION, SESSION.quotas());

    private static final AdverseAct ACT = new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, APPEAL_UNTIL);

    private static final CountryCode NLD = new CountryCode("NLD");
    private static final RecipientKeyRegistered KEY = new RecipientKeyRegistered(NLD, "Y2VydGlmaWNhdGU", NOW,
            NOW.plus(Duration.ofDays(100)),
            "Note 7", new Actor(new UserId("user-admin"), Role.ADM));
    private static final List<Set<PersonField>> FIELDS = List.of(Set.of(PersonField.LEGAL_NAME), Set.of(PersonField.NATIONALITY),
            Set.of(PersonField.LEGAL_NAME, PersonField.NATIONALITY));

    private interface Rules {
        Decision decide(Command command, History history, Circumstances circumstances);
    }

    /** Another seed each time; to see a failure again, give its seed as {@code -Dlintel.seed=…}. */
    @Test
    void noHistoryExceedsAQuotaOrJumpsAWaitingList() {
        long seed = Long.getLong("lintel.seed", new Random().nextLong());
        System.out.println("RandomDelegationsTest: lintel.seed=" + seed);
        new Random(seed).longs(HISTORIES).forEach(
                one -> assertThatNoException().as("history " + one).isThrownBy(() -> played(one, Command::decide)));
    }

    /** Without this, a crowd that never gets anywhere would prove everything. */
    @Test
    void suchHistoriesGetEverywhere() {
        Map<String, Integer> all = new TreeMap<>();
        for (long seed = 1; seed <= 16; seed++) {
            played(seed, Command::decide).forEach((outcome, times) -> all.merge(outcome, times, Integer::sum));
        }
        System.out.println("  " + all);
        assertThat(all.keySet()).contains("ConfirmDelegate accepted", "ConfirmDelegate quota-exceeded",
                "ConfirmDelegate waiting-list-order",
                "WaitlistDelegate accepted", "WaitlistDelegate place-free", "PromoteDelegate accepted", "PromoteDelegate quota-exceeded",
                "PromoteDelegate waiting-list-order", "SubstituteDelegate accepted", "RehostDelegate accepted",
                "RehostDelegate quota-exceeded", "RehostDelegate waiting-list-order", "DenyDelegate accepted", "GrantDelegate accepted",
                "GrantDelegate four-eyes", "WithdrawDelegate accepted", "NominateDelegate nominated-twice", "SuspendInEmergency accepted",
                "ReinstateAccreditation accepted",
                "LetSuspensionLapse accepted", "GrantInterimRelief accepted", "DecideAppeal accepted", "RevokeAccreditation accepted",
                "BeginRetention accepted", "LetHostingLapse accepted", "ChangeVisibility accepted", "GiveDelegateNotice accepted",
                "ReplyToDelegateNotice accepted", "SuspendDelegate accepted", "SuspendDelegate notice-required",
                "SuspendDelegate four-eyes",
                "RevokeDelegate accepted", "ReinstateDelegate accepted", "SuspendDelegateInEmergency accepted",
                "SuspendDelegateInEmergency same-facts", "ConfirmDelegateSuspension accepted", "ConfirmDelegateSuspension four-eyes",
                "ConfirmDelegateSuspension deadline-passed", "LetDelegateSuspensionLapse accepted", "GrantDelegateInterimRelief accepted",
                "GrantDelegateInterimRelief reviewer-involved", "LodgeDelegateAppeal accepted",
                "LodgeDelegateAppeal deadline-passed", "DecideDelegateAppeal accepted", "DecideDelegateAppeal reviewer-involved",
                "RecordDelegateNoticeUndeliverable accepted", "DispatchDelegateNoticeAgain accepted",
                "ExtendDelegateDeadline accepted", "GiveConsent accepted", "WithdrawConsent accepted", "ChooseListing accepted",
                "PublishEdition accepted", "PublishEdition nothing", "DiscloseData accepted", "DiscloseData no-consent",
                "DiscloseData bulk-unlisted", "DiscloseData not-listed", "DiscloseData no-recipient-key");
    }

    /** The check is worth something: it finds rules that let too many in. */
    @Test
    void aRuleThatForgetsTheQuotasOrTheListIsFoundOut() {
        for (String forgotten : List.of("quota-exceeded", "waiting-list-order")) {
            assertThatThrownBy(() -> new Random(7).longs(20).forEach(seed -> played(seed, without(forgotten)))).as(forgotten)
                    .isInstanceOf(AssertionError.class).hasMessageContaining("inv-");
        }
    }

    /** So does it rules by which an accreditation leaves its delegates alone. */
    @Test
    @Tag("inv-13")
    void anActThatForgetsTheDelegatesIsFoundOut() {
        assertThatThrownBy(() -> new Random(7).longs(20).forEach(seed -> played(seed, (command, history, circumstances) -> command
                .decide(history, circumstances) instanceof Decision.Accepted(var events)
                && events.getFirst() instanceof AccreditationEvent first
                        ? accepted(first)
                        : command.decide(history, circumstances))))
                .isInstanceOf(AssertionError.class).hasMessageContaining("inv-13");
    }

    /** And rules of due process that somebody took out. */
    @Test
    @Tag("inv-1")
    @Tag("inv-10")
    @Tag("inv-11")
    void aRuleOfDueProcessThatIsForgottenIsFoundOut() {
        Map.of("four-eyes", "inv-1:", "notice-required", "inv-10:", "same-facts", "inv-10:", "reviewer-involved", "inv-11:").forEach(
                (forgotten,
                        invariant) -> assertThatThrownBy(() -> new Random(7).longs(20).forEach(seed -> played(seed, without(forgotten))))
                                .as(forgotten).isInstanceOf(AssertionError.class).hasMessageContaining(invariant));
    }

    /** An appeal gives nothing back that the host cannot carry, nor does relief. */
    @Test
    @Tag("inv-14")
    void anUpheldAppealOrAReliefThatForgetsTheHostIsFoundOut() {
        assertThatThrownBy(() -> new Random(7).longs(20).forEach(seed -> played(seed, (command, history, circumstances) -> command
                .decide(history, circumstances) instanceof Decision.Accepted(var events)
                && (events.getFirst() instanceof DelegateAppealUpheld || events.getFirst() instanceof DelegateInterimReliefGranted)
                        ? accepted(events.getFirst())
                        : command.decide(history, circumstances))))
                .isInstanceOf(AssertionError.class).hasMessageContaining("inv-13");
    }

    /** Nobody is passed on without a basis, nor named who did not choose it. */
    @Test
    @Tag("inv-22")
    @Tag("inv-23")
    void whatIsPassedOnOrPublishedAgainstTheRulesIsFoundOut() {
        for (String forgotten : List.of("no-consent", "bulk-unlisted", "not-listed", "no-recipient-key")) {
            assertThatThrownBy(() -> new Random(7).longs(20).forEach(seed -> played(seed, without(forgotten)))).as(forgotten)
                    .isInstanceOf(AssertionError.class).hasMessageContaining("inv-23");
        }
        for (boolean everybody : new boolean[]{true, false}) {
            assertThatThrownBy(() -> new Random(7).longs(20).forEach(seed -> played(seed, (command, history, circumstances) -> command
                    .decide(history, circumstances) instanceof Decision.Accepted(var events)
                    && events.getFirst() instanceof EditionPublished edition
                            ? accepted(new EditionPublished(edition.session(), edition.number(), everybody
                                    ? history.events(DelegateGranted.class).map(DelegateGranted::delegate).distinct().toList()
                                    : List.of(), edition.organisations(), edition.by()))
                            : command.decide(history, circumstances))))
                    .isInstanceOf(AssertionError.class).hasMessageContaining("inv-22");
        }
    }

    private static Rules without(String code) {
        return (command, history, circumstances) -> {
            Decision decision = command.decide(history, circumstances);
            boolean forgotten = decision instanceof Decision.Refused(Refusal refusal) && refusal.code().equals(code);
            return !forgotten ? decision : switch (command) {
                case ConfirmDelegate one -> accepted(new DelegateConfirmed(one.delegate(), hostOf(one.delegate(), history), one.by()));
                case PromoteDelegate one ->
                    accepted(new DelegatePromoted(one.delegate(), hostOf(one.delegate(), history), null, one.by()));
                case SuspendDelegate one -> accepted(new DelegateSuspended(one.delegate(), hostOf(one.delegate(), history), ACT,
                        Declaration.NO_CONFLICT_OF_INTEREST, one.by()));
                case RevokeDelegate one -> accepted(new DelegateRevoked(one.delegate(), hostOf(one.delegate(), history), ACT,
                        Declaration.NO_CONFLICT_OF_INTEREST, one.by()));
                case ConfirmDelegateSuspension one ->
                    accepted(new DelegateSuspensionConfirmed(one.delegate(), hostOf(one.delegate(), history),
                            ACT, Declaration.NO_CONFLICT_OF_INTEREST, one.by()));
                case SuspendDelegateInEmergency one -> accepted(new DelegateSuspendedProvisionally(one.delegate(),
                        hostOf(one.delegate(), history), ACT, one.factsKey(), false, NOW, Declaration.NO_CONFLICT_OF_INTEREST, one.by()));
                case DecideDelegateAppeal one -> accepted(new DelegateAppealDismissed(one.delegate(), hostOf(one.delegate(), history),
                        AppealableAct.DENIAL, false, REASONS, Declaration.NO_CONFLICT_OF_INTEREST, one.by()));
                case DiscloseData one -> accepted(new DataDisclosed(one.disclosure(), SampleDelegation.ASP25, one.state(), one.basis(),
                        one.delegates(), one.fields(), one.purpose(), null, one.by()));
                default -> decision;
            };
        };
    }

    private static Decision accepted(Event event) {
        return new Decision.Accepted(List.of(event));
    }

    private static Host hostOf(DelegateId delegate, History history) {
        Delegate known = Delegate.from(history, delegate);
        return known == null ? HOME.host() : known.host();
    }

    private static Map<String, Integer> played(long seed, Rules rules) {
        Random random = new Random(seed);
        Map<String, Integer> tally = new TreeMap<>();
        RecordInMemory record = new RecordInMemory();
        record.append(SESSION, NOW);
        record.append(KEY, NOW);
        DELEGATIONS.forEach(one -> record.append(one.requested(), NOW));
        DELEGATIONS.forEach(one -> record.append(one.accredited(), NOW));
        List<DelegateId> known = new ArrayList<>(List.of(id("nobody")));
        Instant now = NOW;
        Random acts = new Random(~seed);
        Random process = new Random(seed * PROCESS);
        Random choices = new Random(seed * CHOICES);
        for (int sent = 0; sent < COMMANDS; sent++) {
            boolean act = acts.nextInt(ACTS) == 0;
            now = act ? now : now.plus(Duration.ofMinutes(random.nextInt(600)));
            Command command = act
                    ? act(acts, sent, known, new History(record.events()))
                    : command(random, sent, known, record);
            tally.merge(sent(command, rules, record, known, now), 1, Integer::sum);
            if (process.nextInt(2) == 0) {
                tally.merge(sent(step(process, known, record, now), rules, record, known, now), 1, Integer::sum);
            }
            if (choices.nextInt(2) == 0) {
                tally.merge(sent(choice(choices, sent, known, new History(record.events())), rules, record, known, now), 1, Integer::sum);
            }
        }
        return tally;
    }

    private static String sent(Command command, Rules rules, RecordInMemory record, List<DelegateId> known, Instant now) {
        Decision decision = rules.decide(command, record.historyFor(command),
                new Circumstances(now, new Configurations(List.of(DEFAULTS))));
        String outcome = switch (decision) {
            case Decision.Accepted(var events) -> {
                for (Event event : events) {
                    DueProcessCheck.mayFollow(record.events(), event, now);
                    CHECK.mayFollow(record.events(), event, now);
                    ParticipationCheck.mayFollow(record.events(), event, now);
                    record.append(event, now);
                    if (event instanceof DelegateNominated nominated) {
                        known.add(nominated.delegate());
                    }
                }
                HostsCheck.holds(record.events().stream().map(RecordedEvent::event).toList());
                yield "accepted";
            }
            case Decision.Refused(var refusal) -> refusal.code();
            case Decision.NotFound _ -> "not-found";
            case Decision.NothingToDo _ -> "nothing";
        };
        return command.getClass().getSimpleName() + " " + outcome;
    }

    /** What is done against delegates, and what the party and the review panel do about it. */
    private static Command step(Random process, List<DelegateId> known, RecordInMemory record, Instant now) {
        List<Delegate> everybody = known.stream().map(one -> delegate(one, record)).filter(Objects::nonNull).toList();
        List<Delegate> onTheWay = everybody.stream().filter(one -> one.state().isConfirmed() && one.state() != DelegateState.GRANTED)
                .toList();
        if (!onTheWay.isEmpty() && process.nextInt(3) == 0) {
            DelegateId next = oneOf(process, onTheWay).id();
            return switch (process.nextInt(3)) {
                case 0 -> new VetDelegate(next, null, OFFICER);
                case 1 -> new RecommendDelegateGrant(next, REASONS, OFFICER);
                default -> new GrantDelegate(next, SECOND_OFFICER);
            };
        }
        boolean late = process.nextInt(3) == 0;
        List<Delegate> concerned = everybody.stream()
                .filter(one -> one.canBeActedAgainst() || one.isAppealable() && (late || !one.isPlaceFree(now))).toList();
        if (concerned.isEmpty()) {
            return new LodgeDelegateAppeal(id("nobody"), REASONS, APPLICANT);
        }
        Delegate one = oneOf(process, concerned.subList(Math.max(0, concerned.size() - RECENT), concerned.size()));
        DelegateId delegate = one.id();
        Actor party = new Actor(one.nomination().contactPoint(), Role.APP);
        Actor reviewer = process.nextInt(4) == 0
                ? new Actor(SECOND_OFFICER.id(), Role.REV)
                : new Actor(new UserId("user-r" + process.nextInt(8)), Role.REV);
        Actor senior = process.nextInt(3) == 0 ? new Actor(OFFICER.id(), Role.SEN) : SECOND_OFFICER;
        int notice = Math.max(1, one.notices().count());
        List<Integer> fitting = switch (one.standing()) {
            case GRANTED -> List.of(0, 0, 1, 2, 3, 7, 8, 10);
            case SUSPENDED -> List.of(0, 1, 3, 4, 5, 6, 6, 7, 8, 9, 11, 12, 13);
            default -> List.of(5, 5, 6, 6, 7, 8, 9, 13);
        };
        Intent intent = process.nextInt(3) == 0 ? Intent.REVOKE : Intent.SUSPEND;
        return switch (oneOf(process, fitting)) {
            case 0 -> new GiveDelegateNotice(delegate, intent, LAWFUL, oneOf(process, OFFICERS));
            case 1 -> new ReplyToDelegateNotice(delegate, REASONS, party);
            case 2 -> new SuspendDelegate(delegate, LAWFUL, senior);
            case 3 -> new RevokeDelegate(delegate, LAWFUL, senior);
            case 4 -> new ReinstateDelegate(delegate, REASONS, senior);
            case 5 -> new LodgeDelegateAppeal(delegate, REASONS, party);
            case 6 -> new DecideDelegateAppeal(delegate, process.nextInt(2) == 0, REASONS, reviewer);
            case 7 -> new RecordDelegateNoticeUndeliverable(delegate, notice, CLOCK);
            case 8 -> new DispatchDelegateNoticeAgain(delegate, notice, OFFICER);
            case 10 -> new SuspendDelegateInEmergency(delegate, LAWFUL, new TextKey("facts-" + process.nextInt(4)), false, OFFICER);
            case 11 -> new ConfirmDelegateSuspension(delegate, REASONS, senior);
            case 12 -> new LetDelegateSuspensionLapse(delegate, CLOCK);
            case 13 -> new GrantDelegateInterimRelief(delegate, REASONS, reviewer);
            default -> new ExtendDelegateDeadline(delegate, TimeLimit.APPEAL, 5, REASONS, OFFICER);
        };
    }

    /** What persons and contact points choose for themselves, and what is published and passed on of it. */
    private static Command choice(Random choices, int sent, List<DelegateId> known, History all) {
        List<DelegateId> granted = all.events(DelegateGranted.class).map(DelegateGranted::delegate).distinct().toList();
        List<DelegateId> likely = choices.nextInt(2) == 0 && !granted.isEmpty() ? granted : known;
        List<DelegateId> few = likely.subList(Math.max(0, likely.size() - 4), likely.size());
        DelegateId delegate = oneOf(choices, few);
        Actor person = new Actor(new UserId(delegate.value()), Role.PERSON);
        CountryCode state = choices.nextInt(4) == 0 ? new CountryCode("DEU") : NLD;
        SampleDelegation delegation = oneOf(choices, DELEGATIONS);
        return switch (choices.nextInt(12)) {
            case 0, 1 -> new ChangeVisibility(delegate, Visibility.LISTED, null, ChosenBy.PERSON, person);
            case 2 -> new ChangeVisibility(delegate, oneOf(choices, List.of(Visibility.values())), null, ChosenBy.PERSON, person);
            case 3, 4 -> new GiveConsent(delegate, ConsentKind.VISA_DISCLOSURE, state, oneOf(choices, FIELDS), person);
            case 5 -> new WithdrawConsent(delegate, ConsentKind.VISA_DISCLOSURE, state, person);
            case 6 -> new ChooseListing(delegation.host().accreditation(), choices.nextInt(3) > 0, delegation.applicant());
            case 7, 8 -> new PublishEdition(SampleDelegation.ASP25, CLOCK);
            default -> {
                DelegateId other = oneOf(choices, few);
                yield new DiscloseData(new DisclosureId("disclosure-" + sent), state, oneOf(choices, List.of(Basis.values())),
                        other.equals(delegate) ? List.of(delegate) : List.of(delegate, other), oneOf(choices, FIELDS), REASONS, OFFICER);
            }
        };
    }

    /** What happens to the organisations meanwhile, and what the clock sends. */
    private static Command act(Random acts, int sent, List<DelegateId> known, History all) {
        List<DelegateId> guests = all.events(DelegateHostLost.class).filter(lost -> lost.rehostBy() != null).map(DelegateHostLost::delegate)
                .toList();
        AccreditationId file = oneOf(acts, DELEGATIONS).host().accreditation();
        Actor reviewer = new Actor(new UserId("user-r" + acts.nextInt(8)), Role.REV);
        Actor applicant = file.equals(HOME.host().accreditation()) ? HOME.applicant() : AWAY.applicant();
        return switch (acts.nextInt(24)) {
            case 0, 1, 2 -> new SuspendInEmergency(file, LAWFUL, new TextKey("facts-" + sent), false, OFFICER);
            case 3, 4 -> new LetSuspensionLapse(file, CLOCK);
            case 5 -> new ReinstateAccreditation(file, REASONS, SECOND_OFFICER);
            case 6, 7, 8, 9 -> new LodgeAppeal(file, REASONS, applicant);
            case 10, 11, 12 -> new GrantInterimRelief(file, REASONS, reviewer);
            case 13, 14 -> new DecideAppeal(file, acts.nextInt(3) > 0, REASONS, reviewer);
            case 15 -> new GiveNotice(file, Intent.REVOKE, LAWFUL, OFFICER);
            case 16 -> new ReplyToNotice(file, REASONS, applicant);
            case 17 -> new RevokeAccreditation(file, LAWFUL, SECOND_OFFICER);
            case 18, 19 -> new BeginRetention(file, CLOCK);
            default -> new LetHostingLapse(oneOf(acts, guests.isEmpty() ? known : guests), CLOCK);
        };
    }

    private static Command command(Random random, int sent, List<DelegateId> known, RecordInMemory record) {
        SampleDelegation delegation = oneOf(random, DELEGATIONS);
        if (random.nextInt(8) == 0) {
            return delegation.nominate(Integer.toString(sent), Integer.toString(random.nextInt(PERSONS)), null, random.nextInt(4) > 0,
                    delegation.applicant());
        }
        DelegateId delegate = oneOf(random,
                random.nextInt(4) == 0 ? known : known.subList(Math.max(0, known.size() - RECENT), known.size()));
        Delegate standing = delegate(delegate, record);
        Actor officer = oneOf(random, OFFICERS);
        return command(random, standing == null || random.nextInt(3) == 0 ? random.nextInt(12) : fitting(random, standing.state()),
                delegate,
                oneOf(random, known), delegation, officer);
    }

    /** A step that may come next, though not necessarily by this person or at this moment. */
    private static int fitting(Random random, DelegateState state) {
        return switch (state) {
            case NOMINATED -> oneOf(random, List.of(0, 0, 1));
            case WAITLISTED -> 2;
            case CONFIRMED -> oneOf(random, List.of(3, 4, 5, 5, 5, 10));
            case VETTED -> oneOf(random, List.of(4, 6, 6, 10));
            case RECOMMENDED -> oneOf(random, List.of(7, 8, 8));
            case GRANTED, SUSPENDED, DENIED, REVOKED, SUBSTITUTED, WITHDRAWN, LAPSED -> oneOf(random, List.of(4, 9, 10, 11));
        };
    }

    private static Command command(Random random, int which, DelegateId delegate, DelegateId other, SampleDelegation delegation,
            Actor officer) {
        return switch (which) {
            case 0 -> new ConfirmDelegate(delegate, officer);
            case 1 -> new WaitlistDelegate(delegate, officer);
            case 2 -> new PromoteDelegate(delegate, random.nextInt(4) == 0 ? REASONS : null, officer);
            case 3 -> new SubstituteDelegate(delegate, other, officer);
            case 4 -> new RehostDelegate(delegate, delegation.host().accreditation(), officer);
            case 5 -> new VetDelegate(delegate, null, officer);
            case 6 -> new RecommendDelegateGrant(delegate, REASONS, officer);
            case 7 -> new GrantDelegate(delegate, SECOND_OFFICER);
            case 8 -> new DenyDelegate(delegate, LAWFUL, SECOND_OFFICER);
            case 9 -> new ChangeVisibility(delegate, Visibility.UNLISTED, null, ChosenBy.PERSON, officer);
            default -> new WithdrawDelegate(delegate, random.nextInt(3) == 0 ? delegation.applicant() : officer);
        };
    }

    private static @Nullable Delegate delegate(DelegateId id, RecordInMemory record) {
        return Delegate.from(record.with(Tags.delegate(id)), id);
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
