package org.lintel.application.wiring;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Period;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.InvalidationCause;
import org.lintel.language.badge.Zone;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateReminderGiven;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PassportLineKey;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;
import org.lintel.language.disclosure.DemandTextErased;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.DisclosurePurposeErased;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureRequested;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.risk.RiskKey;
import org.lintel.language.risk.RisksOpened;
import org.lintel.language.session.ParticipantCategory;

/** What the golden files say of delegates, as {@link GoldenEvents} says it of files. */
final class GoldenDelegates {
    private static final DelegateId DELEGATE = new DelegateId("0a7b5c0e-2c53-4c38-8f0f-6a2c2d0a9b11");
    private static final DelegateId SUBSTITUTE = new DelegateId("d9f4e7a1-93a0-4b0e-a6a2-1c9f0f6f5e22");
    private static final SessionId ASP25 = new SessionId("ASP25");
    private static final Host HOME = new Host(new AccreditationId("5c3f1b52-7d0e-4a55-9d0b-6f3f5f9f2a10"), ASP25, ParticipantCategory.NGO,
            new OrganisationKey("pj8EWgr2_l4CzFAmtik94A"));
    private static final Host AWAY = new Host(new AccreditationId("b1c2d3e4-0f1a-4b2c-8d3e-4f5a6b7c8d33"), ASP25,
            ParticipantCategory.MEDIA, new OrganisationKey("Zk3QW7rT1m0aV9xY2bN4cA"));
    private static final Actor APPLICANT = new Actor(new UserId("user-applicant"), Role.APP);
    private static final Actor OFFICER = new Actor(new UserId("user-officer"), Role.SEC);
    private static final Actor SECOND_OFFICER = new Actor(new UserId("user-officer2"), Role.SEN);
    private static final Actor REVIEWER = new Actor(new UserId("user-reviewer"), Role.REV);
    private static final BadgeId BADGE = new BadgeId("4f7c2b9e-1d35-4a8b-b6c0-7e8f9a0b1c33");
    private static final Bearer BEARER = new Bearer(DELEGATE, ASP25, new PersonKey("qL0nD5xw3s8mPz6uKc1vRg"));
    private static final Actor GATE = new Actor(new UserId("user-security"), Role.SECU);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final Actor ADMINISTRATOR = new Actor(new UserId("user-admin"), Role.ADM);
    private static final Actor PERSON = new Actor(new UserId(DELEGATE.value()), Role.PERSON);
    private static final Actor FOCAL_POINT = new Actor(new UserId("user-focalpoint"), Role.FP);
    private static final RiskKey RISK = new RiskKey("tC5mY1xWq8rK0pZ3hJ6uAg");
    private static final LinkKey LINK = new LinkKey("Vw2Qe8nB5yT0aLz7kRmJ3g");
    private static final Declaration DECLARED = Declaration.NO_CONFLICT_OF_INTEREST;

    private static final Period PERIOD = new Period(Instant.parse("2027-03-10T23:59:59Z"), Instant.parse("2027-03-15T23:59:59Z"));

