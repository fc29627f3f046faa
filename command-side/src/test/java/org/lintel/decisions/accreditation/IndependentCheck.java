package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.session.SessionConvened;

/**
 * What the domain says of a history, checked on the bare events and with none of the rules' code: a second opinion, so that a mistake
 * would have to be made twice, in two ways.
 */
final class IndependentCheck {
    private final List<RecordedEvent> before;
    private final AccreditationEvent next;
    private final Instant now;
    private final List<AccreditationEvent> file;

    private IndependentCheck(List<RecordedEvent> before, AccreditationEvent next, Instant now) {
        this.before = before;
        this.next = next;
        this.now = now;
        this.file = all(AccreditationEvent.class).filter(event -> event.accreditation().equals(next.accreditation())).toList();
    }

    /** @throws AssertionError where the domain forbids that this event follows what was recorded before it */
    static void mayFollow(List<RecordedEvent> before, AccreditationEvent next, Instant now) {
        IndependentCheck check = new IndependentCheck(before, next, now);
        check.theFileIsOpen();
        check.nobodyWhoRecusedActsAgain();
        check.whatIsSaidOfThisEventHolds();
    }

    private void theFileIsOpen() {
        if (next instanceof AccreditationRequested) {
            assertThat(file).isEmpty();
        } else {
            assertThat(file).first().isInstanceOf(AccreditationRequested.class);
            assertThat(file).noneMatch(IndependentCheck::endsAFile);
        }
    }

    private void nobodyWhoRecusedActsAgain() {
        if (next.by().role() != Role.APP) {
            assertThat(ofFile(OfficerRecused.class).map(recused -> recused.by().id())).doesNotContain(next.by().id());
        }
    }

    private void whatIsSaidOfThisEventHolds() {
        switch (next) {
            case AccreditationRequested requested -> mayBeRequested(requested);
            case RequestFoundComplete _ -> assertThat(awaits()).isEqualTo(Awaits.A_CHECK);
            case RequestFoundIncomplete found -> {
                assertThat(awaits()).isEqualTo(Awaits.A_CHECK);
                ofFile(RequestFoundIncomplete.class).findFirst()
                        .ifPresent(first -> assertThat(first.missingKeys()).containsAll(found.missingKeys()));
                isWorkingDaysAhead(found.replyBy(), 10);
            }
            case InformationSupplied _ -> {
                assertThat(awaits()).isEqualTo(Awaits.THE_APPLICANT);
                Instant until = last(event -> event instanceof RequestFoundIncomplete
                        || event instanceof ClarificationAsked) instanceof ClarificationAsked asked
                                ? asked.replyBy()
                                : ofFile(RequestFoundIncomplete.class).toList().getLast().replyBy();
                assertThat(now).isBeforeOrEqualTo(until);
            }
            case ClarificationAsked asked -> {
                assertThat(awaits()).isEqualTo(Awaits.VETTING);
                assertThat(ofFile(ClarificationAsked.class)).hasSizeLessThan(2);
                assertThat(ofFile(ClarificationAsked.class).map(ClarificationAsked::questionKey)).doesNotContain(asked.questionKey());
                isWorkingDaysAhead(asked.replyBy(), 10);
            }
            case CheckRecorded _ -> assertThat(awaits()).isEqualTo(Awaits.VETTING);
            case OfficerRecused _ -> assertThat(awaits()).isIn(Awaits.VETTING, Awaits.APPROVAL);
            case DecisionRecommended recommended -> mayBeRecommended(recommended);
            case RecommendationReturned _ -> assertThat(awaits()).isEqualTo(Awaits.APPROVAL);
            case AccreditationGranted granted -> mayBeGranted(granted);
            case AccreditationDenied denied -> {
                isRecommendedByAnother(denied.by());
                isComplete(denied.act());
            }
            case NoticeGiven given -> {
                assertThat(ofFile(AccreditationGranted.class)).hasSize(1);
                isWorkingDaysAhead(given.replyBy(), 5);
            }
            case NoticeAnswered _ ->
                assertThat(ofFile(NoticeGiven.class).count()).isEqualTo(ofFile(NoticeAnswered.class).count() + 1);
            case AccreditationRevoked revoked -> mayBeRevoked(revoked);
            case RequestWithdrawn _ -> assertThat(next.by()).isEqualTo(file.getFirst().by());
        }
    }

    private void mayBeRequested(AccreditationRequested requested) {
        assertThat(all(SessionConvened.class).filter(session -> session.session().equals(requested.session())))
                .anyMatch(session -> !now.isBefore(session.requestWindow().from()) && !now.isAfter(session.requestWindow().to()));
        List<ClaimEvent> claims = claimsOf(requested);
        assertThat(claims.stream().filter(AccreditationRequested.class::isInstance)
                .filter(claim -> claim.session().equals(requested.session()) && claim.by().equals(requested.by())))
                .allMatch(earlier -> claims.stream()
                        .anyMatch(claim -> claim.accreditation().equals(earlier.accreditation()) && endsAFile(claim)));
        before.stream().filter(recorded -> recorded.event() instanceof AccreditationRevoked && claims.contains(recorded.event()))
                .forEach(revoked -> assertThat(yearAfter(revoked.recordedAt())).isBefore(now));
        isWorkingDaysAhead(requested.completenessDue(), 5);
        isWorkingDaysAhead(requested.decisionDue(), 10);
    }

