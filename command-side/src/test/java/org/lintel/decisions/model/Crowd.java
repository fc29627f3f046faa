package org.lintel.decisions.model;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.EXPIRED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.AskClarification;
import org.lintel.decisions.accreditation.BeginRetention;
import org.lintel.decisions.accreditation.CheckCompleteness;
import org.lintel.decisions.accreditation.CloseLapsed;
import org.lintel.decisions.accreditation.ConfirmSuspension;
import org.lintel.decisions.accreditation.DecideAppeal;
import org.lintel.decisions.accreditation.DenyAccreditation;
import org.lintel.decisions.accreditation.DispatchAgain;
import org.lintel.decisions.accreditation.EraseRecords;
import org.lintel.decisions.accreditation.ExpireAccreditation;
import org.lintel.decisions.accreditation.ExplainMissedDeadline;
import org.lintel.decisions.accreditation.ExtendDeadline;
import org.lintel.decisions.accreditation.FindConditionUnmet;
import org.lintel.decisions.accreditation.GiveNotice;
import org.lintel.decisions.accreditation.GiveReminder;
import org.lintel.decisions.accreditation.GrantAccreditation;
import org.lintel.decisions.accreditation.GrantInterimRelief;
import org.lintel.decisions.accreditation.LetSuspensionLapse;
import org.lintel.decisions.accreditation.LodgeAppeal;
import org.lintel.decisions.accreditation.OpenNotice;
import org.lintel.decisions.accreditation.ProposedCondition;
import org.lintel.decisions.accreditation.RecommendDenial;
import org.lintel.decisions.accreditation.RecommendGrant;
import org.lintel.decisions.accreditation.RecordCheck;
import org.lintel.decisions.accreditation.RecordMissedDeadline;
import org.lintel.decisions.accreditation.RecordUndeliverable;
import org.lintel.decisions.accreditation.Recuse;
import org.lintel.decisions.accreditation.ReinstateAccreditation;
import org.lintel.decisions.accreditation.ReplyToNotice;
import org.lintel.decisions.accreditation.RequestAccreditation;
import org.lintel.decisions.accreditation.ReturnToVetting;
import org.lintel.decisions.accreditation.RevokeAccreditation;
import org.lintel.decisions.accreditation.SupplyInformation;
import org.lintel.decisions.accreditation.SuspendAccreditation;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.decisions.accreditation.WithdrawRequest;
import org.lintel.decisions.configuration.PublishConfiguration;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.session.ConveneSession;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Region;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** Commands as an unruly crowd would send them: any step at any time, by anybody whose role lets the edge pass it on. */
final class Crowd {
    private static final List<Actor> APPLICANTS = List.of(actor("a1", Role.APP), actor("a2", Role.APP));
    /** A second officer, a reviewer and an applicant are officers too, now and then. */
    private static final List<Actor> OFFICERS = List.of(actor("o1", Role.SEC), actor("o3", Role.SEC), actor("o1", Role.SEC),
            actor("o3", Role.SEC), actor("o2", Role.SEC), actor("r1", Role.SEC), actor("a2", Role.SEC));
    private static final List<Actor> SECOND_OFFICERS = List.of(actor("o2", Role.SEN), actor("o4", Role.SEN));
    private static final List<Actor> REVIEWERS = List.of(actor("r1", Role.REV), actor("r2", Role.REV), actor("r3", Role.REV));
    private static final Actor CLOCK = actor("clock", Role.CLOCK);
    private static final List<String> WORDS = List.of("registration", "statutes", "who pays", "which meetings");
    /** So short that a history sees the end of it. */
    private static final RetentionPeriods SHORT_RETENTION = new RetentionPeriods(java.time.Period.ofDays(5), java.time.Period.ofDays(20),
            java.time.Period.ofDays(10));
    private static final Sealed<FreeText> REASONS = new Sealed<>("reasons");
    /** Few files at a time, so that some of them get far. */
    private static final int FILES_AT_A_TIME = 5;

    /** Of so many commands one is followed by one that time sends. */
    private static final int CLOCKWORK = 4;

    private final Random random;
    private final List<AccreditationRequested> files = new ArrayList<>();
    private final List<SessionId> sessions = new ArrayList<>();
    private int named;

    Crowd(Random random) {
        this.random = random;
    }

    private static Actor actor(String id, Role role) {
        return new Actor(new UserId("user-" + id), role);
    }

