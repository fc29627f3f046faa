package org.lintel.decisions.dueprocess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.AppealBegun;
import org.lintel.language.dueprocess.AppealDecided;
import org.lintel.language.dueprocess.MoreTimeGiven;
import org.lintel.language.dueprocess.NoticeFailed;
import org.lintel.language.dueprocess.NoticeResent;
import org.lintel.language.dueprocess.ReliefGiven;

/**
 * What the party can appeal against, and its appeals.
 *
 * @param act the latest act that can be appealed, or null before there was any
 * @param open appeals that await a decision, the oldest first
 */
public record Appeals(@Nullable Act act, List<Appeal> open) {
    public static final Appeals NONE = new Appeals(null, List.of());

    /**
     * An act against the party.
     *
     * @param number counted from 1 over all acts against the party
     * @param notice the number of the notice that told the party
     * @param until the last moment to appeal; null while that does not run, because the notice could not be delivered
     */
    public record Act(int number, AppealableAct kind, int notice, @Nullable Instant until, boolean appealed) {
        public Act until(@Nullable Instant end) {
            return new Act(number, kind, notice, end, appealed);
        }
    }

    /**
     * An appeal that is open.
     *
     * @param act the number of the act that it is against
     * @param decisionDue the last moment for the review panel, UTC
     * @param stayed whether interim relief was granted
     */
    public record Appeal(int act, AppealableAct against, Instant decisionDue, boolean stayed) {}

    /** @param notices as they stand after the event */
    public Appeals after(Event event, Notices notices) {
        return switch (event) {
            case ActTaken taken -> new Appeals(new Act(nextAct(), taken.kind(), notices.count(), taken.appealUntil(), false), open);
            case ActConfirmed confirmed -> act == null
                    ? this
                    : new Appeals(new Act(act.number, act.kind, notices.count(), confirmed.act().appealUntil(), act.appealed), open);
            case NoticeFailed failed -> act != null && act.notice == failed.notice() ? new Appeals(act.until(null), open) : this;
            case NoticeResent sent -> act != null && act.notice == sent.notice() && sent.period() != null
                    ? new Appeals(act.until(sent.period().endsAt()), open)
                    : this;
            case MoreTimeGiven extended -> act != null && extended.limit() == TimeLimit.APPEAL
                    ? new Appeals(act.until(extended.period().endsAt()), open)
                    : this;
            case AppealBegun begun -> begun(begun);
            case ReliefGiven _ -> new Appeals(act, open.stream()
                    .map(one -> one == oldest() ? new Appeal(one.act, one.against, one.decisionDue, true) : one).toList());
            case AppealDecided _ -> new Appeals(act, open.isEmpty() ? open : open.subList(1, open.size()));
            default -> this;
        };
    }

    /** @return the appeal that is decided next, or null where none is open */
    @Nullable
    public Appeal oldest() {
        return open.isEmpty() ? null : open.getFirst();
    }

    /** @return the number of the latest act, where the appeal that is decided next is against it; 0 where it is not */
    public int contestedAct() {
        Appeal next = oldest();
        return act != null && next != null && next.act == act.number ? act.number : 0;
    }

    /** @return whether interim relief stays the latest act */
    public boolean areStayed() {
        Appeal next = oldest();
        return contestedAct() > 0 && next != null && next.stayed;
    }

    /** @return whether the appeal that is decided next is against a revocation */
    public boolean contestRevocation() {
        Appeal next = oldest();
        return next != null && next.against == AppealableAct.REVOCATION;
    }

    /** @return the number of the latest act; 0 where there was none */
    public int latestAct() {
        return act == null ? 0 : act.number;
    }

    /** @return the number of the act that comes next */
    public int nextAct() {
        return latestAct() + 1;
    }

    private Appeals begun(AppealBegun event) {
        if (act == null) {
            return this;
        }
        List<Appeal> more = new ArrayList<>(open);
        more.add(new Appeal(act.number, act.kind, event.decisionDue(), false));
        return new Appeals(new Act(act.number, act.kind, act.notice, act.until, true), List.copyOf(more));
    }
}
