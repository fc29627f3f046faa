package org.lintel.views.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateWithdrawn;

/**
 * G17 and G18: appeals, and declarations behind decisions, on organisations and on persons alike. Everybody's declaration is on record where there is a
 * recommendation, a notice or an emergency suspension before a decision of two: each of these events carries one, and so does the decision.
 */
final class NaiveProcess {
    private final List<RecordedEvent> events;
    private final SessionId session;
    private final Instant now;

    NaiveProcess(List<RecordedEvent> events, SessionId session, Instant now) {
        this.events = events;
        this.session = session;
        this.now = now;
    }

    /** Appeals decided by the moment that was set when they were lodged, the oldest open one first; 95 %. */
    NaiveFigure g17InTime() {
        Tally tally = new Tally(now);
        for (List<RecordedEvent> one : parties()) {
            List<Instant> open = new ArrayList<>();
            for (RecordedEvent event : one) {
                switch (event.event()) {
                    case AppealLodged lodged -> open.add(lodged.decisionDue().plusSeconds(1));
                    case DelegateAppealLodged lodged -> open.add(lodged.decisionDue().plusSeconds(1));
                    case AppealUpheld _,AppealDismissed _,DelegateAppealUpheld _,DelegateAppealDismissed _ -> {
                        Instant over = open.removeFirst();
                        boolean inTime = event.recordedAt().isBefore(over);
                        tally.count(inTime, inTime ? event.recordedAt() : over);
                    }
                    default -> {
                    }
                }
            }
            open.forEach(over -> tally.count(false, over));
        }
        return tally.figure(95);
    }

    /** Appeals that overturned the decision, of those decided; without a limit. */
    NaiveFigure g17Overturned() {
        Tally tally = new Tally(now);
        for (List<RecordedEvent> one : parties()) {
            for (RecordedEvent event : one) {
                if (isRuling(event.event())) {
                    tally.count(event.event() instanceof AppealUpheld || event.event() instanceof DelegateAppealUpheld, event.recordedAt());
                }
            }
        }
        return tally.figure(0);
    }

    /** Decisions with the declarations of all who decided; 100 %. */
    NaiveFigure g18() {
        Tally tally = new Tally(now);
        for (List<RecordedEvent> one : parties()) {
            boolean prepared = false;
            boolean provisional = false;
            for (RecordedEvent event : one) {
                if (isRuling(event.event())) {
                    tally.count(true, event.recordedAt());
                } else if (isDecisionOfTwo(event.event())) {
                    tally.count(prepared, event.recordedAt());
                } else if (confirms(event.event())) {
                    tally.count(provisional, event.recordedAt());
                }
                prepared = prepares(event.event()) || prepared && !leavesNothingPrepared(event.event());
                provisional = event.event() instanceof AccreditationSuspendedProvisionally
                        || event.event() instanceof DelegateSuspendedProvisionally
                        || provisional && !(confirms(event.event()) || event.event() instanceof SuspensionLapsed
                                || event.event() instanceof DelegateSuspensionLapsed);
            }
        }
        return tally.figure(100);
    }

    private static boolean confirms(Event event) {
        return event instanceof SuspensionConfirmed || event instanceof DelegateSuspensionConfirmed;
    }

    private static boolean prepares(Event event) {
        return event instanceof DecisionRecommended || event instanceof NoticeGiven || event instanceof DelegateRecommended
                || event instanceof DelegateNoticeGiven;
    }

    /** A decision uses up what prepared it; a recusal, a return, a cure and an upheld appeal leave nothing of it. */
    private static boolean leavesNothingPrepared(Event event) {
        return isDecisionOfTwo(event) || event instanceof OfficerRecused || event instanceof RecommendationReturned
                || event instanceof AccreditationReinstated || event instanceof AppealUpheld || event instanceof DelegateReinstated
                || event instanceof DelegateAppealUpheld || event instanceof DelegateWithdrawn;
    }

    private static boolean isDecisionOfTwo(Event event) {
        return event instanceof AccreditationGranted || event instanceof AccreditationDenied || event instanceof AccreditationSuspended
                || event instanceof AccreditationRevoked || event instanceof DelegateGranted || event instanceof DelegateDenied
                || event instanceof DelegateSuspended || event instanceof DelegateRevoked;
    }

    private static boolean isRuling(Event event) {
        return event instanceof AppealUpheld || event instanceof AppealDismissed || event instanceof DelegateAppealUpheld
                || event instanceof DelegateAppealDismissed;
    }

    /** @return of every organisation's file and every person of the session, what happened to it */
    private List<List<RecordedEvent>> parties() {
        Set<Object> ids = new HashSet<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof AccreditationRequested request && request.session().equals(session)) {
                ids.add(request.accreditation());
            }
            if (event.event() instanceof DelegateNominated nominated && nominated.host().session().equals(session)) {
                ids.add(nominated.delegate());
            }
        }
        List<List<RecordedEvent>> found = new ArrayList<>();
        for (Object id : ids) {
            found.add(events.stream().filter(event -> event.event() instanceof AccreditationEvent file && file.accreditation().equals(id)
                    || event.event() instanceof DelegateEvent person && person.concerned().contains(id)).toList());
        }
        return found;
    }
}