    /** @param now when it would be sent; the crowd knows the record as far as it is public to it */
    Command next(Past past, Instant now) {
        if (sessions.isEmpty() || oneIn(120)) {
            return convene(now);
        }
        if (oneIn(150)) {
            return publish(now);
        }
        if (files.isEmpty() || oneIn(60)) {
            return request();
        }
        AccreditationRequested file = oneOf(oneIn(10) ? files : files.subList(Math.max(0, files.size() - FILES_AT_A_TIME), files.size()));
        return oneIn(3) ? any(file) : fitting(file, past.file(file.accreditation()));
    }

    /**
     * What the clock sends for one of the files in between, or null; of a stream of chance of its own, which leaves the crowd's as it is.
     *
     * @param chance that stream
     */
    @Nullable
    Command clock(Random chance) {
        if (files.isEmpty() || chance.nextInt(CLOCKWORK) > 0) {
            return null;
        }
        AccreditationId file = files.get(chance.nextInt(files.size())).accreditation();
        RetentionClass[] classes = {RetentionClass.RESTRICTED, RetentionClass.CONFIDENTIAL};
        return chance.nextBoolean()
                ? new BeginRetention(file, CLOCK)
                : new EraseRecords(file, classes[chance.nextInt(classes.length)], CLOCK);
    }

    /** What was accepted, so that the crowd knows its files. */
    void accepted(Event event) {
        switch (event) {
            case AccreditationRequested opened -> files.add(opened);
            case SessionConvened convened -> sessions.add(convened.session());
            default -> {
            }
        }
    }

    /** A step that may come next, though not necessarily by this person or in this form. */
    private Command fitting(AccreditationRequested file, Past.FileSoFar past) {
        return switch (past.state()) {
            case SUBMITTED -> oneOf(List.of(check(file), check(file), miss(file)));
            case AWAITING_INFORMATION ->
                oneOf(List.of(supply(file), supply(file), remind(file), remind(file), new CloseLapsed(file.accreditation(),
                        oneOf(OFFICERS)), extend(file), miss(file)));
            case VETTING -> oneOf(List.of(explain(file), record(file), record(file), ask(file), recommendDenial(file), recommendGrant(file),
                    recommendGrant(file), recommendGrant(file), miss(file)));
            case AWAITING_APPROVAL -> oneOf(List.of(grant(file), grant(file), grant(file), grant(file), deny(file), deny(file)));
            case ACTIVE ->
                oneOf(List.of(notice(file), notice(file), reply(file), open(file), bounce(file), asTold(file, past), asTold(file, past),
                        asTold(file, past), suspend(file), emergency(file), unmet(file), unmet(file), remind(file), extend(file)));
            case SUSPENDED ->
                oneOf(List.of(confirm(file), lapse(file), notice(file), reply(file), asTold(file, past), asTold(file, past), appeal(file),
                        appeal(file), relieve(file), decide(file), decide(file), dispatch(file), open(file),
                        new ReinstateAccreditation(file.accreditation(), REASONS, oneOf(SECOND_OFFICERS))));
            case DENIED, REVOKED, CLOSED -> oneOf(List.of(appeal(file), appeal(file), relieve(file), decide(file), decide(file), request(),
                    extend(file), bounce(file), dispatch(file), miss(file)));
            case WITHDRAWN, EXPIRED -> oneOf(List.of(request(), decide(file), open(file)));
        };
    }

    private Command any(AccreditationRequested file) {
        return switch (random.nextInt(34)) {
            case 0 -> check(file);
            case 1 -> supply(file);
            case 2 -> ask(file);
            case 3 -> record(file);
            case 4 -> recommendGrant(file);
            case 5 -> recommendDenial(file);
            case 6 -> grant(file);
            case 7 -> deny(file);
            case 8 -> notice(file);
            case 9 -> reply(file);
            case 10 -> suspend(file);
            case 11 -> revoke(file);
            case 12 -> emergency(file);
            case 13 -> confirm(file);
            case 14, 15 -> lapse(file);
            case 16 -> appeal(file);
            case 17 -> relieve(file);
            case 18 -> decide(file);
            case 19 -> new Recuse(file.accreditation(), REASONS, oneOf(OFFICERS));
            case 20 -> new ReturnToVetting(file.accreditation(), REASONS, oneOf(SECOND_OFFICERS));
            case 21 -> oneIn(3) ? new WithdrawRequest(file.accreditation(), oneOf(APPLICANTS)) : request();
            case 22, 23 -> new ExpireAccreditation(file.accreditation(), CLOCK);
            case 24 -> miss(file);
            case 25, 26 -> explain(file);
            case 27 -> extend(file);
            case 28 -> remind(file);
            case 29 -> open(file);
            case 30 -> bounce(file);
            case 31 -> dispatch(file);
            case 32 -> unmet(file);
            default -> oneIn(2)
                    ? new ReinstateAccreditation(file.accreditation(), REASONS, oneOf(SECOND_OFFICERS))
                    : new CloseLapsed(file.accreditation(), oneOf(OFFICERS));
        };
    }

