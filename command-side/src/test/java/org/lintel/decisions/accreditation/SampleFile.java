package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.CANARY;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Period;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
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
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;

/** One file of the tests: the events of its life by short names, so that a test's given reads as a story. */
record SampleFile(AccreditationId id, SessionId session, OrganisationKey organisation, Actor applicant) {
    static final OrganisationKey WITNESS_FORUM = new OrganisationKey("key-of-witness-forum");
    static final SampleFile FILE = new SampleFile(new AccreditationId("file-1"), SampleSession.ASP25, WITNESS_FORUM, APPLICANT);
    static final Sealed<Organisation> ORGANISATION = new Sealed<>(CANARY + " Witness Forum");
    static final Sealed<FreeText> REASONS = text("reasons");
    /** Ten working days from the tests' now. */
    static final Instant REPLY_BY = Instant.parse("2027-03-15T23:59:59Z");
    static final Instant REMIND_AT = Instant.parse("2027-03-10T00:00:00Z");
    static final Period REPLY_PERIOD = new Period(REMIND_AT, REPLY_BY);
    /** Five working days from the tests' now. */
    static final Instant CHECK_DUE = Instant.parse("2027-03-08T23:59:59Z");
    static final Instant EXPIRES = Instant.parse("2027-12-15T23:59:59Z");
    static final Instant BAR_ENDS = Instant.parse("2028-03-01T09:00:00Z");

    static Sealed<FreeText> text(String words) {
        return new Sealed<>(CANARY + " " + words);
    }

    static TextKey key(String words) {
        return new TextKey("key-of-" + words.replace(' ', '-'));
    }

