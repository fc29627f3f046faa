package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.CANARY;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.session.ParticipantCategory;

/** One file of the tests: the events of its life by short names, so that a test's given reads as a story. */
record SampleFile(AccreditationId id, SessionId session, OrganisationKey organisation, Actor applicant) {
    static final OrganisationKey WITNESS_FORUM = new OrganisationKey("key-of-witness-forum");
    static final SampleFile FILE = new SampleFile(new AccreditationId("file-1"), SampleSession.ASP25, WITNESS_FORUM, APPLICANT);
    static final Organisation ORGANISATION = new Organisation(CANARY + " Witness Forum", new CountryCode("KEN"));
    static final FreeText REASONS = text("reasons");
    static final Instant REPLY_BY = Instant.parse("2027-03-15T23:59:59Z");

    static FreeText text(String words) {
        return new FreeText(CANARY + " " + words);
    }

    static TextKey key(String words) {
        return new TextKey("key-of-" + words.replace(' ', '-'));
    }

    static AdverseAct act() {
        return new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, REPLY_BY);
    }

    AccreditationRequested requested() {
        return new AccreditationRequested(id, session, ORGANISATION, organisation, ParticipantCategory.NGO, text("purpose"), "test-1",
                Instant.parse("2027-03-08T23:59:59Z"), REPLY_BY, applicant);
    }

    RequestFoundComplete foundComplete() {
        return new RequestFoundComplete(id, OFFICER);
    }

    RequestFoundIncomplete foundIncomplete(String... missing) {
        return new RequestFoundIncomplete(id, Arrays.stream(missing).map(SampleFile::text).toList(),
                Arrays.stream(missing).map(SampleFile::key).toList(), REPLY_BY, OFFICER);
    }

    InformationSupplied supplied() {
        return new InformationSupplied(id, text("attached"), applicant);
    }

    ClarificationAsked asked(String question) {
        return new ClarificationAsked(id, text(question), key(question), REPLY_BY, OFFICER);
    }

    CheckRecorded checked(String check, CheckOutcome outcome) {
        return new CheckRecorded(id, check, outcome, null, OFFICER);
    }

    OfficerRecused recused(Actor officer) {
        return new OfficerRecused(id, text("former employer"), officer);
    }

    DecisionRecommended grantRecommended(Actor officer) {
        return new DecisionRecommended(id, RecommendedOutcome.GRANT, null, REASONS, null, NO_CONFLICT_OF_INTEREST, officer);
    }

    DecisionRecommended denialRecommended(Actor officer) {
        return new DecisionRecommended(id, RecommendedOutcome.DENY, Ground.CODE_OF_CONDUCT, REASONS, null, NO_CONFLICT_OF_INTEREST,
                officer);
    }

    RecommendationReturned returned() {
        return new RecommendationReturned(id, REASONS, SECOND_OFFICER);
    }

    AccreditationGranted granted() {
        return new AccreditationGranted(id, session, organisation, List.of(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    AccreditationDenied denied() {
        return new AccreditationDenied(id, session, organisation, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    NoticeGiven noticed(Intent intent, Ground ground, Actor officer) {
        return new NoticeGiven(id, intent, ground, REASONS, null, REPLY_BY, NO_CONFLICT_OF_INTEREST, officer);
    }

    NoticeAnswered answered() {
        return new NoticeAnswered(id, text("reply"), applicant);
    }

    AccreditationRevoked revoked() {
        return revoked(NOW.plus(Duration.ofDays(365)));
    }

    AccreditationRevoked revoked(Instant barredUntil) {
        return new AccreditationRevoked(id, session, organisation, act(), barredUntil, NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    RequestWithdrawn withdrawn() {
        return new RequestWithdrawn(id, session, organisation, applicant);
    }

    List<Event> vetting() {
        return List.of(requested(), foundComplete());
    }

    /** A grant awaits approval, recommended by the officer. */
    List<Event> awaitingApproval() {
        return List.of(requested(), foundComplete(), grantRecommended(OFFICER));
    }

    List<Event> active() {
        return List.of(requested(), foundComplete(), grantRecommended(OFFICER), granted());
    }

    /** Active, and the officer's notice to revoke over the code of conduct was answered. */
    List<Event> noticedAndAnswered() {
        return Stream.concat(active().stream(), Stream.of(noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), answered())).toList();
    }

    /** @return this file as rules see it after these events */
    Accreditation after(List<Event> events) {
        return Objects.requireNonNull(
                Accreditation.from(new History(events.stream().map(event -> new RecordedEvent(0, NOW, NOW, null, event)).toList()), id));
    }
}
