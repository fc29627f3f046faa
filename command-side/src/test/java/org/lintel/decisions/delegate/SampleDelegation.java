package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.CANARY;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Period;
import org.lintel.language.Region;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
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
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PassportLineKey;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** One organisation's delegates in the tests: the events of their lives by short names, so that a test's given reads as a story. */
record SampleDelegation(Host host, Actor applicant) {
    static final SessionId ASP25 = new SessionId("ASP25");
    static final Actor APPLICANT = new Actor(new UserId("user-a1"), Role.APP);
    static final Actor OTHER_APPLICANT = new Actor(new UserId("user-a2"), Role.APP);
    static final Actor OFFICER = new Actor(new UserId("user-o1"), Role.SEC);
    static final Actor OTHER_OFFICER = new Actor(new UserId("user-o3"), Role.SEC);
    static final Actor SECOND_OFFICER = new Actor(new UserId("user-o2"), Role.SEN);
    static final Actor SECOND_OFFICER_AS_OFFICER = new Actor(SECOND_OFFICER.id(), Role.SEC);
    static final Actor REVIEWER = new Actor(new UserId("user-r1"), Role.REV);
    static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    static final SampleDelegation HOME = of("home", ParticipantCategory.NGO, APPLICANT);
    static final SampleDelegation AWAY = of("away", ParticipantCategory.NGO, OTHER_APPLICANT);
    static final SampleDelegation PRESS = of("press", ParticipantCategory.MEDIA, OTHER_APPLICANT);
    static final Sealed<FreeText> REASONS = new Sealed<>(CANARY + " reasons");
    static final Justification LAWFUL = new Justification("CODE_OF_CONDUCT", REASONS, null);
    /** Ten working days from the tests' now. */
    static final Instant APPEAL_UNTIL = Instant.parse("2027-03-15T23:59:59Z");

    /** The longest form of the period to reply to a notice that was given at the tests' now. */
    static final Instant REPLY_BY = Instant.parse("2027-03-15T23:59:59Z");

    /** Until when an emergency suspension of the tests' now can be confirmed. */
    static final Instant CONFIRM_BY = NOW.plus(Duration.ofHours(72));

    private static SampleDelegation of(String name, ParticipantCategory category, Actor applicant) {
        return new SampleDelegation(
                new Host(new AccreditationId("file-" + name), ASP25, category, new OrganisationKey("key-of-" + name)), applicant);
    }

    /** Two places for an organisation, three for NGOs, one for the media. */
    static SessionConvened convened() {
        return convened(2, 3);
    }