    static AdverseAct act() {
        return new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, REPLY_BY);
    }

    AccreditationRequested requested() {
        return new AccreditationRequested(id, session, ORGANISATION, organisation, ParticipantCategory.NGO, Region.AFRICA, text("purpose"),
                "test-1",
                CHECK_DUE, REPLY_BY, applicant);
    }

    /** Filed while another version of the time limits was in force. */
    AccreditationRequested requestedUnder(String configuration) {
        return new AccreditationRequested(id, session, ORGANISATION, organisation, ParticipantCategory.NGO, Region.AFRICA, text("purpose"),
                configuration,
                CHECK_DUE, REPLY_BY, applicant);
    }

    RequestFoundComplete foundComplete() {
        return new RequestFoundComplete(id, OFFICER);
    }

    RequestFoundIncomplete foundIncomplete(String... missing) {
        return new RequestFoundIncomplete(id, Arrays.stream(missing).map(SampleFile::text).toList(),
                Arrays.stream(missing).map(SampleFile::key).toList(), REPLY_PERIOD, OFFICER);
    }

    /** What was missing: the request is checked again. */
    InformationSupplied supplied() {
        return new InformationSupplied(id, text("attached"), CHECK_DUE, applicant);
    }

    /** The answer to a question: vetting goes on. */
    InformationSupplied clarified() {
        return new InformationSupplied(id, text("attached"), null, applicant);
    }

    ClarificationAsked asked(String question) {
        return new ClarificationAsked(id, text(question), key(question), REPLY_PERIOD, OFFICER);
    }

    CheckRecorded checked(String check, CheckOutcome outcome) {
        return new CheckRecorded(id, check, null, outcome, null, OFFICER);
    }

    OfficerRecused recused(Actor officer) {
        return new OfficerRecused(id, session, organisation, text("former employer"), officer);
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

    AccreditationGranted granted(Condition... conditions) {
        return new AccreditationGranted(id, session, organisation, List.of(conditions), EXPIRES, NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    AccreditationDenied denied() {
        return new AccreditationDenied(id, session, organisation, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    NoticeGiven noticed(Intent intent, Ground ground, Actor officer) {
        return new NoticeGiven(id, intent, ground, REASONS, null, REPLY_PERIOD, NO_CONFLICT_OF_INTEREST, officer);
    }

    NoticeAnswered answered() {
        return new NoticeAnswered(id, text("reply"), applicant);
    }

    AccreditationSuspended suspended() {
        return new AccreditationSuspended(id, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    AccreditationSuspendedProvisionally suspendedInEmergency(Actor officer) {
        return new AccreditationSuspendedProvisionally(id, act(), key("facts"), false, NOW.plus(Duration.ofHours(72)),
                NO_CONFLICT_OF_INTEREST, officer);
    }

    SuspensionConfirmed confirmed() {
        return new SuspensionConfirmed(id, act(), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    SuspensionLapsed lapsed() {
        return new SuspensionLapsed(id, CLOCK);
    }

    AccreditationReinstated reinstated() {
        return new AccreditationReinstated(id, REASONS, NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    RequestClosedWithoutPrejudice closed() {
        return new RequestClosedWithoutPrejudice(id, session, organisation, REPLY_BY, OFFICER);
    }

    AccreditationExpired expired() {
        return new AccreditationExpired(id, session, organisation, CLOCK);
    }

    AppealLodged appealed(AppealableAct against) {
        return new AppealLodged(id, against, REASONS, CHECK_DUE, applicant);
    }

    InterimReliefGranted relieved(AppealableAct against) {
        return new InterimReliefGranted(id, session, organisation, against, REASONS, NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    AppealUpheld upheld(AppealableAct against, AccreditationState restores) {
        return new AppealUpheld(id, session, organisation, against, restores, restores == AccreditationState.VETTING ? REPLY_BY : null,
                REASONS, NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    AppealDismissed dismissed(AppealableAct against) {
        return new AppealDismissed(id, session, organisation, against, REASONS, NO_CONFLICT_OF_INTEREST, REVIEWER);
    }

    ReminderGiven reminded(TimeLimit limit, Instant ends) {
        return new ReminderGiven(id, limit, ends, CLOCK);
    }

    DeadlineMissed missed(TimeLimit limit, Instant due) {
        return new DeadlineMissed(id, limit, due, CLOCK);
    }

    DeadlineExtended extended(TimeLimit limit, Period period) {
        return new DeadlineExtended(id, limit, period, REASONS, OFFICER);
    }

    NoticeOpened opened(int notice, @Nullable Period replyPeriod) {
        return new NoticeOpened(id, notice, replyPeriod, applicant);
    }

    NoticeUndeliverable undeliverable(int notice) {
        return new NoticeUndeliverable(id, notice, CLOCK);
    }

    NoticeDispatchedAgain dispatchedAgain(int notice, @Nullable Period period) {
        return new NoticeDispatchedAgain(id, notice, period, OFFICER);
    }

    AccreditationRevoked revoked() {
        return revoked(BAR_ENDS);
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
        return followed(active(), noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), answered());
    }

    /** Suspended by the second officer, after the officer's notice and the reply. */
    List<Event> afterSuspension() {
        return followed(active(), noticed(Intent.SUSPEND, Ground.CODE_OF_CONDUCT, OFFICER), answered(), suspended());
    }

    /** Suspended by the officer, provisionally. */
    List<Event> afterEmergency() {
        return followed(active(), suspendedInEmergency(OFFICER));
    }

    List<Event> afterRevocation() {
        return followed(noticedAndAnswered(), revoked());
    }

    List<Event> afterDenial() {
        return followed(awaitingApproval(), denied());
    }

    List<Event> afterClosure() {
        return List.of(requested(), foundIncomplete("registration"), reminded(TimeLimit.INFORMATION, REPLY_BY), closed());
    }

    static List<Event> followed(List<Event> before, Event... events) {
        return Stream.concat(before.stream(), Stream.of(events)).toList();
    }

    /** @return this file as rules see it after these events */
    Accreditation after(List<Event> events) {
        return Objects.requireNonNull(
                Accreditation.from(new History(events.stream().map(event -> new RecordedEvent(0, NOW, NOW, null, event)).toList()), id));
    }
}