    private void mayBeRecommended(DecisionRecommended recommended) {
        assertThat(awaits()).isEqualTo(Awaits.VETTING);
        if (recommended.outcome() == RecommendedOutcome.GRANT) {
            mandatoryChecksHavePassed();
        } else {
            assertThat(recommended.ground()).isNotNull();
        }
    }

    private void mayBeGranted(AccreditationGranted granted) {
        assertThat(ofFile(RequestFoundComplete.class)).isNotEmpty();
        assertThat(isRecommendedByAnother(granted.by()).outcome()).isEqualTo(RecommendedOutcome.GRANT);
        mandatoryChecksHavePassed();
        Set<Object> active = new HashSet<>();
        for (ClaimEvent claim : claimsOf(granted)) {
            if (claim.session().equals(granted.session()) && claim instanceof AccreditationGranted) {
                active.add(claim.accreditation());
            } else if (endsAFile(claim)) {
                active.remove(claim.accreditation());
            }
        }
        assertThat(active).isEmpty();
    }

    private void mayBeRevoked(AccreditationRevoked revoked) {
        assertThat(ofFile(AccreditationGranted.class)).hasSize(1);
        NoticeGiven notice = ofFile(NoticeGiven.class).toList().getLast();
        assertThat(file.subList(file.indexOf(notice), file.size())).hasAtLeastOneElementOfType(NoticeAnswered.class);
        assertThat(notice.by().id()).isNotEqualTo(revoked.by().id());
        assertThat(notice.intent()).isEqualTo(Intent.REVOKE);
        assertThat(notice.ground()).isEqualTo(revoked.act().ground());
        assertThat(revoked.barredUntil()).isEqualTo(yearAfter(now));
        isComplete(revoked.act());
    }

    /** What the domain's table says that the file waits for, read from the latest event that moved it. */
    private Awaits awaits() {
        return switch (last(event -> !(event instanceof CheckRecorded))) {
            case AccreditationRequested _ -> Awaits.A_CHECK;
            case RequestFoundIncomplete _,ClarificationAsked _ -> Awaits.THE_APPLICANT;
            case InformationSupplied _ -> ofFile(RequestFoundComplete.class).findAny().isPresent() ? Awaits.VETTING : Awaits.A_CHECK;
            case RequestFoundComplete _,OfficerRecused _,RecommendationReturned _ -> Awaits.VETTING;
            case DecisionRecommended _ -> Awaits.APPROVAL;
            default -> Awaits.NOTHING;
        };
    }

    private enum Awaits {
        A_CHECK, THE_APPLICANT, VETTING, APPROVAL, NOTHING
    }

    private DecisionRecommended isRecommendedByAnother(Actor approver) {
        assertThat(file.getLast()).isInstanceOf(DecisionRecommended.class);
        assertThat(file.getLast().by().id()).isNotEqualTo(approver.id());
        return (DecisionRecommended) file.getLast();
    }

    private void mandatoryChecksHavePassed() {
        AccreditationRequested request = (AccreditationRequested) file.getFirst();
        all(SessionConvened.class).filter(session -> session.session().equals(request.session()))
                .flatMap(session -> session.mandatoryChecks().stream())
                .forEach(name -> assertThat(ofFile(CheckRecorded.class).filter(check -> check.check().equals(name))).last()
                        .extracting(CheckRecorded::outcome).isEqualTo(CheckOutcome.PASSED));
    }

    private void isComplete(AdverseAct act) {
        assertThat(act.ground()).isNotNull();
        assertThat(act.reasons()).isNotNull();
        assertThat(act.gist() == null && act.ground().needsGist()).isFalse();
        isWorkingDaysAhead(act.appealUntil(), 10);
    }

    /** Counts the working days in between one by one, backwards from the end. */
    private void isWorkingDaysAhead(Instant end, int days) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(end, ZoneOffset.UTC);
        assertThat(today.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0))
                .hasSize(days);
        assertThat(last.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
        assertThat(end.plusSeconds(1).truncatedTo(ChronoUnit.DAYS)).isEqualTo(end.plusSeconds(1));
    }

    private static Instant yearAfter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    }

    private static boolean endsAFile(Event event) {
        return event instanceof AccreditationDenied || event instanceof AccreditationRevoked || event instanceof RequestWithdrawn;
    }

    private List<ClaimEvent> claimsOf(ClaimEvent claimant) {
        return all(ClaimEvent.class).filter(claim -> claim.organisationKey().equals(claimant.organisationKey())).toList();
    }

    private AccreditationEvent last(Predicate<AccreditationEvent> wanted) {
        return file.stream().filter(wanted).toList().getLast();
    }

    private <E extends AccreditationEvent> Stream<E> ofFile(Class<E> kind) {
        return file.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <E extends Event> Stream<E> all(Class<E> kind) {
        return before.stream().map(RecordedEvent::event).filter(kind::isInstance).map(kind::cast);
    }
}
