package org.lintel.application.wiring;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Period;
import org.lintel.language.Region;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
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
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.CataloguePublished;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** What the golden files say, as events. Every part is filled in, and no two parts of a kind are alike, so that none can take another's place. */
final class GoldenEvents {
    private static final AccreditationId FILE = new AccreditationId("5c3f1b52-7d0e-4a55-9d0b-6f3f5f9f2a10");
    private static final ExceptionalAccessId ACCESS = new ExceptionalAccessId("0d5ed6e2-1c64-4f0e-9f0a-6a1f7c0c8f5e");
    private static final SessionId ASP25 = new SessionId("ASP25");
    private static final OrganisationKey KEY = new OrganisationKey("pj8EWgr2_l4CzFAmtik94A");
    private static final Actor APPLICANT = new Actor(new UserId("user-applicant"), Role.APP);
    private static final Actor OFFICER = new Actor(new UserId("user-officer"), Role.SEC);
    private static final Actor AUDITOR = new Actor(new UserId("auditor"), Role.AUD);
    private static final Actor OTHER_AUDITOR = new Actor(new UserId("auditor2"), Role.AUD);
    private static final SampleId SAMPLE = new SampleId("sample-1");
    private static final OpeningId OPENING = new OpeningId("opening-1");
    private static final Actor SECOND_OFFICER = new Actor(new UserId("user-officer2"), Role.SEN);
    private static final Actor REVIEWER = new Actor(new UserId("user-reviewer"), Role.REV);
    private static final Actor ADMINISTRATOR = new Actor(new UserId("user-admin"), Role.ADM);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final Declaration DECLARED = Declaration.NO_CONFLICT_OF_INTEREST;
    private static final Instant DUE = Instant.parse("2027-03-15T23:59:59Z");
    private static final Instant LATER = Instant.parse("2027-03-22T22:59:59.123456Z");
    private static final Period PERIOD = new Period(Instant.parse("2027-03-10T23:00:00Z"), DUE);