    static SessionConvened convened(int quotaPerOrganisation, int quotaOfNgos) {
        return new SessionConvened(ASP25, "A session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"), "The Hague",
                new CountryCode("NLD"), new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-12-15T23:59:59Z")),
                Map.of(ParticipantCategory.NGO, quotaOfNgos, ParticipantCategory.MEDIA, 1), quotaPerOrganisation, List.of(),
                WorkingCalendar.PLAIN, null, OFFICER);
    }

    static DelegateId id(String name) {
        return new DelegateId("delegate-" + name);
    }

    /** The session, and what asks for two accreditations to it. */
    static List<Event> beginning() {
        return List.of(convened(), HOME.requested(), AWAY.requested());
    }

    AccreditationRequested requested() {
        return new AccreditationRequested(host.accreditation(), ASP25, new Sealed<>(CANARY), host.organisationKey(), host.category(),
                Region.AFRICA, REASONS,
                "test-1", APPEAL_UNTIL, APPEAL_UNTIL, applicant);
    }

    AccreditationGranted accredited() {
        return new AccreditationGranted(host.accreditation(), ASP25, host.organisationKey(), List.of(), APPEAL_UNTIL,
                NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    RequestWithdrawn ended() {
        return new RequestWithdrawn(host.accreditation(), ASP25, host.organisationKey(), applicant);
    }

    OfficerRecused recused(Actor officer) {
        return new OfficerRecused(host.accreditation(), ASP25, host.organisationKey(), REASONS, officer);
    }

    DelegateNominated nominated(String name) {
        return nominated(name, name, null, applicant);
    }

    DelegateNominated nominated(String name, String person, @Nullable Sealed<FreeText> late, Actor by) {
        return new DelegateNominated(id(name), host, applicant.id(), new PersonKey("key-of-" + person),
                new PassportLineKey("line-of-" + person), new Sealed<>(CANARY),
                new Sealed<>(CANARY), new Sealed<>(CANARY), DelegateRole.DELEGATE, Visibility.LISTED, late, by);
    }

    NominateDelegate nominate(String name, String person, Actor by) {
        return nominate(name, person, null, false, by);
    }

    NominateDelegate nominate(String name, String person, @Nullable Sealed<FreeText> late, boolean anew, Actor by) {
        return new NominateDelegate(id(name), host.accreditation(), new PersonKey("key-of-" + person),
                new PassportLineKey("line-of-" + person), new Sealed<>(CANARY),
                new Sealed<>(CANARY), new Sealed<>(CANARY), DelegateRole.DELEGATE, Visibility.LISTED, late, anew, by);
    }

    DelegateConfirmed confirmed(String name) {
        return new DelegateConfirmed(id(name), host, OFFICER);
    }

    DelegateWaitlisted waitlisted(String name) {
        return new DelegateWaitlisted(id(name), host, OFFICER);
    }

    DelegateSubstituted substituted(String name, String substitute) {
        return new DelegateSubstituted(id(name), host, id(substitute), applicant);
    }

    DelegateRehosted rehostedFrom(String name, SampleDelegation left) {
        return new DelegateRehosted(id(name), host, left.host, OFFICER);
    }

    DelegateVetted vetted(String name) {
        return new DelegateVetted(id(name), host, null, OFFICER);
    }

    DelegateRecommended grantRecommended(String name, Actor officer) {
        return new DelegateRecommended(id(name), host, RecommendedOutcome.GRANT, null, REASONS, null, NO_CONFLICT_OF_INTEREST, officer);
    }

    DelegateRecommended denialRecommended(String name, Actor officer) {
        return new DelegateRecommended(id(name), host, RecommendedOutcome.DENY, Ground.CODE_OF_CONDUCT, REASONS, null,
                NO_CONFLICT_OF_INTEREST, officer);
    }

    DelegateGranted granted(String name) {
        return new DelegateGranted(id(name), host, NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    DelegateDenied denied(String name) {
        return new DelegateDenied(id(name), host, new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, APPEAL_UNTIL),
                NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    /** The accreditation was suspended by this act. */
    DelegateHostLost hostLost(String name, int act) {
        return new DelegateHostLost(id(name), host, act, AccreditationState.SUSPENDED, null, OFFICER);
    }

    DelegateHostRestored hostRestored(String name, int act) {
        return new DelegateHostRestored(id(name), host, act, SECOND_OFFICER);
    }

    DelegateLapsed lapsed(String name) {
        return new DelegateLapsed(id(name), host, CLOCK);
    }

    DelegateWithdrawn withdrawn(String name) {
        return withdrawnBy(name, applicant);
    }

    DelegateWithdrawn withdrawnBy(String name, Actor actor) {
        return new DelegateWithdrawn(id(name), host, actor);
    }

    /** Nominated, confirmed and vetted, and a grant recommended by the officer. */
    List<Event> recommended(String name) {
        return List.of(nominated(name), confirmed(name), vetted(name), grantRecommended(name, OFFICER));
    }

    DelegateNoticeGiven noticed(String name, Intent intent, Actor officer) {
        return new DelegateNoticeGiven(id(name), host, intent, Ground.CODE_OF_CONDUCT, REASONS, null, new Period(REPLY_BY, REPLY_BY),
                NO_CONFLICT_OF_INTEREST, officer);
    }

    DelegateNoticeAnswered answered(String name) {
        return new DelegateNoticeAnswered(id(name), host, REASONS, applicant);
    }

    DelegateSuspended suspended(String name) {
        return new DelegateSuspended(id(name), host, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    /** At the tests' now, and not in session. */
    DelegateSuspendedProvisionally suspendedAtOnce(String name, String facts, Actor officer) {
        return new DelegateSuspendedProvisionally(id(name), host, act(), new TextKey(facts), false, CONFIRM_BY, NO_CONFLICT_OF_INTEREST,
                officer);
    }

    DelegateSuspensionConfirmed suspensionConfirmed(String name) {
        return new DelegateSuspensionConfirmed(id(name), host, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    DelegateSuspensionLapsed suspensionLapsed(String name) {
        return new DelegateSuspensionLapsed(id(name), host, CLOCK);
    }

    DelegateInterimReliefGranted relieved(String name, AppealableAct against, boolean stays) {
        return new DelegateInterimReliefGranted(id(name), host, against, stays, REASONS, NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    DelegateReinstated reinstated(String name) {
        return new DelegateReinstated(id(name), host, REASONS, NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    DelegateRevoked revoked(String name) {
        return new DelegateRevoked(id(name), host, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    DelegateAppealLodged appealed(String name, AppealableAct against) {
        return new DelegateAppealLodged(id(name), host, against, REASONS, APPEAL_UNTIL, applicant);
    }

    DelegateAppealUpheld upheld(String name, AppealableAct against, DelegateState restores) {
        return new DelegateAppealUpheld(id(name), host, against, restores, REASONS, NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    DelegateAppealDismissed dismissed(String name, AppealableAct against, boolean freesPlace) {
        return new DelegateAppealDismissed(id(name), host, against, freesPlace, REASONS, NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    DelegateNoticeUndeliverable undeliverable(String name, int notice, @Nullable TimeLimit standsStill) {
        return new DelegateNoticeUndeliverable(id(name), host, notice, standsStill, CLOCK);
    }

    private static AdverseAct act() {
        return new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, APPEAL_UNTIL);
    }
}
