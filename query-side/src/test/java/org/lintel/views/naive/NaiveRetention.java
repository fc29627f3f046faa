package org.lintel.views.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandTextErased;
import org.lintel.language.disclosure.DisclosurePurposeErased;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;

/** G23: what was due to be erased and not held. */
final class NaiveRetention {
    private final List<RecordedEvent> events;
    private final SessionId session;
    private final Instant now;

    NaiveRetention(List<RecordedEvent> events, SessionId session, Instant now) {
        this.events = events;
        this.session = session;
        this.now = now;
    }

    /**
     * Records erased within 7 days after they were due, a file's vetting notes and the rest of it being one each, of a person each of the three classes, and
     * the purpose of a disclosure and the words of a demand; 100 %.
     */
    NaiveFigure g23() {
        Tally tally = new Tally(now);
        for (RecordedEvent event : events) {
            if (event.event() instanceof AccreditationRequested request && request.session().equals(session)) {
                for (RetentionClass retention : List.of(RetentionClass.CONFIDENTIAL, RetentionClass.RESTRICTED)) {
                    count(of(request.accreditation()), retention, tally);
                }
            }
        }
        for (RecordedEvent event : events) {
            if (event.event() instanceof DelegateNominated nominated && nominated.host().session().equals(session)) {
                for (RetentionClass retention : RetentionClass.values()) {
                    count(of(nominated.delegate()), retention, tally);
                }
            }
        }
        for (RecordedEvent event : events) {
            if (event.event() instanceof DataDisclosed made && made.session().equals(session)) {
                count(event, made.keptUntil(),
                        one -> one instanceof DisclosurePurposeErased gone && gone.disclosure().equals(made.disclosure()),
                        tally);
            } else if (event.event() instanceof DemandRecorded demand && demand.session().equals(session)) {
                count(event, demand.keptUntil(), one -> one instanceof DemandTextErased gone && gone.demand().equals(demand.demand()),
                        tally);
            }
        }
        return tally.figure(100);
    }

    /** What did not say to when it is kept is kept for four years, and is spoken of only then. */
    private void count(RecordedEvent written, @Nullable Instant until, Predicate<Event> erases, Tally tally) {
        Instant due = (until == null ? written.recordedAt().atZone(ZoneOffset.UTC).plusYears(4).toInstant() : until).plusSeconds(1);
        Instant over = due.plus(Duration.ofDays(7));
        if (now.isBefore(due)) {
            return;
        }
        for (RecordedEvent event : events) {
            if (erases.test(event.event()) && event.recordedAt().isBefore(over)) {
                tally.count(true, event.recordedAt().isBefore(due) ? due : event.recordedAt());
                return;
            }
        }
        tally.count(false, over);
    }

    private static void count(List<RecordedEvent> file, RetentionClass retention, Tally tally) {
        for (int at = 0; at < file.size(); at++) {
            if (erases(file.get(at).event(), retention)) {
                return;
            }
            if (file.get(at).event() instanceof RetentionBegan began) {
                count(file, at, began.until(retention).plusSeconds(1), retention, tally);
            } else if (file.get(at).event() instanceof DelegateRetentionBegan began) {
                count(file, at, began.until(retention).plusSeconds(1), retention, tally);
            }
        }
    }

    /** From where it is known until when something is kept, to where it is erased, held, or too late. */
    private static void count(List<RecordedEvent> file, int began, Instant due, RetentionClass retention, Tally tally) {
        Instant over = due.plus(Duration.ofDays(7));
        for (int at = began + 1; at < file.size() && file.get(at).recordedAt().isBefore(over); at++) {
            Event event = file.get(at).event();
            if (erases(event, retention)) {
                Instant erased = file.get(at).recordedAt();
                tally.count(true, erased.isBefore(due) ? due : erased);
                return;
            }
            if (event instanceof RetentionBegan || event instanceof DelegateRetentionBegan || canBeAppealedAnew(file, at)) {
                tally.countUnjudged();
                return;
            }
        }
        Instant known = file.get(began).recordedAt();
        tally.count(false, known.isBefore(over) ? over : known);
    }

    private static boolean erases(Event event, RetentionClass retention) {
        return event instanceof FileErased || event instanceof DelegateErased
                || event instanceof RecordsErased gone && gone.retention() == retention
                || event instanceof DelegateRecordsErased gone && gone.retention() == retention;
    }

    /** An act against a person after the session; or another end for the appeal, or none, so that the file is held: more time, a lost notice or another dispatch of the act's own, or an appeal itself. */
    private static boolean canBeAppealedAnew(List<RecordedEvent> file, int at) {
        return switch (file.get(at).event()) {
            case AppealLodged _,DelegateAppealLodged _ -> true;
            case DelegateDenied _,DelegateSuspended _,DelegateSuspendedProvisionally _,DelegateSuspensionConfirmed _,DelegateRevoked _ ->
                true;
            case DelegateDeadlineExtended extended -> extended.limit() == TimeLimit.APPEAL;
            case DelegateNoticeUndeliverable lost -> lost.standsStill() == TimeLimit.APPEAL;
            case DelegateNoticeDispatchedAgain again -> again.limit() == TimeLimit.APPEAL;
            case DeadlineExtended extended -> extended.limit() == TimeLimit.APPEAL;
            case NoticeUndeliverable lost -> lost.notice() == noticeOfTheActThatEndedIt(file.subList(0, at));
            case NoticeDispatchedAgain again -> again.notice() == noticeOfTheActThatEndedIt(file.subList(0, at));
            default -> false;
        };
    }

    /** @return its number among the file's notices; -1 where it was appealed already, 0 where nothing ended the file that a notice told of */
    private static int noticeOfTheActThatEndedIt(List<RecordedEvent> before) {
        int told = 0;
        int found = 0;
        for (RecordedEvent recorded : before) {
            if (recorded.event() instanceof AccreditationEvent event) {
                told += NoticeKind.promptedBy(event) == null ? 0 : 1;
                if (event instanceof AccreditationDenied || event instanceof AccreditationRevoked
                        || event instanceof RequestClosedWithoutPrejudice) {
                    found = told;
                } else if (event instanceof AppealLodged) {
                    found = -1;
                }
            }
        }
        return found;
    }

    private List<RecordedEvent> of(DelegateId delegate) {
        return events.stream().filter(event -> event.event() instanceof DelegateEvent one && one.concerned().contains(delegate)
                || event.event() instanceof DelegateErased erased && erased.delegate().equals(delegate)).toList();
    }

    private List<RecordedEvent> of(AccreditationId file) {
        List<RecordedEvent> found = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof AccreditationEvent one && one.accreditation().equals(file)
                    || event.event() instanceof FileErased erased && erased.accreditation().equals(file)) {
                found.add(event);
            }
        }
        return found;
    }
}