    private Command convene(Instant now) {
        SessionId id = new SessionId("S" + (oneIn(5) ? 0 : named++));
        LocalDate opens = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(20L + random.nextInt(150));
        return new ConveneSession(id, "A session", opens, opens.plusDays(9), "Somewhere",
                new CountryCode(oneOf(List.of("NLD", "JOR", "KEN"))),
                new RequestWindow(now.plus(Duration.ofDays(random.nextInt(2))), now.plus(Duration.ofDays(150))), Map.of(), 5,
                oneIn(2) ? List.of("IDENTITY") : List.of(), REASONS, oneOf(OFFICERS));
    }

    private Command publish(Instant now) {
        TimeLimits limits = new TimeLimits(1 + random.nextInt(5), 5 + random.nextInt(6), 4 + random.nextInt(7), 1 + random.nextInt(5),
                4 + random.nextInt(3), 1 + random.nextInt(10), 1 + random.nextInt(5), Duration.ofHours(12 + random.nextInt(24)),
                random.nextInt(16), Duration.ofHours(24), Duration.ofHours(48 + random.nextInt(24)), 1 + random.nextInt(3),
                random.nextInt(4), java.time.Period.ofDays(30 + random.nextInt(300)));
        WorkingCalendar dutch = new WorkingCalendar(ZoneId.of("Europe/Amsterdam"), List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(3)));
        WorkingCalendar jordanian = new WorkingCalendar(ZoneId.of("Asia/Amman"), List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), List.of());
        return new PublishConfiguration("version-" + random.nextInt(50), "a decision", now.plus(Duration.ofDays(random.nextInt(6) - 1)),
                limits, SHORT_RETENTION, new AccessLimits(2, Duration.ofMinutes(15)),
                new ParticipationTerms(Duration.ofHours(48), Duration.ofDays(7), Duration.ofMinutes(30), Duration.ofHours(4),
                        LocalTime.of(6, 0), 5, "2023"),
                Map.of("NLD", dutch, "JOR", jordanian),
                actor("m1", Role.ADM));
    }

    private Command request() {
        SessionId session = oneOf(sessions.subList(Math.max(0, sessions.size() - 2), sessions.size()));
        return new RequestAccreditation(new AccreditationId("file-" + named++), session,
                new Sealed<>("Witness Forum"), new OrganisationKey("organisation-" + random.nextInt(5)),
                ParticipantCategory.NGO, Region.AFRICA, REASONS, oneOf(APPLICANTS));
    }

    private Command check(AccreditationRequested file) {
        List<String> missing = oneIn(2) ? WORDS.stream().filter(_ -> oneIn(3)).toList() : List.of();
        return new CheckCompleteness(file.accreditation(), missing.stream().map(Sealed<FreeText>::new).toList(),
                missing.stream().map(TextKey::new).toList(), oneOf(OFFICERS));
    }

    private Command supply(AccreditationRequested file) {
        return new SupplyInformation(file.accreditation(), REASONS, party(file));
    }

    private Command ask(AccreditationRequested file) {
        String words = oneOf(WORDS);
        return new AskClarification(file.accreditation(), new Sealed<>(words), new TextKey(words), oneOf(OFFICERS));
    }

    private Command record(AccreditationRequested file) {
        return new RecordCheck(file.accreditation(), "IDENTITY", REASONS, oneIn(4) ? CheckOutcome.FAILED : CheckOutcome.PASSED, null,
                oneOf(OFFICERS));
    }

    private Command recommendGrant(AccreditationRequested file) {
        return new RecommendGrant(file.accreditation(), REASONS, oneOf(OFFICERS));
    }

    private Command recommendDenial(AccreditationRequested file) {
        return new RecommendDenial(file.accreditation(), justification(), oneOf(OFFICERS));
    }

    private Command grant(AccreditationRequested file) {
        List<ProposedCondition> conditions = oneIn(2)
                ? List.of()
                : List.of(new ProposedCondition(oneIn(10) ? "NATIONALITY" : "CODE_OF_CONDUCT", LocalDate.parse("2026-10-01"), REASONS));
        return new GrantAccreditation(file.accreditation(), conditions, oneOf(SECOND_OFFICERS));
    }

    private Command deny(AccreditationRequested file) {
        return new DenyAccreditation(file.accreditation(), justification(), oneOf(SECOND_OFFICERS));
    }

    private Command notice(AccreditationRequested file) {
        return new GiveNotice(file.accreditation(), oneOf(List.of(Intent.values())), justification(), oneOf(OFFICERS));
    }

    private Command reply(AccreditationRequested file) {
        return new ReplyToNotice(file.accreditation(), REASONS, party(file));
    }

    private Command suspend(AccreditationRequested file) {
        return new SuspendAccreditation(file.accreditation(), justification(), oneOf(SECOND_OFFICERS));
    }

    private Command revoke(AccreditationRequested file) {
        return new RevokeAccreditation(file.accreditation(), justification(), oneOf(SECOND_OFFICERS));
    }

    private Command emergency(AccreditationRequested file) {
        return new SuspendInEmergency(file.accreditation(), justification(), new TextKey("facts-" + random.nextInt(2)), oneIn(2),
                oneOf(OFFICERS));
    }

    /** The act that the latest notice announced, on its ground. */
    private Command asTold(AccreditationRequested file, Past.FileSoFar past) {
        List<NoticeGiven> notices = past.all(NoticeGiven.class);
        if (notices.isEmpty()) {
            return notice(file);
        }
        Justification told = new Justification(notices.getLast().ground().name(), REASONS, REASONS);
        return notices.getLast().intent() == Intent.SUSPEND
                ? new SuspendAccreditation(file.accreditation(), told, oneOf(SECOND_OFFICERS))
                : new RevokeAccreditation(file.accreditation(), told, oneOf(SECOND_OFFICERS));
    }

    private Command confirm(AccreditationRequested file) {
        return new ConfirmSuspension(file.accreditation(), REASONS, oneOf(SECOND_OFFICERS));
    }

    private Command lapse(AccreditationRequested file) {
        return new LetSuspensionLapse(file.accreditation(), CLOCK);
    }

    private Command unmet(AccreditationRequested file) {
        return new FindConditionUnmet(file.accreditation(), 1 + random.nextInt(2), REASONS, null, oneOf(OFFICERS));
    }

    private Command appeal(AccreditationRequested file) {
        return new LodgeAppeal(file.accreditation(), REASONS, party(file));
    }

    private Command relieve(AccreditationRequested file) {
        return new GrantInterimRelief(file.accreditation(), REASONS, oneOf(REVIEWERS));
    }

    private Command decide(AccreditationRequested file) {
        return new DecideAppeal(file.accreditation(), oneIn(2), REASONS, oneOf(REVIEWERS));
    }

    private Command miss(AccreditationRequested file) {
        return new RecordMissedDeadline(file.accreditation(), oneOf(List.of(TimeLimit.values())), CLOCK);
    }

    private Command explain(AccreditationRequested file) {
        return new ExplainMissedDeadline(file.accreditation(), oneOf(List.of(TimeLimit.values())), MissReason.NO_CAPACITY, null,
                oneOf(OFFICERS));
    }

    private Command remind(AccreditationRequested file) {
        return new GiveReminder(file.accreditation(), oneOf(List.of(TimeLimit.values())), CLOCK);
    }

    private Command extend(AccreditationRequested file) {
        return new ExtendDeadline(file.accreditation(), oneOf(List.of(TimeLimit.values())), 1 + random.nextInt(8), REASONS,
                oneOf(OFFICERS));
    }

    private Command open(AccreditationRequested file) {
        return new OpenNotice(file.accreditation(), random.nextInt(6), party(file));
    }

    private Command bounce(AccreditationRequested file) {
        int notice = random.nextInt(6);
        return new RecordUndeliverable(file.accreditation(), notice, notice % 2 == 0 ? CLOCK : OFFICERS.getFirst());
    }

    private Command dispatch(AccreditationRequested file) {
        return new DispatchAgain(file.accreditation(), random.nextInt(6), oneOf(OFFICERS));
    }

    private Actor party(AccreditationRequested file) {
        return oneIn(10) ? oneOf(APPLICANTS) : file.by();
    }

    private Justification justification() {
        String ground = switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> "NATIONALITY";
            case 2, 3 -> "SECURITY_RISK_SUBSTANTIATED";
            default -> "CODE_OF_CONDUCT";
        };
        return new Justification(ground, REASONS, oneIn(2) ? new Sealed<>("gist") : null);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
