package org.lintel.views.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Period;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** One event of each type about one file, in the order of a file's life, for tests to begin with. */
public final class EventSamples {
    public static final SessionId ASP25 = new SessionId("ASP25");
    public static final AccreditationId FILE = new AccreditationId("file-1");
    public static final ExceptionalAccessId ACCESS = new ExceptionalAccessId("access-1");
    public static final OrganisationKey KEY = new OrganisationKey("key-of-witness-forum");
    public static final Actor APPLICANT = new Actor(new UserId("u-applicant"), Role.APP);
    public static final Actor OFFICER = new Actor(new UserId("u-officer"), Role.SEC);
    public static final Actor SECOND_OFFICER = new Actor(new UserId("u-second-officer"), Role.SEN);
    public static final Actor REVIEWER = new Actor(new UserId("u-reviewer"), Role.REV);
    public static final Actor ADMINISTRATOR = new Actor(new UserId("u-admin"), Role.ADM);
    public static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    public static final Instant MONDAY = Instant.parse("2027-03-01T10:00:00Z");

    private EventSamples() {}

    public static Sealed<FreeText> text(String words) {
        return new Sealed<>(words);
    }

    public static RecordedEvent recorded(long position, Instant at, Event event) {
        return new RecordedEvent(position, at, at, null, event);
    }

    public static SessionConvened convened(SessionId session, LocalDate opens) {
        return new SessionConvened(session, "Twenty-fifth session", opens, opens.plusDays(9), "The Hague", new CountryCode("NLD"),
                new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-12-15T23:59:59Z")),
                Map.of(ParticipantCategory.NGO, 600, ParticipantCategory.MEDIA, 100), 5, List.of("IDENTITY"), WorkingCalendar.PLAIN, null,
                OFFICER);
    }

    public static SessionConvened convened() {
        return convened(ASP25, LocalDate.parse("2027-12-06"));
    }

    public static AccreditationRequested requested(AccreditationId file, SessionId session, OrganisationKey key, Actor by, Instant at) {
        return new AccreditationRequested(file, session, new Sealed<>("Witness Forum"), key,
                ParticipantCategory.NGO, Region.AFRICA, text("Observe the cooperation plenary"), "defaults-1",
                WorkingCalendar.PLAIN.after(at, 5),
                WorkingCalendar.PLAIN.after(at, 10), by);
    }

    public static AccreditationRequested requested() {
        return requested(FILE, ASP25, KEY, APPLICANT, MONDAY);
    }

    public static RequestFoundComplete complete(AccreditationId file) {
        return new RequestFoundComplete(file, OFFICER);
    }

    /** A period whose reminder is due two days before its end. */
    public static Period until(Instant end) {
        return new Period(end.minus(Duration.ofDays(2)), end);
    }

    public static RequestFoundIncomplete incomplete(AccreditationId file, Instant replyBy) {
        return new RequestFoundIncomplete(file, List.of(text("certificate of registration"), text("statutes")),
                List.of(new TextKey("k1"), new TextKey("k2")), until(replyBy), OFFICER);
    }

    /** What answers a question. */
    public static InformationSupplied supplied(AccreditationId file) {
        return new InformationSupplied(file, text("Attached."), null, APPLICANT);
    }

    /** What was missing, so that the request is checked again. */
    public static InformationSupplied supplied(AccreditationId file, Instant completenessDue) {
        return new InformationSupplied(file, text("Attached."), completenessDue, APPLICANT);
    }

    public static ClarificationAsked asked(AccreditationId file, Instant replyBy) {
        return new ClarificationAsked(file, text("Which plenary meetings will you attend?"), new TextKey("q1"), until(replyBy), OFFICER);
    }

    public static CheckRecorded checked(AccreditationId file) {
        return new CheckRecorded(file, null, text("MARKER-CHECK-NAME"), CheckOutcome.PASSED, text("MARKER-CHECK-NOTE"), OFFICER);
    }

    public static OfficerRecused recused(AccreditationId file) {
        return new OfficerRecused(file, ASP25, KEY, text("MARKER-RECUSAL-REASON"), OFFICER);
    }

