package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.TimeLimit;

/**
 * What the party can appeal against, and its appeals.
 *
 * @param act the latest act that can be appealed, or null before there was any
 * @param open appeals that await a decision, the oldest first
 */
record Appeals(@Nullable Act act, List<Appeal> open) {
    static final Appeals NONE = new Appeals(null, List.of());

    /**
     * An act against the party.
     *
     * @param number counted from 1 in the file
     * @param notice the number of the notice that told the party
     * @param until the last moment to appeal; null while that does not run, because the notice could not be delivered
     */
    record Act(int number, AppealableAct kind, int notice, @Nullable Instant until, boolean appealed) {
        Act until(@Nullable Instant end) {
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
    record Appeal(int act, AppealableAct against, Instant decisionDue, boolean stayed) {}

    /** @param notices as they stand after the event */
    Appeals after(AccreditationEvent event, Notices notices) {
        return switch (event) {
            case AccreditationDenied denied -> against(AppealableAct.DENIAL, notices, denied.act().appealUntil());
            case RequestClosedWithoutPrejudice closed -> against(AppealableAct.CLOSURE, notices, closed.appealUntil());
            case AccreditationSuspended suspended -> against(AppealableAct.SUSPENSION, notices, suspended.act().appealUntil());
            case AccreditationSuspendedProvisionally suspended -> against(AppealableAct.SUSPENSION, notices, suspended.act().appealUntil());
            case AccreditationRevoked revoked -> against(AppealableAct.REVOCATION, notices, revoked.act().appealUntil());
            case SuspensionConfirmed confirmed -> act == null
                    ? this
                    : new Appeals(new Act(act.number, act.kind, notices.count(), confirmed.act().appealUntil(), act.appealed), open);
            case NoticeUndeliverable failed -> act != null && act.notice == failed.notice() ? new Appeals(act.until(null), open) : this;
            case NoticeDispatchedAgain sent -> act != null && act.notice == sent.notice() && sent.period() != null
                    ? new Appeals(act.until(sent.period().endsAt()), open)
                    : this;
            case DeadlineExtended extended -> act != null && extended.limit() == TimeLimit.APPEAL
                    ? new Appeals(act.until(extended.period().endsAt()), open)
                    : this;
            case AppealLodged lodged -> lodged(lodged);
            case InterimReliefGranted _ -> new Appeals(act, open.stream()
                    .map(one -> one == oldest() ? new Appeal(one.act, one.against, one.decisionDue, true) : one).toList());
            case AppealUpheld _,AppealDismissed _ -> new Appeals(act, open.isEmpty() ? open : open.subList(1, open.size()));
            default -> this;
        };
    }

    /** @return the appeal that is decided next, or null where none is open */
    @Nullable
    Appeal oldest() {
        return open.isEmpty() ? null : open.getFirst();
    }

    /** @return the number of the latest act, where the appeal that is decided next is against it; 0 where it is not */
    int contestedAct() {
        Appeal next = oldest();
        return act != null && next != null && next.act == act.number ? act.number : 0;
    }

    /** @return whether interim relief stays the latest act */
    boolean areStayed() {
        Appeal next = oldest();
        return contestedAct() > 0 && next != null && next.stayed;
    }

    /** Whether the appeal that is decided next could bring a revoked accreditation back into force. */
    static boolean revocationIsContested(Accreditation file) {
        Appeal next = file.appeals().oldest();
        return next != null && next.against == AppealableAct.REVOCATION;
    }

    /** @return the number of the latest act; 0 where there was none */
    int latestAct() {
        return act == null ? 0 : act.number;
    }

    /** @return the number of the act that comes next */
    int nextAct() {
        return latestAct() + 1;
    }

    private Appeals against(AppealableAct kind, Notices notices, Instant until) {
        return new Appeals(new Act(nextAct(), kind, notices.count(), until, false), open);
    }

    private Appeals lodged(AppealLodged event) {
        if (act == null) {
            return this;
        }
        List<Appeal> more = new ArrayList<>(open);
        more.add(new Appeal(act.number, act.kind, event.decisionDue(), false));
        return new Appeals(new Act(act.number, act.kind, act.notice, act.until, true), List.copyOf(more));
    }
}
