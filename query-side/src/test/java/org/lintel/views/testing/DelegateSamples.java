package org.lintel.views.testing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Period;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
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
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.disclosure.DisclosureTextErased;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureRequested;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.risk.RiskKey;
import org.lintel.language.risk.RisksOpened;
import org.lintel.language.session.ParticipantCategory;

/** One event of each type about one delegate of the file of {@link EventSamples}; no delegate would live through all of them. */
public final class DelegateSamples {
    public static final DelegateId DELEGATE = new DelegateId("delegate-1");
    public static final DelegateId SUBSTITUTE = new DelegateId("delegate-2");
    public static final Host HOME = new Host(EventSamples.FILE, EventSamples.ASP25, ParticipantCategory.NGO, EventSamples.KEY);
    public static final Host AWAY = new Host(new AccreditationId("file-2"), EventSamples.ASP25, ParticipantCategory.NGO,
            new OrganisationKey("key-of-another-organisation"));

    private static final LinkKey LINK = new LinkKey("key-of-a-link");
    private static final Actor PERSON = new Actor(new UserId(SUBSTITUTE.value()), Role.PERSON);
    private static final Period PERIOD = new Period(Instant.parse("2027-03-10T23:59:59Z"), Instant.parse("2027-03-15T23:59:59Z"));
    private static final AdverseAct ACT = new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, PERIOD.endsAt());
    public static final BadgeId LOST = new BadgeId("badge-1");
    public static final BadgeId BADGE = new BadgeId("badge-2");
    public static final Bearer BEARER = new Bearer(SUBSTITUTE, EventSamples.ASP25, new PersonKey("key-of-delegate-2"));
    public static final Instant CLOSING = Instant.parse("2027-12-15T22:59:59Z");

    private static final Actor FOCAL_POINT = new Actor(new UserId("user-focalpoint"), Role.FP);

    private static final CountryCode NLD = new CountryCode("NLD");

    private DelegateSamples() {}

    public static DelegateNominated nominated(DelegateId delegate, Host host) {
        return new DelegateNominated(delegate, host, EventSamples.APPLICANT.id(), new PersonKey("key-of-" + delegate.value()),
                new PassportLineKey("line-of-" + delegate.value()),
                new Sealed<>("person"),
                new Sealed<>("particulars"), new Sealed<>("at risk"), DelegateRole.DELEGATE, Visibility.LISTED, null,
                EventSamples.APPLICANT);
    }

    /** @param until null as in version 1 */
    public static DataDisclosed disclosed(String id, SessionId session, @Nullable Instant until) {
        return new DataDisclosed(new DisclosureId(id), session, NLD, Basis.VISA, List.of(DELEGATE), Set.of(PersonField.NATIONALITY),
                EventSamples.text("For the consulate."), until, EventSamples.OFFICER);
    }

    /** @param until null as in version 1 */
    public static DemandRecorded demanded(String id, SessionId session, @Nullable Instant until) {
        return new DemandRecorded(new DemandId(id), session, NLD, EventSamples.text("All names."), until, EventSamples.OFFICER);
    }

    /** @param recorded when it was */
    public static DisclosureTextErased erased(DisclosureText written, Instant recorded) {
        Instant due = written.keptUntil(recorded);
        return switch (written) {
            case DataDisclosed made -> new DisclosurePurposeErased(made.disclosure(), made.session(), NLD, due, EventSamples.OFFICER);
            case DemandRecorded demand -> new DemandTextErased(demand.demand(), demand.session(), NLD, due, EventSamples.OFFICER);
        };
    }

    public static List<Event> ofEveryType() {
        return List.of(nominated(DELEGATE, HOME), new DelegateWaitlisted(DELEGATE, HOME, EventSamples.OFFICER),
                new DelegatePromoted(DELEGATE, HOME, null, EventSamples.OFFICER), nominated(SUBSTITUTE, HOME),
                new DelegateConfirmed(SUBSTITUTE, HOME, EventSamples.OFFICER),
                new VisibilityChosen(SUBSTITUTE, HOME, Visibility.PSEUDONYMOUS, ChosenBy.PERSON, EventSamples.APPLICANT),
                new DisplayNameChosen(SUBSTITUTE, HOME, new Sealed<>("display name"), ChosenBy.PERSON, EventSamples.APPLICANT),
                new PersonInvited(SUBSTITUTE, HOME, LINK, Instant.parse("2027-03-08T09:00:00Z"), EventSamples.APPLICANT),
                new PersonCame(SUBSTITUTE, HOME, LINK, Instant.parse("2027-03-01T09:30:00Z"), PERSON),
                new PersonAsked(SUBSTITUTE, HOME, EventSamples.text("a change"), EventSamples.text("nothing"),
                        Instant.parse("2027-03-08T22:59:59Z"), PERSON),
                new ConsentGiven(SUBSTITUTE, HOME, ConsentKind.VISA_DISCLOSURE, new CountryCode("NLD"),
                        Set.of(PersonField.NATIONALITY), PERSON),
                new ConsentWithdrawn(SUBSTITUTE, HOME, ConsentKind.VISA_DISCLOSURE, new CountryCode("NLD"), PERSON),
                disclosed("disclosure-1", HOME.session(), CLOSING),
                new RecipientKeyRegistered(new CountryCode("NLD"), "Y2VydA", Instant.EPOCH, CLOSING, "Note 7", EventSamples.OFFICER),
                demanded("demand-1", HOME.session(), null),
                new DemandReferred(new DemandId("demand-1"), HOME.session(), new CountryCode("NLD"), EventSamples.OFFICER),
                erased(disclosed("disclosure-1", HOME.session(), CLOSING), CLOSING),
                erased(demanded("demand-1", HOME.session(), null), EventSamples.MONDAY),
                new EditionPublished(EventSamples.ASP25, 1, List.of(), List.of(), EventSamples.OFFICER),
                new RisksOpened(EventSamples.ASP25, FOCAL_POINT),
                new RiskAssessed(new RiskKey("key-of-a-risk"), EventSamples.ASP25, EventSamples.text("none"), FOCAL_POINT),
                new DelegateRehosted(SUBSTITUTE, AWAY, HOME, EventSamples.OFFICER),
                new DelegateVetted(SUBSTITUTE, AWAY, null, EventSamples.OFFICER),
                new DelegateRecommended(SUBSTITUTE, AWAY, RecommendedOutcome.GRANT, null, EventSamples.text("Known for years."), null,
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER),
                new DelegateGranted(SUBSTITUTE, AWAY, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new BadgeIssued(LOST, BEARER, Zone.CONFERENCE, CLOSING, EventSamples.OFFICER),
                new BadgeActivated(LOST, BEARER, true, "2023", EventSamples.OFFICER),
                new BadgeReportedLost(LOST, BEARER, EventSamples.APPLICANT),
                new BadgeReissued(LOST, BEARER, BADGE, EventSamples.OFFICER),
                new BadgeIssued(BADGE, BEARER, Zone.CONFERENCE, CLOSING, EventSamples.OFFICER),
                new BadgeActivated(BADGE, BEARER, true, "2023", EventSamples.OFFICER),
                new DelegateDenied(DELEGATE, HOME,
                        new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, Instant.parse("2027-03-15T23:59:59Z")),
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new DelegateNoticeGiven(SUBSTITUTE, AWAY, Intent.SUSPEND, Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, PERIOD,
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER),
                new DelegateNoticeUndeliverable(SUBSTITUTE, AWAY, 2, TimeLimit.NOTICE_REPLY, EventSamples.OFFICER),
                new DelegateNoticeDispatchedAgain(SUBSTITUTE, AWAY, 2, TimeLimit.NOTICE_REPLY, PERIOD, EventSamples.OFFICER),
                new DelegateDeadlineExtended(SUBSTITUTE, AWAY, TimeLimit.NOTICE_REPLY, PERIOD, EventSamples.text("Illness."),
                        EventSamples.OFFICER),
                new DelegateReminderGiven(SUBSTITUTE, AWAY, TimeLimit.NOTICE_REPLY, PERIOD.endsAt(), EventSamples.OFFICER),
                new DelegateNoticeOpened(SUBSTITUTE, AWAY, 2, PERIOD, EventSamples.APPLICANT),
                new DelegateNoticeAnswered(SUBSTITUTE, AWAY, EventSamples.text("It was not so."), EventSamples.APPLICANT),
                new DelegateSuspended(SUBSTITUTE, AWAY, ACT, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new DelegateReinstated(SUBSTITUTE, AWAY, EventSamples.text("Cured."), Declaration.NO_CONFLICT_OF_INTEREST,
                        EventSamples.SECOND_OFFICER),
                new DelegateSuspendedProvisionally(SUBSTITUTE, AWAY, ACT, new TextKey("facts"), false, PERIOD.endsAt(),
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER),
                new DelegateSuspensionConfirmed(SUBSTITUTE, AWAY, ACT, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new DelegateSuspensionLapsed(SUBSTITUTE, AWAY, EventSamples.OFFICER),
                new DelegateRevoked(SUBSTITUTE, AWAY, ACT, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new DelegateAppealLodged(SUBSTITUTE, AWAY, AppealableAct.REVOCATION, EventSamples.text("Unfair."), PERIOD.endsAt(),
                        EventSamples.APPLICANT),
                new DelegateInterimReliefGranted(SUBSTITUTE, AWAY, AppealableAct.REVOCATION, true, EventSamples.text("Not yet."),
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.REVIEWER),
                new DelegateDeadlineMissed(SUBSTITUTE, AWAY, TimeLimit.APPEAL_DECISION, PERIOD.endsAt(), EventSamples.OFFICER),
                new DelegateDeadlineMissExplained(SUBSTITUTE, AWAY, TimeLimit.APPEAL_DECISION, PERIOD.endsAt(), MissReason.OVERLOOKED,
                        EventSamples.text("Post."), EventSamples.OFFICER),
                new DelegateAppealDismissed(SUBSTITUTE, AWAY, AppealableAct.REVOCATION, true, EventSamples.text("As it was."),
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER),
                new DelegateAppealUpheld(SUBSTITUTE, AWAY, AppealableAct.REVOCATION, DelegateState.GRANTED, EventSamples.text("Undone."),
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER),
                new DelegateHostLost(SUBSTITUTE, AWAY, 1, AccreditationState.SUSPENDED, Instant.parse("2027-03-03T09:00:00Z"),
                        EventSamples.SECOND_OFFICER),
                new DelegateHostRestored(SUBSTITUTE, AWAY, 1, EventSamples.SECOND_OFFICER),
                new DelegateLapsed(DELEGATE, HOME, EventSamples.SECOND_OFFICER),
                new BadgeInvalidated(BADGE, BEARER, InvalidationCause.OFFICER, EventSamples.text("Bent."), EventSamples.OFFICER),
                new DelegateWithdrawn(SUBSTITUTE, AWAY, EventSamples.APPLICANT),
                new DelegateSubstituted(DELEGATE, HOME, SUBSTITUTE, EventSamples.APPLICANT),
                new DelegateRetentionBegan(DELEGATE, HOME, CLOSING, CLOSING.plusSeconds(2), CLOSING.plusSeconds(1), "test-1",
                        EventSamples.OFFICER),
                new DelegateRecordsErased(DELEGATE, HOME, RetentionClass.CONFIDENTIAL, CLOSING, EventSamples.OFFICER),
                new DelegateOpened(DELEGATE, Purpose.VETTING, RetentionClass.CONFIDENTIAL, EventSamples.OFFICER),
                new DelegateErasureRequested(DELEGATE, EventSamples.ASP25, EventSamples.ADMINISTRATOR),
                new DelegateErased(DELEGATE, EventSamples.ASP25, EventSamples.SECOND_OFFICER));
    }
}
