package org.lintel.views;

import static org.lintel.language.accreditation.TimeLimit.APPEAL;
import static org.lintel.language.accreditation.TimeLimit.APPEAL_DECISION;
import static org.lintel.language.accreditation.TimeLimit.COMPLETENESS_CHECK;
import static org.lintel.language.accreditation.TimeLimit.CONFIRMATION;
import static org.lintel.language.accreditation.TimeLimit.DECISION;
import static org.lintel.language.accreditation.TimeLimit.INFORMATION;
import static org.lintel.language.accreditation.TimeLimit.NOTICE_REPLY;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.accreditation.TimeLimit;

/**
 * The time limits that run in a file, at most one of each kind: of several open appeals the oldest is decided first, and only the
 * latest act can be appealed.
 *
 * @param all in the order in which they end; those that stand still last
 */
public record RunningLimits(List<RunningLimit> all) {
    private static final Comparator<RunningLimit> SOONEST_FIRST = Comparator
            .comparing((RunningLimit running) -> running.ends() == null ? Instant.MAX : running.ends()).thenComparing(RunningLimit::limit);
    static final RunningLimits NONE = new RunningLimits(List.of());

    public RunningLimits {
        all = all.stream().sorted(SOONEST_FIRST).toList();
    }

    /** @return the limit of this kind, or null where it does not run */
    public @Nullable RunningLimit find(TimeLimit limit) {
        return all.stream().filter(running -> running.limit() == limit).findFirst().orElse(null);
    }

    /** @return the first to end among those, or null where none of them has an end */
    @Nullable
    Deadline soonest(Predicate<TimeLimit> among) {
        for (RunningLimit running : all) {
            if (running.ends() != null && among.test(running.limit())) {
                return new Deadline(running.ends(), running.limit());
            }
        }
        return null;
    }

    /**
     * @param next the state after the event
     * @param appeals as they stand after the event
     * @param notice the number of the latest notice: the one that the event prompts, where it prompts one
     */
    RunningLimits after(AccreditationEvent event, AccreditationState next, Appeals appeals, int notice) {
        return changedBy(event, appeals, notice).withOldest(appeals).where(running -> runsIn(next, running.limit()));
    }

    private RunningLimits changedBy(AccreditationEvent event, Appeals appeals, int notice) {
        return switch (event) {
            case AccreditationRequested e -> until(COMPLETENESS_CHECK, e.completenessDue()).until(DECISION, e.decisionDue());
            case RequestFoundIncomplete e -> with(RunningLimit.of(INFORMATION, e.replyPeriod(), notice));
            case ClarificationAsked e -> with(RunningLimit.of(INFORMATION, e.replyPeriod(), notice));
            case InformationSupplied e -> until(COMPLETENESS_CHECK, e.completenessDue());
            case AccreditationDenied e -> appealable(e.act().appealUntil(), notice);
            case RequestClosedWithoutPrejudice e -> appealable(e.appealUntil(), notice);
            case NoticeGiven e -> with(RunningLimit.of(NOTICE_REPLY, e.replyPeriod(), notice));
            case NoticeAnswered _,AccreditationReinstated _ -> without(NOTICE_REPLY);
            case AccreditationSuspended e -> without(NOTICE_REPLY).appealable(e.act().appealUntil(), notice);
            case AccreditationSuspendedProvisionally e -> until(CONFIRMATION, e.confirmBy()).appealable(e.act().appealUntil(), notice);
            case SuspensionConfirmed e -> appeals.isLatestActAppealed()
                    ? without(CONFIRMATION)
                    : without(CONFIRMATION).appealable(e.act().appealUntil(), notice);
            case AccreditationRevoked e -> without(NOTICE_REPLY).appealable(e.act().appealUntil(), notice);
            case AppealLodged _ -> without(APPEAL);
            case AppealUpheld e -> without(NOTICE_REPLY).until(DECISION, e.decisionDue());
            case DeadlineExtended e -> each(running -> running.limit() == e.limit() ? running.within(e.period()) : running);
            case NoticeOpened e -> begunAgain(e.notice(), e.replyPeriod());
            case NoticeDispatchedAgain e -> begunAgain(e.notice(), e.period());
            case NoticeUndeliverable e -> each(running -> running.wasStartedBy(e.notice()) ? running.undelivered() : running);
            case RequestFoundComplete _,CheckRecorded _,OfficerRecused _,DecisionRecommended _,RecommendationReturned _,AccreditationGranted _,SuspensionLapsed _,InterimReliefGranted _,AppealDismissed _,RequestWithdrawn _,AccreditationExpired _,DeadlineMissed _,DeadlineMissExplained _,ReminderGiven _,ConditionFoundUnmet _,ListingChosen _,RetentionBegan _,RecordsErased _ ->
                this;
        };
    }

    /** What a state has no use for ends with it. */
    private static boolean runsIn(AccreditationState state, TimeLimit limit) {
        return switch (limit) {
            case COMPLETENESS_CHECK -> state == AccreditationState.SUBMITTED;
            case INFORMATION -> state == AccreditationState.AWAITING_INFORMATION;
            case CONFIRMATION -> state == AccreditationState.SUSPENDED;
            case NOTICE_REPLY -> state == AccreditationState.ACTIVE || state == AccreditationState.SUSPENDED;
            case DECISION -> switch (state) {
                case SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL -> true;
                case ACTIVE, SUSPENDED, DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED -> false;
            };
            case APPEAL -> Appeals.canBeLodgedIn(state);
            case APPEAL_DECISION -> true;
        };
    }

    private RunningLimits withOldest(Appeals appeals) {
        Appeals.Appeal oldest = appeals.oldest();
        return oldest == null ? without(APPEAL_DECISION) : until(APPEAL_DECISION, oldest.decisionDue());
    }

    private RunningLimits until(TimeLimit limit, @Nullable Instant ends) {
        return ends == null ? this : with(RunningLimit.until(limit, ends, 0));
    }

    private RunningLimits appealable(Instant appealUntil, int notice) {
        return with(RunningLimit.until(APPEAL, appealUntil, notice));
    }

    private RunningLimits begunAgain(int notice, @Nullable Period period) {
        return period == null ? this : each(running -> running.wasStartedBy(notice) ? running.within(period) : running);
    }

    private RunningLimits with(RunningLimit running) {
        return new RunningLimits(Stream.concat(without(running.limit()).all.stream(), Stream.of(running)).toList());
    }

    private RunningLimits without(TimeLimit limit) {
        return where(running -> running.limit() != limit);
    }

    private RunningLimits where(Predicate<RunningLimit> condition) {
        return new RunningLimits(all.stream().filter(condition).toList());
    }

    private RunningLimits each(UnaryOperator<RunningLimit> change) {
        return new RunningLimits(all.stream().map(change).toList());
    }
}