    /** One of each, in the form in which it is read today. */
    static final List<Event> ALL = List.of(
            new ConfigurationPublished("2027-1", "Decision 12 of the Bureau", Instant.parse("2027-01-01T00:00:00Z"),
                    new TimeLimits(5, 11, 10, 4, 6, 12, 7, Duration.ofHours(24), 15, Duration.ofHours(23), Duration.ofHours(72), 3, 2,
                            java.time.Period.ofYears(1)),
                    new RetentionPeriods(java.time.Period.ofMonths(18), java.time.Period.ofYears(5), java.time.Period.ofYears(3)),
                    new AccessLimits(3, Duration.ofMinutes(20)),
                    new ParticipationTerms(Duration.ofHours(36), Duration.ofDays(5), Duration.ofMinutes(20), Duration.ofHours(2),
                            LocalTime.of(5, 30), 4, "2027"),
                    Map.of("NLD", calendar()),
                    ADMINISTRATOR),
            new CataloguePublished("official-1", "Decision 14 of the Bureau", Instant.parse("2027-02-01T00:00:00Z"),
                    "{\"version\":\"official-1\"}",
                    new Actor(new UserId("bureau"), Role.BUR)),
            new FindingRecorded(new FindingId("finding-1"), ASP25, new GuidelineId("G04"), FindingKind.SELF_REPORT, FindingOutcome.REMEDIED,
                    new ReviewedSample(20, 19), LATER, new DocumentSymbol("ICC-ASP/25/12"), OFFICER),
            new FindingClosed(new FindingId("finding-1"), new DocumentSymbol("ICC-ASP/25/13"), OFFICER),
            new SampleAsked(SAMPLE, ASP25, DecisionKind.ADVERSE, 25, new Seed("5eed"), AUDITOR),
            new SampleDrawn(SAMPLE, ASP25, DecisionKind.ADVERSE, 60, new Seed("5eed"), true, 25, 2,
                    List.of(new SampledDecision(39, "AccreditationRevoked", new SubjectId("file-1")),
                            new SampledDecision(18, "DelegateDenied", new SubjectId("delegate-1"))),
                    new SealedTree(62, new RootHash("5eed".repeat(16))), CLOCK),
            new ResultRecorded(SAMPLE, 39, SampleResult.FOLLOW_UP, Remark.REASONS_INSUFFICIENT, sealed(SealedField.SAMPLE_REMARK),
                    new FindingId("finding-1"), AUDITOR),
            new FollowUpClosed(SAMPLE, 39, sealed(SealedField.FOLLOW_UP_DONE), AUDITOR),
            new OpeningAsked(OPENING, SAMPLE, 39, sealed(SealedField.OPENING_PURPOSE), LATER, AUDITOR),
            new OpeningApproved(OPENING, SAMPLE, 39, OTHER_AUDITOR),
            new ReasonsOpened(OPENING, SAMPLE, 39, new SubjectId("file-1"), OTHER_AUDITOR.id(), AUDITOR),
            new SessionConvened(ASP25, "Twenty-fifth session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"), "The Hague",
                    new CountryCode("NLD"), new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-12-15T23:59:59Z")),
                    Map.of(ParticipantCategory.NGO, 600), 5, List.of("CONTACT_POINT", "IDENTITY"), calendar(),
                    sealed(SealedField.FINGERPRINT_KEY), OFFICER),
            new AccreditationRequested(FILE, ASP25, sealed(SealedField.ORGANISATION), KEY, ParticipantCategory.NGO,
                    Region.AFRICA,
                    sealed(SealedField.PURPOSE), "2027-1", DUE, LATER, APPLICANT),
            new RequestFoundComplete(FILE, OFFICER),
            new RequestFoundIncomplete(FILE, List.of(sealed(SealedField.MISSING_ITEM), sealed(SealedField.MISSING_ITEM, "cmVnaXN0ZXI")),
                    List.of(new TextKey("key-of-statutes"), new TextKey("key-of-register")), PERIOD, OFFICER),
            new InformationSupplied(FILE, sealed(SealedField.INFORMATION), DUE, APPLICANT),
            new ClarificationAsked(FILE, sealed(SealedField.QUESTION), new TextKey("key-of-question"), PERIOD, OFFICER),
            new CheckRecorded(FILE, null, sealed(SealedField.CHECK_NAME), CheckOutcome.PASSED, sealed(SealedField.CHECK_NOTE), OFFICER),
            new OfficerRecused(FILE, ASP25, KEY, sealed(SealedField.RECUSAL_REASON), OFFICER),
            new DecisionRecommended(FILE, RecommendedOutcome.DENY, Ground.SECURITY_RISK_SUBSTANTIATED,
                    sealed(SealedField.RECOMMENDATION_REASONS),
                    sealed(SealedField.RECOMMENDATION_GIST), DECLARED, OFFICER),
            new RecommendationReturned(FILE, sealed(SealedField.RETURN_REASONS), SECOND_OFFICER),
            new AccreditationGranted(FILE, ASP25, KEY,
                    List.of(new Condition(Ground.CODE_OF_CONDUCT, LocalDate.parse("2027-12-01"), sealed(SealedField.CONDITION_TEST))), DUE,
                    DECLARED, SECOND_OFFICER),
            new AccreditationDenied(FILE, ASP25, KEY, act(SealedField.DENIAL_REASONS, SealedField.DENIAL_GIST), DECLARED, SECOND_OFFICER),
            new NoticeGiven(FILE, Intent.REVOKE, Ground.SECURITY_RISK_SUBSTANTIATED, sealed(SealedField.NOTICE_REASONS),
                    sealed(SealedField.NOTICE_GIST), PERIOD,
                    DECLARED, OFFICER),
            new NoticeAnswered(FILE, sealed(SealedField.NOTICE_REPLY), APPLICANT),
            new AccreditationRevoked(FILE, ASP25, KEY, act(SealedField.REVOCATION_REASONS, SealedField.REVOCATION_GIST), LATER, DECLARED,
                    SECOND_OFFICER),
            new RequestWithdrawn(FILE, ASP25, KEY, APPLICANT), new RequestClosedWithoutPrejudice(FILE, ASP25, KEY, DUE, OFFICER),
            new AccreditationSuspended(FILE, act(SealedField.SUSPENSION_REASONS, SealedField.SUSPENSION_GIST), DECLARED, SECOND_OFFICER),
            new AccreditationSuspendedProvisionally(FILE, act(SealedField.SUSPENSION_REASONS, SealedField.SUSPENSION_GIST),
                    new TextKey("key-of-facts"), true, LATER, DECLARED, OFFICER),
            new SuspensionConfirmed(FILE, act(SealedField.CONFIRMATION_REASONS, SealedField.SUSPENSION_GIST), DECLARED, SECOND_OFFICER),
            new SuspensionLapsed(FILE, CLOCK),
            new AccreditationReinstated(FILE, sealed(SealedField.REINSTATEMENT_REASONS), DECLARED, SECOND_OFFICER),
            new AppealLodged(FILE, AppealableAct.DENIAL, sealed(SealedField.APPEAL_REASONS), DUE, APPLICANT),
            new InterimReliefGranted(FILE, ASP25, KEY, AppealableAct.SUSPENSION, sealed(SealedField.RELIEF_REASONS), DECLARED, REVIEWER),
            new AppealUpheld(FILE, ASP25, KEY, AppealableAct.CLOSURE, AccreditationState.VETTING, DUE, sealed(SealedField.RULING_REASONS),
                    DECLARED, REVIEWER),
            new AppealDismissed(FILE, ASP25, KEY, AppealableAct.REVOCATION, sealed(SealedField.RULING_REASONS), DECLARED, REVIEWER),
            new AccreditationExpired(FILE, ASP25, KEY, CLOCK), new DeadlineMissed(FILE, TimeLimit.DECISION, DUE, CLOCK),
            new DeadlineMissExplained(FILE, TimeLimit.COMPLETENESS_CHECK, DUE, MissReason.NO_CAPACITY, sealed(SealedField.MISS_NOTE),
                    OFFICER),
            new DeadlineExtended(FILE, TimeLimit.INFORMATION, PERIOD, sealed(SealedField.EXTENSION_REASONS), OFFICER),
            new ReminderGiven(FILE, TimeLimit.NOTICE_REPLY, DUE, CLOCK), new NoticeOpened(FILE, 8, PERIOD, APPLICANT),
            new NoticeUndeliverable(FILE, 8, CLOCK), new NoticeDispatchedAgain(FILE, 8, PERIOD, OFFICER),
            new ConditionFoundUnmet(FILE, 1, sealed(SealedField.NOTICE_REASONS), OFFICER),
            new ConfidentialOpened(FILE, Purpose.VETTING, RetentionClass.CONFIDENTIAL, OFFICER),
            new RetentionBegan(FILE, DUE, LATER, "2027-1", CLOCK), new RecordsErased(FILE, RetentionClass.CONFIDENTIAL, DUE, CLOCK),
            new ListingChosen(FILE, ASP25, true, APPLICANT),
            new OfficerAssigned(FILE, OFFICER.id(), SECOND_OFFICER),
            new ExceptionallyOpened(ACCESS, FILE, RetentionClass.CONFIDENTIAL, sealed(SealedField.ACCESS_REASON), DUE, OFFICER),
            new ExceptionalAccessReviewed(ACCESS, FILE, true, sealed(SealedField.ACCESS_REVIEW_NOTE), SECOND_OFFICER),
            new ExceptionalReviewMissed(ACCESS, FILE, DUE, CLOCK),
            new ErasureRequested(FILE, ADMINISTRATOR), new FileErased(FILE, SECOND_OFFICER));

    private GoldenEvents() {}

    private static AdverseAct act(SealedField reasons, SealedField gist) {
        return new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, sealed(reasons), sealed(gist), DUE);
    }

    private static <T> Sealed<T> sealed(SealedField field) {
        return sealed(field, "Y2lwaGVydGV4dA");
    }

    private static <T> Sealed<T> sealed(SealedField field, String ciphertext) {
        return Sealed.of(new Sealed.Place(FILE.value(), ASP25.value(), field), "0.9f86d081884c7d65", ciphertext);
    }

    private static WorkingCalendar calendar() {
        return new WorkingCalendar(ZoneId.of("Europe/Amsterdam"), List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(LocalDate.parse("2027-04-05"), LocalDate.parse("2027-12-25")));
    }
}
