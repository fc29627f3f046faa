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
import org.lintel.language.TextKey;
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
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;

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
    private @Nullable UserId relieving;
    private @Nullable DelegateSuspendedProvisionally provisional;
    private final Set<TextKey> facts = new HashSet<>();

    private DueProcessCheck() {}

    /** @throws AssertionError naming the invariant where the event must not follow */
    static void mayFollow(List<RecordedEvent> past, Event event, Instant now) {
        if (event instanceof DelegateEvent next) {
            DueProcessCheck story = of(next.delegate(), past);
            switch (next) {
                case DelegateSuspended act -> story.mayBeActedAgainst(Intent.SUSPEND, act.act().ground(), act.by(), now);
                case DelegateRevoked act -> story.mayBeActedAgainst(Intent.REVOKE, act.act().ground(), act.by(), now);
                case DelegateSuspendedProvisionally act -> {
                    require(story.state == DelegateState.GRANTED,
                            "inv-10: suspended at once who was granted nothing, or was suspended before");
                    require(!story.facts.contains(act.factsKey()), "inv-10: twice on the same facts");
                }
                case DelegateSuspensionConfirmed act -> {
                    DelegateSuspendedProvisionally ordered = story.provisional;
                    require(ordered != null && !now.isAfter(ordered.confirmBy()), "inv-10: there is nothing to confirm, or not any more");
                    require(ordered != null && !ordered.by().id().equals(act.by().id()), "inv-1: who ordered the suspension confirms it");
                }
                case DelegateSuspensionLapsed _ -> require(story.provisional != null && now.isAfter(story.provisional.confirmBy()),
                        "inv-10: a suspension lapses that can still be confirmed, or was");
                case DelegateInterimReliefGranted relief -> {
                    story.mayDecide(relief.by());
                    require(story.relieving == null, "inv-12: relief is granted twice in one appeal");
                    require(relief.stays() == (story.isAboutTheLatestAct() && story.taken != DelegateState.DENIED),
                            "inv-12: relief stays what has no effect, or leaves what has");
                }
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
            case DelegateSuspendedProvisionally act -> {
                DelegateNoticeGiven intended = notice;
                act(DelegateState.SUSPENDED);
                notice = intended;
                provisional = act;
                facts.add(act.factsKey());
            }
            case DelegateSuspensionConfirmed _ -> provisional = null;
            case DelegateSuspensionLapsed _ -> {
                state = DelegateState.GRANTED;
                provisional = null;
            }
            case DelegateRevoked _ -> act(DelegateState.REVOKED);
            case DelegateReinstated _ -> {
                state = DelegateState.GRANTED;
                notice = null;
                provisional = null;
            }
            case DelegateInterimReliefGranted relief -> relieving = relief.by().id();
            case DelegateAppealLodged _ -> {
                appeals.add(acts);
                appealedAct = acts;
            }
            case DelegateAppealUpheld upheld -> {
                ruled();
                state = upheld.restores();
                notice = null;
                provisional = state == DelegateState.SUSPENDED ? provisional : null;
            }
            case DelegateAppealDismissed _ -> ruled();
            default -> {
            }
        }
        if (!(event instanceof DelegateInterimReliefGranted)) {
            involved.add(event.by().id());
        }
    }

    /** Who relieved in an appeal took a step in what follows. */
    private void ruled() {
        appeals.remove();
        if (relieving != null) {
            involved.add(relieving);
        }
        relieving = null;
    }

    private void act(DelegateState next) {
        acts++;
        provisional = null;
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
        return !isAboutTheLatestAct() ? state : against == AppealableAct.DENIAL ? DelegateState.CONFIRMED : DelegateState.GRANTED;
    }

    private boolean isAboutTheLatestAct() {
        return !appeals.isEmpty() && appeals.element() == acts && state == taken;
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
