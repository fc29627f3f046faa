package org.lintel.views.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.WorkingDays;
import org.lintel.language.accreditation.*;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** One event of each type about one file, in the order of a file's life, for tests to begin with. */
public final class EventSamples {
    public static final SessionId ASP25 = new SessionId("ASP25");
    public static final AccreditationId FILE = new AccreditationId("file-1");
    public static final OrganisationKey KEY = new OrganisationKey("key-of-witness-forum");
    public static final Actor APPLICANT = new Actor(new UserId("u-applicant"), Role.APP);
    public static final Actor OFFICER = new Actor(new UserId("u-officer"), Role.SEC);
    public static final Actor SECOND_OFFICER = new Actor(new UserId("u-second-officer"), Role.SEN);
    public static final Instant MONDAY = Instant.parse("2027-03-01T10:00:00Z");

    private EventSamples() {}

    public static FreeText text(String words) {
        return new FreeText(words);
    }

    public static RecordedEvent recorded(long position, Instant at, Event event) {
        return new RecordedEvent(position, at, at, null, event);
    }

    public static SessionConvened convened(SessionId session, LocalDate opens) {
        return new SessionConvened(session, "Twenty-fifth session", opens, opens.plusDays(9), "The Hague", new CountryCode("NLD"),
                new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-12-15T23:59:59Z")),
                Map.of(ParticipantCategory.NGO, 600, ParticipantCategory.MEDIA, 100), 5, List.of("IDENTITY"), OFFICER);
    }

    public static SessionConvened convened() {
        return convened(ASP25, LocalDate.parse("2027-12-06"));
    }

    public static AccreditationRequested requested(AccreditationId file, SessionId session, OrganisationKey key, Actor by, Instant at) {
        return new AccreditationRequested(file, session, new Organisation("Witness Forum", new CountryCode("KEN")), key,
                ParticipantCategory.NGO, text("Observe the cooperation plenary"), "defaults-1", WorkingDays.after(at, 5),
                WorkingDays.after(at, 10), by);
    }

    public static AccreditationRequested requested() {
        return requested(FILE, ASP25, KEY, APPLICANT, MONDAY);
    }

    public static RequestFoundComplete complete(AccreditationId file) {
        return new RequestFoundComplete(file, OFFICER);
    }

    public static RequestFoundIncomplete incomplete(AccreditationId file, Instant replyBy) {
        return new RequestFoundIncomplete(file, List.of(text("certificate of registration"), text("statutes")),
                List.of(new TextKey("k1"), new TextKey("k2")), replyBy, OFFICER);
    }

    public static InformationSupplied supplied(AccreditationId file) {
        return new InformationSupplied(file, text("Attached."), APPLICANT);
    }

    public static ClarificationAsked asked(AccreditationId file, Instant replyBy) {
        return new ClarificationAsked(file, text("Which plenary meetings will you attend?"), new TextKey("q1"), replyBy, OFFICER);
    }

    public static CheckRecorded checked(AccreditationId file) {
        return new CheckRecorded(file, "IDENTITY", CheckOutcome.PASSED, text("MARKER-CHECK-NOTE"), OFFICER);
    }

    public static OfficerRecused recused(AccreditationId file) {
        return new OfficerRecused(file, text("MARKER-RECUSAL-REASON"), OFFICER);
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
                List.of(new Condition(text("Newly founded"), LocalDate.parse("2027-12-15"), text("Names its board by then"))),
                Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static AccreditationDenied denied(AccreditationId file, SessionId session, OrganisationKey key, Instant appealUntil) {
        return new AccreditationDenied(file, session, key,
                new AdverseAct(Ground.FALSE_INFORMATION, text("The certificate is forged."), null, appealUntil),
                Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    public static NoticeGiven noticed(AccreditationId file, Instant replyBy) {
        return new NoticeGiven(file, Intent.REVOKE, Ground.CODE_OF_CONDUCT, text("Photographed a protected person."), null, replyBy,
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

    /** Every type of event once or more, about one file; no file would live through all of them. */
    public static List<Event> ofEveryType() {
        Instant due = Instant.parse("2027-03-15T23:59:59Z");
        return List.of(convened(), requested(), incomplete(FILE, due), supplied(FILE), complete(FILE), asked(FILE, due), supplied(FILE),
                checked(FILE), recommended(FILE), returned(FILE), recommended(FILE), recused(FILE), recommended(FILE),
                denied(FILE, ASP25, KEY, due), granted(FILE, ASP25, KEY), noticed(FILE, due), replied(FILE),
                revoked(FILE, ASP25, KEY, due), withdrawn(FILE, ASP25, KEY));
    }

    /** The same, recorded an hour apart. */
    public static List<RecordedEvent> recordedOfEveryType() {
        List<Event> events = ofEveryType();
        return IntStream.range(0, events.size())
                .mapToObj(i -> recorded(i, MONDAY.plusSeconds(3600L * i), events.get(i))).toList();
    }
}
