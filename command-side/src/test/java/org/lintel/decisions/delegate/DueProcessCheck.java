package org.lintel.decisions.delegate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSuspended;

/**
 * What the domain says of acts against delegates and of their appeals, told once more from the whole history and with nothing of the rules' own
 * code: one delegate's story from the beginning, up to what is to follow.
 */
final class DueProcessCheck {
    private final Set<UserId> involved = new HashSet<>();
    private final Deque<Integer> appeals = new ArrayDeque<>();
    private DelegateState state = DelegateState.NOMINATED;
    private @Nullable DelegateNoticeGiven notice;
    private boolean answered;
    private Instant replyBy = Instant.MAX;
    private int acts;
    private int appealedAct;
    private DelegateState taken = DelegateState.NOMINATED;

    private DueProcessCheck() {}

    /** @throws AssertionError naming the invariant where the event must not follow */
    static void mayFollow(List<RecordedEvent> past, Event event, Instant now) {
        if (event instanceof DelegateEvent next) {
            DueProcessCheck story = of(next.delegate(), past);
            switch (next) {
                case DelegateSuspended act -> story.mayBeActedAgainst(Intent.SUSPEND, act.act().ground(), act.by(), now);
                case DelegateRevoked act -> story.mayBeActedAgainst(Intent.REVOKE, act.act().ground(), act.by(), now);
                case DelegateAppealLodged appeal ->
                    require(story.acts > story.appealedAct && appeal.by().id().equals(contactPoint(past, next)),
                            "inv-12: an appeal against nothing, against the same act again, or by somebody else");
                case DelegateAppealUpheld upheld -> {
                    story.mayDecide(upheld.by());
                    require(upheld.restores() == story.restored(upheld.against()), "inv-12: more or less is restored than the act took");
                }
                case DelegateAppealDismissed dismissed -> story.mayDecide(dismissed.by());
                case DelegateReinstated _ ->
                    require(story.state == DelegateState.SUSPENDED, "inv-14: there is no suspension of their own to lift");
                default -> {
                }
            }
        }
    }

    private static DueProcessCheck of(DelegateId delegate, List<RecordedEvent> past) {
        DueProcessCheck story = new DueProcessCheck();
        past.stream().map(RecordedEvent::event).filter(DelegateEvent.class::isInstance).map(DelegateEvent.class::cast)
                .filter(one -> one.concerned().contains(delegate)).forEach(story::after);
        return story;
    }

    private void after(DelegateEvent event) {
        switch (event) {
            case DelegateNoticeGiven given -> {
                notice = given;
                answered = false;
                replyBy = given.replyPeriod().endsAt();
            }
            case DelegateNoticeAnswered _ -> answered = true;
            case DelegateNoticeUndeliverable failed when failed.standsStill() == TimeLimit.NOTICE_REPLY -> replyBy = Instant.MAX;
            case DelegateNoticeDispatchedAgain sent when sent.limit() == TimeLimit.NOTICE_REPLY && sent.period() != null ->
                replyBy = sent.period().endsAt();
            case DelegateDeadlineExtended more when more.limit() == TimeLimit.NOTICE_REPLY -> replyBy = more.period().endsAt();
            case DelegateGranted _ -> state = DelegateState.GRANTED;
            case DelegateDenied _ -> act(DelegateState.DENIED);
            case DelegateSuspended _ -> act(DelegateState.SUSPENDED);
            case DelegateRevoked _ -> act(DelegateState.REVOKED);
            case DelegateReinstated _ -> {
                state = DelegateState.GRANTED;
                notice = null;
            }
            case DelegateAppealLodged _ -> {
                appeals.add(acts);
                appealedAct = acts;
            }
            case DelegateAppealUpheld upheld -> {
                appeals.remove();
                state = upheld.restores();
                notice = null;
            }
            case DelegateAppealDismissed _ -> appeals.remove();
            default -> {
            }
        }
        involved.add(event.by().id());
    }

    private void act(DelegateState next) {
        acts++;
        state = next;
        taken = next;
        notice = null;
    }

    private void mayBeActedAgainst(Intent intent, Ground ground, Actor by, Instant now) {
        require(notice == null || !notice.by().id().equals(by.id()), "inv-1: who gave the notice approves");
        require(notice != null && notice.intent() == intent && notice.ground() == ground && (answered || now.isAfter(replyBy)),
                "inv-10: without notice of this, or before the party replied or let its time pass");
    }

    private void mayDecide(Actor by) {
        require(!appeals.isEmpty(), "inv-12: there is no appeal to decide");
        require(!involved.contains(by.id()), "inv-11: who took an earlier step decides");
    }

    /** What the latest act took where the appeal is against that one and nothing has undone it; otherwise everything stays. */
    private DelegateState restored(AppealableAct against) {
        boolean hasEffect = appeals.element() == acts && state == taken;
        return !hasEffect ? state : against == AppealableAct.DENIAL ? DelegateState.CONFIRMED : DelegateState.GRANTED;
    }

    private static UserId contactPoint(List<RecordedEvent> past, DelegateEvent event) {
        return past.stream().map(RecordedEvent::event)
                .filter(DelegateNominated.class::isInstance)
                .map(DelegateNominated.class::cast).filter(one -> one.delegate().equals(event.delegate()))
                .findFirst().orElseThrow().contactPoint();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