    static final List<Event> ALL = List.of(
            new DelegateNominated(DELEGATE, HOME, APPLICANT.id(), new PersonKey("qL0nD5xw3s8mPz6uKc1vRg"),
                    new PassportLineKey("tB4hYq2LwZ9rKc7sVn5eXg"), sealed(SealedField.PERSON),
                    sealed(SealedField.PARTICULARS), sealed(SealedField.AT_RISK), DelegateRole.INTERPRETER, Visibility.LISTED,
                    sealed(SealedField.LATE_NOMINATION_REASONS), OFFICER),
            new DelegateConfirmed(DELEGATE, HOME, OFFICER), new DelegateWaitlisted(DELEGATE, HOME, OFFICER),
            new DelegatePromoted(DELEGATE, HOME, sealed(SealedField.PASSED_OVER_REASONS), OFFICER),
            new DelegateSubstituted(DELEGATE, HOME, SUBSTITUTE, APPLICANT), new DelegateRehosted(DELEGATE, AWAY, HOME, OFFICER),
            new DelegateVetted(DELEGATE, HOME, sealed(SealedField.DELEGATE_VETTING_NOTE), OFFICER),
            new DelegateRecommended(DELEGATE, HOME, RecommendedOutcome.DENY, Ground.SECURITY_RISK_SUBSTANTIATED,
                    sealed(SealedField.DELEGATE_RECOMMENDATION_REASONS), sealed(SealedField.DELEGATE_RECOMMENDATION_GIST), DECLARED,
                    OFFICER),
            new DelegateGranted(DELEGATE, HOME, DECLARED, SECOND_OFFICER),
            new DelegateDenied(DELEGATE, HOME,
                    new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, sealed(SealedField.DELEGATE_DENIAL_REASONS),
                            sealed(SealedField.DELEGATE_DENIAL_GIST), Instant.parse("2027-03-15T23:59:59Z")),
                    DECLARED, SECOND_OFFICER),
            new DelegateNoticeGiven(DELEGATE, HOME, Intent.REVOKE, Ground.SECURITY_RISK_SUBSTANTIATED,
                    sealed(SealedField.DELEGATE_NOTICE_REASONS), sealed(SealedField.DELEGATE_NOTICE_GIST), PERIOD, DECLARED, OFFICER),
            new DelegateNoticeAnswered(DELEGATE, HOME, sealed(SealedField.DELEGATE_NOTICE_REPLY), APPLICANT),
            new DelegateNoticeOpened(DELEGATE, HOME, 2, PERIOD, APPLICANT),
            new DelegateNoticeUndeliverable(DELEGATE, HOME, 2, TimeLimit.NOTICE_REPLY, CLOCK),
            new DelegateNoticeDispatchedAgain(DELEGATE, HOME, 2, TimeLimit.NOTICE_REPLY, PERIOD, OFFICER),
            new DelegateDeadlineExtended(DELEGATE, HOME, TimeLimit.APPEAL, PERIOD, sealed(SealedField.DELEGATE_EXTENSION_REASONS), OFFICER),
            new DelegateReminderGiven(DELEGATE, HOME, TimeLimit.NOTICE_REPLY, PERIOD.endsAt(), CLOCK),
            new DelegateDeadlineMissed(DELEGATE, HOME, TimeLimit.APPEAL_DECISION, PERIOD.endsAt(), CLOCK),
            new DelegateSuspended(DELEGATE, HOME, act(SealedField.DELEGATE_SUSPENSION_REASONS, SealedField.DELEGATE_SUSPENSION_GIST),
                    DECLARED,
                    SECOND_OFFICER),
            new DelegateSuspendedProvisionally(DELEGATE, HOME,
                    act(SealedField.DELEGATE_SUSPENSION_REASONS, SealedField.DELEGATE_SUSPENSION_GIST),
                    new TextKey("pj8EWgr2_l4CzFAmtik94A"), true, PERIOD.endsAt(), DECLARED, OFFICER),
            new DelegateSuspensionConfirmed(DELEGATE, HOME,
                    act(SealedField.DELEGATE_CONFIRMATION_REASONS, SealedField.DELEGATE_SUSPENSION_GIST), DECLARED, SECOND_OFFICER),
            new DelegateSuspensionLapsed(DELEGATE, HOME, CLOCK),
            new DelegateInterimReliefGranted(DELEGATE, HOME, AppealableAct.REVOCATION, true, sealed(SealedField.DELEGATE_RELIEF_REASONS),
                    DECLARED, REVIEWER),
            new DelegateDeadlineMissExplained(DELEGATE, HOME, TimeLimit.APPEAL_DECISION, PERIOD.endsAt(), MissReason.NO_CAPACITY,
                    sealed(SealedField.DELEGATE_MISS_NOTE), OFFICER),
            new DelegateRetentionBegan(DELEGATE, HOME, Instant.parse("2028-12-15T22:59:59Z"), Instant.parse("2031-12-15T22:59:59Z"),
                    Instant.parse("2029-12-15T22:59:59Z"), "2027-1", CLOCK),
            new DelegateRecordsErased(DELEGATE, HOME, RetentionClass.STRICTLY_CONFIDENTIAL, Instant.parse("2029-12-15T22:59:59Z"), CLOCK),
            new DelegateReinstated(DELEGATE, HOME, sealed(SealedField.DELEGATE_REINSTATEMENT_REASONS), DECLARED, SECOND_OFFICER),
            new DelegateRevoked(DELEGATE, HOME, act(SealedField.DELEGATE_REVOCATION_REASONS, SealedField.DELEGATE_REVOCATION_GIST),
                    DECLARED,
                    SECOND_OFFICER),
            new DelegateAppealLodged(DELEGATE, HOME, AppealableAct.REVOCATION, sealed(SealedField.DELEGATE_APPEAL_REASONS), PERIOD.endsAt(),
                    APPLICANT),
            new DelegateAppealUpheld(DELEGATE, HOME, AppealableAct.REVOCATION, DelegateState.GRANTED,
                    sealed(SealedField.DELEGATE_RULING_REASONS), DECLARED, REVIEWER),
            new DelegateAppealDismissed(DELEGATE, HOME, AppealableAct.REVOCATION, true, sealed(SealedField.DELEGATE_RULING_REASONS),
                    DECLARED,
                    REVIEWER),
            new DelegateWithdrawn(DELEGATE, HOME, APPLICANT),
            new DelegateHostLost(DELEGATE, AWAY, 2, AccreditationState.REVOKED, Instant.parse("2027-03-03T09:00:00Z"), SECOND_OFFICER),
            new DelegateHostRestored(DELEGATE, AWAY, 2, REVIEWER), new DelegateLapsed(DELEGATE, HOME, CLOCK),
            new VisibilityChosen(DELEGATE, HOME, Visibility.PSEUDONYMOUS, ChosenBy.PERSON, APPLICANT),
            new DisplayNameChosen(DELEGATE, HOME, sealed(SealedField.DISPLAY_NAME), ChosenBy.PERSON, APPLICANT),
            new PersonInvited(DELEGATE, HOME, LINK, Instant.parse("2027-03-08T09:00:00Z"), APPLICANT),
            new PersonCame(DELEGATE, HOME, LINK, Instant.parse("2027-03-01T09:30:00Z"), PERSON),
            new BadgeIssued(BADGE, BEARER, Zone.MEETINGS, Instant.parse("2027-12-15T22:59:59Z"), OFFICER),
            new BadgeActivated(BADGE, BEARER, true, "2023", GATE), new BadgeReportedLost(BADGE, BEARER, APPLICANT),
            new BadgeInvalidated(BADGE, BEARER, InvalidationCause.OFFICER, sealed(SealedField.BADGE_INVALIDATION_REASONS), OFFICER),
            new BadgeReissued(BADGE, BEARER, new BadgeId("8d0a3c58-6a0f-4f9d-9c57-0d1e2f3a4b44"), OFFICER),
            new PersonAsked(DELEGATE, HOME, sealed(SealedField.CHANGE_ASKED), sealed(SealedField.FOCAL_POINT_ASKED),
                    Instant.parse("2027-03-08T22:59:59Z"), PERSON),
            new ConsentGiven(DELEGATE, HOME, ConsentKind.VISA_DISCLOSURE, new CountryCode("NLD"), Set.of(PersonField.values()), PERSON),
            new ConsentWithdrawn(DELEGATE, HOME, ConsentKind.VISA_DISCLOSURE, new CountryCode("NLD"), PERSON),
            new DataDisclosed(new DisclosureId("7c1d2e33-0b8f-4d39-9d4a-2f6f2f0a1c55"), HOME.session(), new CountryCode("NLD"), Basis.VISA,
                    List.of(DELEGATE), EnumSet.of(PersonField.LEGAL_NAME, PersonField.NATIONALITY), sealed(SealedField.DISCLOSURE_PURPOSE),
                    Instant.parse("2031-12-15T22:59:59Z"), OFFICER),
            new RecipientKeyRegistered(new CountryCode("NLD"), "Y2VydGlmaWNhdGU", Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2029-01-01T00:00:00Z"), "Note 7 of the embassy", ADMINISTRATOR),
            new DemandRecorded(new DemandId("1f0a9f0e-8a55-4c6e-9b7c-5a4f3f0b2d77"), HOME.session(), new CountryCode("NLD"),
                    sealed(SealedField.DEMAND),
                    Instant.parse("2031-12-15T22:59:59Z"), OFFICER),
            new DemandReferred(new DemandId("1f0a9f0e-8a55-4c6e-9b7c-5a4f3f0b2d77"), HOME.session(), new CountryCode("NLD"), OFFICER),
            new DisclosurePurposeErased(new DisclosureId("7c1d2e33-0b8f-4d39-9d4a-2f6f2f0a1c55"), HOME.session(), new CountryCode("NLD"),
                    Instant.parse("2031-12-15T22:59:59Z"), CLOCK),
            new DemandTextErased(new DemandId("1f0a9f0e-8a55-4c6e-9b7c-5a4f3f0b2d77"), HOME.session(), new CountryCode("NLD"),
                    Instant.parse("2031-12-15T22:59:59Z"), CLOCK),
            new RisksOpened(ASP25, FOCAL_POINT),
            new RiskAssessed(RISK, ASP25,
                    Sealed.of(new Sealed.Place(RISK.value(), ASP25.value(), SealedField.RISK_OUTCOME), "0.9f86d081884c7d65",
                            "Y2lwaGVydGV4dA"),
                    FOCAL_POINT),
            new EditionPublished(ASP25, 2, List.of(DELEGATE), List.of(HOME.accreditation()), CLOCK),
            new DelegateOpened(DELEGATE, Purpose.VETTING, RetentionClass.CONFIDENTIAL, OFFICER),
            new DelegateErasureRequested(DELEGATE, ASP25, ADMINISTRATOR), new DelegateErased(DELEGATE, ASP25, SECOND_OFFICER));

    private GoldenDelegates() {}

    private static AdverseAct act(SealedField reasons, SealedField gist) {
        return new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, sealed(reasons), sealed(gist), PERIOD.endsAt());
    }

    private static <T> Sealed<T> sealed(SealedField field) {
        return Sealed.of(new Sealed.Place(DELEGATE.value(), ASP25.value(), field), "0.9f86d081884c7d65", "Y2lwaGVydGV4dA");
    }
}
