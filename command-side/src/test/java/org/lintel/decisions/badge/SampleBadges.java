package org.lintel.decisions.badge;

import static org.lintel.decisions.DecisionSpecification.CANARY;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** An organisation whose delegates get badges in the tests: the events of their lives by short names. */
record SampleBadges(Host host, Actor applicant) {
    static final SessionId ASP25 = new SessionId("ASP25");
    static final Actor APPLICANT = new Actor(new UserId("user-a1"), Role.APP);
    static final Actor OTHER_APPLICANT = new Actor(new UserId("user-a2"), Role.APP);
    static final Actor OFFICER = new Actor(new UserId("user-o1"), Role.SEC);
    static final Actor SECOND_OFFICER = new Actor(new UserId("user-o2"), Role.SEN);
    static final Actor GATE = new Actor(new UserId("user-s1"), Role.SECU);
    static final Sealed<FreeText> REASONS = new Sealed<>(CANARY + " reasons");
    /** The end of the session's last day. */
    static final Instant CLOSING = WorkingCalendar.PLAIN.endOf(LocalDate.parse("2027-12-15"));
    static final SampleBadges HOME = of("home", ParticipantCategory.NGO, APPLICANT);
    static final SampleBadges PRESS = of("press", ParticipantCategory.MEDIA, OTHER_APPLICANT);
    private static final Instant LATER = Instant.parse("2027-03-15T23:59:59Z");

    private static SampleBadges of(String name, ParticipantCategory category, Actor applicant) {
        return new SampleBadges(
                new Host(new AccreditationId("file-" + name), ASP25, category, new OrganisationKey("key-of-" + name)), applicant);
    }

    static SessionConvened convened() {
        return new SessionConvened(ASP25, "A session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"), "The Hague",
                new CountryCode("NLD"), new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-12-15T23:59:59Z")),
                Map.of(ParticipantCategory.NGO, 10, ParticipantCategory.MEDIA, 10), 10, List.of(), WorkingCalendar.PLAIN, null, OFFICER);
    }

    /** The session and two accredited organisations of different categories. */
    static DecisionSpecification begun() {
        return DecisionSpecification.given(convened(), HOME.requested(), HOME.accredited(), PRESS.requested(), PRESS.accredited());
    }

    static DelegateId id(String name) {
        return new DelegateId("delegate-" + name);
    }

    static BadgeId badge(String name) {
        return new BadgeId("badge-" + name);
    }

    AccreditationRequested requested() {
        return new AccreditationRequested(host.accreditation(), ASP25, new Sealed<>(CANARY), host.organisationKey(), host.category(),
                null, REASONS, "test-1", LATER, LATER, applicant);
    }

    AccreditationGranted accredited() {
        return new AccreditationGranted(host.accreditation(), ASP25, host.organisationKey(), List.of(), LATER, NO_CONFLICT_OF_INTEREST,
                SECOND_OFFICER);
    }

    OfficerRecused recused(Actor officer) {
        return new OfficerRecused(host.accreditation(), ASP25, host.organisationKey(), REASONS, officer);
    }

    /** Nominated up to recommended. */
    List<Event> recommended(String name, String person) {
        return List.of(
                new DelegateNominated(id(name), host, applicant.id(), key(person), null, new Sealed<>(CANARY), new Sealed<>(CANARY),
                        new Sealed<>(CANARY), DelegateRole.DELEGATE, Visibility.LISTED, null, applicant),
                new DelegateConfirmed(id(name), host, OFFICER), new DelegateVetted(id(name), host, null, OFFICER),
                new DelegateRecommended(id(name), host, RecommendedOutcome.GRANT, null, REASONS, null, NO_CONFLICT_OF_INTEREST, OFFICER));
    }

    List<Event> granted(String name, String person) {
        return Stream.concat(recommended(name, person).stream(),
                Stream.of(new DelegateGranted(id(name), host, NO_CONFLICT_OF_INTEREST, SECOND_OFFICER))).toList();
    }

    DelegateHostLost hostLost(String name, int act) {
        return new DelegateHostLost(id(name), host, act, AccreditationState.SUSPENDED, null, OFFICER);
    }

    DelegateHostRestored hostRestored(String name, int act) {
        return new DelegateHostRestored(id(name), host, act, SECOND_OFFICER);
    }

    DelegateWithdrawn withdrawn(String name) {
        return new DelegateWithdrawn(id(name), host, applicant);
    }

    static Bearer bearer(String name, String person) {
        return new Bearer(id(name), ASP25, key(person));
    }

    static BadgeIssued issued(String name, String person) {
        return new BadgeIssued(badge(name), bearer(name, person), Zone.CONFERENCE, CLOSING, OFFICER);
    }

    static BadgeActivated activated(String name, String person) {
        return new BadgeActivated(badge(name), bearer(name, person), true, "2023", GATE);
    }

    static BadgeReportedLost lost(String name, String person) {
        return new BadgeReportedLost(badge(name), bearer(name, person), OFFICER);
    }

    static ActivateBadge activate(String name) {
        return new ActivateBadge(badge(name), true, true, GATE);
    }

    private static PersonKey key(String person) {
        return new PersonKey("key-of-" + person);
    }
}