    public static DecisionRecommended recommended(AccreditationId file) {
        return new DecisionRecommended(file, RecommendedOutcome.GRANT, null, text("MARKER-RECOMMENDATION"), null,
                Declaration.NO_CONFLICT_OF_INTEREST, OFFICER);
    }

    public static RecommendationReturned returned(AccreditationId file) {
        return new RecommendationReturned(file, text("MARKER-RETURN"), SECOND_OFFICER);
    }

    public static AccreditationGranted granted(AccreditationId file, SessionId session, OrganisationKey key) {
        return new AccreditationGranted(file, session, key,
                List.of(new Condition(Ground.IDENTITY_NOT_ESTABLISHED, LocalDate.parse("2027-12-15"), text("Names its board by then"))),
                Instant.parse("2027-12-15T23:59:59Z"), Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static AccreditationDenied denied(AccreditationId file, SessionId session, OrganisationKey key, Instant appealUntil) {
        return new AccreditationDenied(file, session, key,
                new AdverseAct(Ground.FALSE_INFORMATION, text("The certificate is forged."), null, appealUntil),
                Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static NoticeGiven noticed(AccreditationId file, Instant replyBy) {
        return new NoticeGiven(file, Intent.REVOKE, Ground.CODE_OF_CONDUCT, text("Photographed a protected person."), null, until(replyBy),
                Declaration.NO_CONFLICT_OF_INTEREST, OFFICER);
    }

    public static NoticeAnswered replied(AccreditationId file) {
        return new NoticeAnswered(file, text("It was not us."), APPLICANT);
    }

    public static AccreditationRevoked revoked(AccreditationId file, SessionId session, OrganisationKey key, Instant appealUntil) {
        return new AccreditationRevoked(file, session, key,
                new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, text("MARKER-SECURITY-REASONS"), text("A credible threat."),
                        appealUntil),
                Instant.parse("2028-12-01T23:59:59Z"), Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static RequestWithdrawn withdrawn(AccreditationId file, SessionId session, OrganisationKey key) {
        return new RequestWithdrawn(file, session, key, APPLICANT);
    }

    public static RequestClosedWithoutPrejudice closed(AccreditationId file, SessionId session, OrganisationKey key, Instant appealUntil) {
        return new RequestClosedWithoutPrejudice(file, session, key, appealUntil, OFFICER);
    }

    public static AccreditationSuspended suspended(AccreditationId file, Instant appealUntil) {
        return new AccreditationSuspended(file, new AdverseAct(Ground.CODE_OF_CONDUCT, text("Photographed a person."), null, appealUntil),
                Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static AccreditationSuspendedProvisionally suspendedAtOnce(AccreditationId file, Instant confirmBy, Instant appealUntil) {
        return new AccreditationSuspendedProvisionally(file, security(appealUntil), new TextKey("facts"), false, confirmBy,
                Declaration.NO_CONFLICT_OF_INTEREST, OFFICER);
    }

    public static SuspensionConfirmed confirmed(AccreditationId file, Instant appealUntil) {
        return new SuspensionConfirmed(file, security(appealUntil), Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static SuspensionLapsed lapsed(AccreditationId file) {
        return new SuspensionLapsed(file, CLOCK);
    }

    public static AccreditationReinstated reinstated(AccreditationId file) {
        return new AccreditationReinstated(file, text("It apologised."), Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static AppealLodged appealed(AccreditationId file, AppealableAct against, Instant decisionDue) {
        return new AppealLodged(file, against, text("We were elsewhere."), decisionDue, APPLICANT);
    }

    public static InterimReliefGranted relieved(AccreditationId file, SessionId session, OrganisationKey key, AppealableAct against) {
        return new InterimReliefGranted(file, session, key, against, text("The harm could not be undone."),
                Declaration.NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    /** @param decisionDue of a new decision, where the file goes back to vetting */
    public static AppealUpheld upheld(AccreditationId file, SessionId session, OrganisationKey key, AppealableAct against,
            AccreditationState restores, @Nullable Instant decisionDue) {
        return new AppealUpheld(file, session, key, against, restores, decisionDue, text("It was elsewhere."),
                Declaration.NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    public static AppealDismissed dismissed(AccreditationId file, SessionId session, OrganisationKey key, AppealableAct against) {
        return new AppealDismissed(file, session, key, against, text("It was seen."), Declaration.NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    public static AccreditationExpired expired(AccreditationId file, SessionId session, OrganisationKey key) {
        return new AccreditationExpired(file, session, key, CLOCK);
    }

    public static DeadlineMissed missed(AccreditationId file, TimeLimit limit, Instant due) {
        return new DeadlineMissed(file, limit, due, CLOCK);
    }

    public static DeadlineMissExplained explained(AccreditationId file, TimeLimit limit, Instant due, MissReason reason) {
        return new DeadlineMissExplained(file, limit, due, reason, text("MARKER-MISS-NOTE"), OFFICER);
    }

    public static DeadlineExtended extended(AccreditationId file, TimeLimit limit, Instant end) {
        return new DeadlineExtended(file, limit, until(end), text("The certificate comes by post."), OFFICER);
    }

    public static ReminderGiven reminded(AccreditationId file, TimeLimit limit, Instant ends) {
        return new ReminderGiven(file, limit, ends, CLOCK);
    }

    /** @param replyBy the end of the period that begins now, or null where none does */
    public static NoticeOpened opened(AccreditationId file, int notice, @Nullable Instant replyBy) {
        return new NoticeOpened(file, notice, replyBy == null ? null : until(replyBy), APPLICANT);
    }

    public static NoticeUndeliverable undeliverable(AccreditationId file, int notice) {
        return new NoticeUndeliverable(file, notice, CLOCK);
    }

    /** @param end of the period that begins again, or null where none does */
    public static NoticeDispatchedAgain dispatchedAgain(AccreditationId file, int notice, @Nullable Instant end) {
        return new NoticeDispatchedAgain(file, notice, end == null ? null : until(end), OFFICER);
    }

    public static ConditionFoundUnmet unmet(AccreditationId file) {
        return new ConditionFoundUnmet(file, 1, text("MARKER-CONDITION-REASONS"), OFFICER);
    }

    public static RetentionBegan retentionBegan(AccreditationId file, Instant confidentialUntil, Instant restrictedUntil) {
        return new RetentionBegan(file, confidentialUntil, restrictedUntil, "defaults-1", CLOCK);
    }

    public static RecordsErased recordsErased(AccreditationId file, RetentionClass retention, Instant due) {
        return new RecordsErased(file, retention, due, CLOCK);
    }

    public static ConfigurationPublished configured() {
        return new ConfigurationPublished("defaults-1", "A decision", Instant.parse("2026-01-01T00:00:00Z"),
                new TimeLimits(5, 10, 10, 5, 5, 10, 5, Duration.ofHours(24), 15, Duration.ofHours(24), Duration.ofHours(72), 3, 2,
                        java.time.Period.ofYears(1)),
                new RetentionPeriods(java.time.Period.ofYears(1), java.time.Period.ofYears(4), java.time.Period.ofYears(2)),
                new AccessLimits(2, Duration.ofMinutes(15)),
                new ParticipationTerms(Duration.ofHours(48), Duration.ofDays(7), Duration.ofMinutes(30), Duration.ofHours(4),
                        LocalTime.of(6, 0), 5, "2023"),
                Map.of("NLD", WorkingCalendar.PLAIN),
                OFFICER);
    }

    public static OfficerAssigned assigned(AccreditationId file, UserId officer) {
        return new OfficerAssigned(file, officer, SECOND_OFFICER);
    }

    public static ExceptionallyOpened openedExceptionally(ExceptionalAccessId access, AccreditationId file, Instant reviewUntil) {
        return new ExceptionallyOpened(access, file, RetentionClass.CONFIDENTIAL, text("MARKER-ACCESS-REASON"), reviewUntil, OFFICER);
    }

    public static ExceptionalReviewMissed reviewMissed(ExceptionalAccessId access, AccreditationId file, Instant due) {
        return new ExceptionalReviewMissed(access, file, due, CLOCK);
    }

    public static ExceptionalAccessReviewed reviewed(ExceptionalAccessId access, AccreditationId file, boolean justified) {
        return new ExceptionalAccessReviewed(access, file, justified, text("MARKER-REVIEW-NOTE"), SECOND_OFFICER);
    }

    private static AdverseAct security(Instant appealUntil) {
        return new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, text("MARKER-SECURITY-REASONS"), text("A credible threat."), appealUntil);
    }

    /** Every type of event once or more, about one file; no file would live through all of them. */
    public static List<Event> ofEveryType() {
        Instant due = Instant.parse("2027-03-15T23:59:59Z");
        List<Event> ofFile = List.of(configured(),
                new CataloguePublished("official-1", "A decision", MONDAY, "{}", new Actor(new UserId("u-bureau"), Role.BUR)), convened(),
                requested(), incomplete(FILE, due), supplied(FILE, due), complete(FILE),
                asked(FILE, due),
                reminded(FILE, TimeLimit.INFORMATION, due), extended(FILE, TimeLimit.INFORMATION, due.plusSeconds(86_400)),
                supplied(FILE), checked(FILE), recommended(FILE), returned(FILE), recommended(FILE), recused(FILE), recommended(FILE),
                missed(FILE, TimeLimit.DECISION, due), explained(FILE, TimeLimit.DECISION, due, MissReason.NO_CAPACITY),
                denied(FILE, ASP25, KEY, due), closed(FILE, ASP25, KEY, due), appealed(FILE, AppealableAct.CLOSURE, due),
                upheld(FILE, ASP25, KEY, AppealableAct.CLOSURE, AccreditationState.VETTING, due), granted(FILE, ASP25, KEY), unmet(FILE),
                noticed(FILE, due), undeliverable(FILE, 8), dispatchedAgain(FILE, 8, due), opened(FILE, 8, due), replied(FILE),
                suspended(FILE, due), reinstated(FILE), suspendedAtOnce(FILE, due, due), lapsed(FILE), suspendedAtOnce(FILE, due, due),
                confirmed(FILE, due), appealed(FILE, AppealableAct.SUSPENSION, due), relieved(FILE, ASP25, KEY, AppealableAct.SUSPENSION),
                dismissed(FILE, ASP25, KEY, AppealableAct.SUSPENSION), revoked(FILE, ASP25, KEY, due), withdrawn(FILE, ASP25, KEY),
                expired(FILE, ASP25, KEY), retentionBegan(FILE, due.plusSeconds(9), due.plusSeconds(99)),
                recordsErased(FILE, RetentionClass.CONFIDENTIAL, due.plusSeconds(9)),
                new ConfidentialOpened(FILE, Purpose.VETTING, RetentionClass.CONFIDENTIAL, OFFICER),
                assigned(FILE, SECOND_OFFICER.id()), openedExceptionally(ACCESS, FILE, due), reviewMissed(ACCESS, FILE, due),
                reviewed(ACCESS, FILE, true),
                new ListingChosen(FILE, ASP25, true, APPLICANT), new ListingChosen(FILE, ASP25, false, APPLICANT),
                new ErasureRequested(FILE, ADMINISTRATOR), new FileErased(FILE, SECOND_OFFICER),
                FindingSamples.found("finding-1", "G04", FindingKind.AUDIT, FindingOutcome.NOT_KEPT),
                new FindingClosed(new FindingId("finding-1"), null, FindingSamples.AUDITOR));
        return Stream.of(ofFile, DelegateSamples.ofEveryType(), SampleSamples.ofEveryType()).flatMap(List::stream).toList();
    }

    /** The same, recorded an hour apart. */
    public static List<RecordedEvent> recordedOfEveryType() {
        List<Event> events = ofEveryType();
        return IntStream.range(0, events.size())
                .mapToObj(i -> recorded(i, MONDAY.plusSeconds(3600L * i), events.get(i))).toList();
    }
}
