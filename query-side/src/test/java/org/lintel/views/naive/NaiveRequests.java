package org.lintel.views.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.session.SessionConvened;

/** G01, G02 and G19: what became of requests. */
final class NaiveRequests {
    private final List<RecordedEvent> events;
    private final SessionId session;
    private final Instant now;

    NaiveRequests(List<RecordedEvent> events, SessionId session, Instant now) {
        this.events = events;
        this.session = session;
        this.now = now;
    }

    /** Requests with an outcome within 10 working days of first filing, and 30 days before the opening where filed in time; 95 %. */
    NaiveFigure g01() {
        Tally tally = new Tally(now);
        for (RecordedEvent filed : requests()) {
            Instant over = NaiveDays.over(filed.occurredAt(), 10);
            Instant beforeOpening = NaiveDays.startOf(convened().opens().minusDays(29));
            if (filed.occurredAt().isBefore(beforeOpening) && beforeOpening.isBefore(over)) {
                over = beforeOpening;
            }
            RecordedEvent outcome = outcome(fileOf(filed));
            boolean inTime = outcome != null && outcome.recordedAt().isBefore(over);
            Instant judged = inTime && outcome != null
                    ? outcome.recordedAt()
                    : over.isAfter(filed.recordedAt()) ? over : filed.recordedAt();
            tally.count(inTime, judged);
        }
        return tally.figure(95);
    }

    /** Outcomes reached with at most one round of missing items and two clarifications; 98 %. */
    NaiveFigure g02() {
        Tally tally = new Tally(now);
        for (RecordedEvent filed : requests()) {
            int rounds = 0;
            int questions = 0;
            for (RecordedEvent event : of(fileOf(filed))) {
                rounds += event.event() instanceof RequestFoundIncomplete ? 1 : 0;
                questions += event.event() instanceof ClarificationAsked ? 1 : 0;
                if (isOutcome(event)) {
                    tally.count(rounds <= 1 && questions <= 2, event.recordedAt());
                    break;
                }
            }
        }
        return tally.figure(98);
    }

    /** The lowest by the highest regional share of requests on which somebody took part, of regions of at least so many; 80 %, once the session is over. */
    NaiveFigure g19(int smallest) {
        Instant closed = NaiveDays.startOf(convened().closes().plusDays(1));
        List<long[]> regions = new ArrayList<>();
        boolean any = false;
        for (Region region : Region.values()) {
            long[] cameAndAll = new long[2];
            for (RecordedEvent filed : requests()) {
                if (filed.event() instanceof AccreditationRequested request && request.region() == region) {
                    any = true;
                    cameAndAll[0] += somebodyCame(request.accreditation(), closed) ? 1 : 0;
                    cameAndAll[1]++;
                }
            }
            if (cameAndAll[1] >= smallest) {
                regions.add(cameAndAll);
            }
        }
        if (!any || now.isBefore(closed.minusSeconds(1).plusNanos(1))) {
            return new NaiveFigure(any ? "NOT_YET_DUE" : "NO_DATA", 0, 0);
        }
        return ratio(regions);
    }

    private static NaiveFigure ratio(List<long[]> regions) {
        long[] lowest = null;
        long[] highest = null;
        long came = 0;
        long all = 0;
        for (long[] one : regions) {
            lowest = lowest == null || one[0] * lowest[1] < lowest[0] * one[1] ? one : lowest;
            highest = highest == null || one[0] * highest[1] > highest[0] * one[1] ? one : highest;
            came += one[0];
            all += one[1];
        }
        if (regions.size() < 2 || lowest == null || highest == null || highest[0] == 0) {
            return new NaiveFigure("NO_DATA", 0, 0);
        }
        return new NaiveFigure(lowest[0] * highest[1] * 100 >= 80 * highest[0] * lowest[1] ? "MET" : "NOT_MET", came, all);
    }

    private boolean somebodyCame(AccreditationId file, Instant closed) {
        for (RecordedEvent nominated : events) {
            if (nominated.event() instanceof DelegateNominated one && one.host().accreditation().equals(file)) {
                for (RecordedEvent activated : events) {
                    if (activated.event() instanceof BadgeActivated badge && badge.bearer().delegate().equals(one.delegate())
                            && activated.recordedAt().isBefore(closed.minusSeconds(1).plusNanos(1))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<RecordedEvent> requests() {
        List<RecordedEvent> found = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof AccreditationRequested request && request.session().equals(session)) {
                found.add(event);
            }
        }
        return found;
    }

    private List<RecordedEvent> of(AccreditationId file) {
        List<RecordedEvent> found = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof AccreditationEvent one && one.accreditation().equals(file)) {
                found.add(event);
            }
        }
        return found;
    }

    private @Nullable RecordedEvent outcome(AccreditationId file) {
        for (RecordedEvent event : of(file)) {
            if (isOutcome(event)) {
                return event;
            }
        }
        return null;
    }

    /** Closures and withdrawals count as outcomes. */
    private static boolean isOutcome(RecordedEvent event) {
        return event.event() instanceof AccreditationGranted || event.event() instanceof AccreditationDenied
                || event.event() instanceof RequestWithdrawn || event.event() instanceof RequestClosedWithoutPrejudice;
    }

    private static AccreditationId fileOf(RecordedEvent filed) {
        return ((AccreditationRequested) filed.event()).accreditation();
    }

    private SessionConvened convened() {
        for (RecordedEvent event : events) {
            if (event.event() instanceof SessionConvened convened && convened.session().equals(session)) {
                return convened;
            }
        }
        throw new IllegalStateException("No session " + session.value());
    }
}
