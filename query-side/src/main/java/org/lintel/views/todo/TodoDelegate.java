package org.lintel.views.todo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.AppealDecided;
import org.lintel.language.dueprocess.MoreTimeGiven;
import org.lintel.views.Retention;

/**
 * A delegate as far as the clock has to do with them: the appeals of which it is told when their decision is late, and until when what is kept of the person
 * is kept.
 *
 * @param accreditation of the organisation that nominated; the delegate's tasks are kept there
 * @param closing when the session is over, UTC
 * @param ended whether an act or a departure ended their participation, what interim relief stays aside
 * @param appealUntil the last moment to appeal against the latest act, UTC; {@link Instant#MAX} while that stands still; null where nothing can be appealed
 * @param open when each decision on an appeal is due, UTC, the oldest appeal first
 * @param unmissed those of them that were not recorded as missed
 * @param position of the delegate's latest event that matters here
 */
public record TodoDelegate(DelegateId delegate, AccreditationId accreditation, Instant closing, boolean ended,
        @Nullable Instant appealUntil,
        boolean appealed, List<Instant> open, List<Instant> unmissed, Retention retention, long position) {
    private static final Set<DelegateState> BY_AN_ACT = Set.of(DelegateState.SUSPENDED, DelegateState.DENIED, DelegateState.REVOKED);

    public TodoDelegate {
        open = List.copyOf(open);
        unmissed = List.copyOf(unmissed);
    }

    static TodoDelegate nominated(DelegateNominated event, Instant closing, long position) {
        return new TodoDelegate(event.delegate(), event.host().accreditation(), closing, false, null, false, List.of(), List.of(),
                Retention.NOT_BEGUN, position);
    }

    TodoDelegate after(DelegateEvent event, long last) {
        TodoDelegate processed = appealable(event).heard(event);
        return new TodoDelegate(delegate, accreditation, closing, endedBy(event), processed.appealUntil, processed.appealed, processed.open,
                processed.unmissed, retention.after(event, !DelegateRetentionBegan.isEndedBy(event)), last);
    }

    TodoDelegate erased(long last) {
        return new TodoDelegate(delegate, accreditation, closing, ended, appealUntil, appealed, open, unmissed,
                retention.erasedAll(Set.of(RetentionClass.values())), last);
    }

    /** @return whether nothing but its position tells it from the other */
    boolean isAsBefore(TodoDelegate before) {
        return before.equals(new TodoDelegate(delegate, accreditation, closing, ended, appealUntil, appealed, open, unmissed, retention,
                before.position));
    }

    private boolean endedBy(DelegateEvent event) {
        return switch (event) {
            case DelegateConfirmed _,DelegatePromoted _ -> false;
            case DelegateSubstituted substituted -> !substituted.substitute().equals(delegate);
            case DelegateDenied _,DelegateRevoked _,DelegateWithdrawn _,DelegateLapsed _ -> true;
            case DelegateAppealUpheld upheld -> !upheld.restores().isOpen();
            default -> ended;
        };
    }

    /** What can be appealed, and until when; what was appealed once cannot be again, though it be confirmed later. */
    private TodoDelegate appealable(DelegateEvent event) {
        return switch (event) {
            case ActTaken act -> until(act.appealUntil(), false);
            case ActConfirmed act -> appealed ? this : until(act.act().appealUntil(), false);
            case DelegateAppealLodged _ -> until(null, true);
            case DelegateNoticeUndeliverable failed when failed.standsStill() == TimeLimit.APPEAL && appealUntil != null ->
                until(Instant.MAX, appealed);
            case DelegateNoticeDispatchedAgain sent when sent.limit() == TimeLimit.APPEAL && sent.period() != null && appealUntil != null ->
                until(sent.period().endsAt(), appealed);
            case MoreTimeGiven more when more.limit() == TimeLimit.APPEAL -> until(more.period().endsAt(), appealed);
            case DelegateAppealUpheld upheld when BY_AN_ACT.contains(upheld.restores()) -> this;
            case DelegateAppealUpheld _,DelegateReinstated _,DelegateSuspensionLapsed _,DelegateWithdrawn _,DelegateLapsed _,DelegateSubstituted _ ->
                until(null, appealed);
            default -> this;
        };
    }

    private TodoDelegate heard(DelegateEvent event) {
        return switch (event) {
            case DelegateAppealLodged lodged -> hearing(plus(open, lodged.decisionDue()), plus(unmissed, lodged.decisionDue()));
            case DelegateDeadlineMissed missed -> hearing(open, without(unmissed, missed.due()));
            case AppealDecided _ when !open.isEmpty() -> hearing(open.subList(1, open.size()), without(unmissed, open.getFirst()));
            default -> this;
        };
    }

    private TodoDelegate until(@Nullable Instant end, boolean used) {
        return new TodoDelegate(delegate, accreditation, closing, ended, end, used, open, unmissed, retention, position);
    }

    private TodoDelegate hearing(List<Instant> appeals, List<Instant> toMiss) {
        return new TodoDelegate(delegate, accreditation, closing, ended, appealUntil, appealed, appeals, toMiss, retention, position);
    }

    private static List<Instant> plus(List<Instant> all, Instant one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static List<Instant> without(List<Instant> all, Instant one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }
}
