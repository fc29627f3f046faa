package org.lintel.views.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.Appeals;
import org.lintel.views.RunningLimit;
import org.lintel.views.Standing;

/** One file on its way through the life cycle: what can happen to it next, by chance. */
final class Walk {
    private final AccreditationId id;
    private final SessionId session;
    private final OrganisationKey key;
    private final Set<Integer> opened = new HashSet<>();
    private Standing standing;
    private boolean noticeUsable;

    Walk(AccreditationRequested request) {
        this.id = request.accreditation();
        this.session = request.session();
        this.key = request.organisationKey();
        this.standing = Standing.opened(request);
    }

    void went(AccreditationEvent event) {
        standing = standing.after(event);
        switch (event) {
            case NoticeOpened e -> opened.add(e.notice());
            case NoticeAnswered _ -> noticeUsable = true;
            case AccreditationSuspended _,AccreditationReinstated _,AppealUpheld _ -> noticeUsable = false;
            default -> {
            }
        }
    }

    /** @return what happens next, or null where nothing does this time */
    @Nullable
    AccreditationEvent next(Random random, Instant now) {
        return switch (random.nextInt(4)) {
            case 0 -> ofTime(random, now);
            case 1 -> ofNotices(random, now);
            default -> ofTheLifeCycle(random, now);
        };
    }

    private @Nullable AccreditationEvent ofTime(Random random, Instant now) {
        List<RunningLimit> running = standing.limits().all();
        if (standing.state() == AccreditationState.ACTIVE && random.nextInt(12) == 0) {
            return EventSamples.expired(id, session, key);
        }
        if (standing.unexplainedMisses() > 0 && random.nextInt(3) == 0) {
            var missed = standing.clock().missed().getLast();
            return EventSamples.explained(id, missed.limit(), missed.due(), MissReason.values()[random.nextInt(5)]);
        }
        if (standing.isOver() && random.nextInt(3) == 0) {
            return ofRetention(now);
        }
        if (running.isEmpty()) {
            return null;
        }
        RunningLimit limit = running.get(random.nextInt(running.size()));
        if (limit.ends() == null) {
            return null;
        }
        return switch (limit.limit()) {
            case COMPLETENESS_CHECK, DECISION, APPEAL_DECISION ->
                limit.ends().isBefore(now) && !standing.clock().tellThatWasMissed(limit.limit(), limit.ends())
                        ? EventSamples.missed(id, limit.limit(), limit.ends())
                        : null;
            case CONFIRMATION -> EventSamples.lapsed(id);
            case INFORMATION, NOTICE_REPLY -> random.nextBoolean()
                    ? EventSamples.reminded(id, limit.limit(), limit.ends())
                    : EventSamples.extended(id, limit.limit(), limit.ends().plusSeconds(86_400));
            case APPEAL -> EventSamples.extended(id, limit.limit(), limit.ends().plusSeconds(86_400));
        };
    }

    /** @return that what is due of the file is erased, or null where nothing is */
    @Nullable
    AccreditationEvent erased(Instant now) {
        RetentionClass next = standing.isOver() ? standing.retention().next() : null;
        Instant due = next == null ? null : standing.retention().endOf(next);
        return due == null || due.isAfter(now) ? null : EventSamples.recordsErased(id, Objects.requireNonNull(next), due);
    }

    private @Nullable AccreditationEvent ofRetention(Instant now) {
        RetentionClass next = standing.retention().next();
        if (next != null) {
            return EventSamples.recordsErased(id, next, Objects.requireNonNull(standing.retention().endOf(next)));
        }
        return standing.retention().erased().isEmpty()
                ? EventSamples.retentionBegan(id, WorkingCalendar.PLAIN.after(now, 5), WorkingCalendar.PLAIN.after(now, 9))
                : null;
    }

    private @Nullable AccreditationEvent ofNotices(Random random, Instant now) {
        int count = standing.notices().count();
        if (count == 0) {
            return null;
        }
        int notice = 1 + random.nextInt(count);
        Instant end = WorkingCalendar.PLAIN.after(now, 5);
        if (standing.notices().undeliverable().contains(notice)) {
            return EventSamples.dispatchedAgain(id, notice, end);
        }
        if (random.nextInt(3) == 0) {
            return EventSamples.undeliverable(id, notice);
        }
        RunningLimit reply = standing.limits().find(TimeLimit.NOTICE_REPLY);
        return opened.contains(notice) ? null : EventSamples.opened(id, notice, reply != null && reply.notice() == notice ? end : null);
    }

    private @Nullable AccreditationEvent ofTheLifeCycle(Random random, Instant now) {
        Instant end = WorkingCalendar.PLAIN.after(now, 5);
        if (standing.state().isOpen() && random.nextInt(30) == 0) {
            return EventSamples.withdrawn(id, session, key);
        }
        Appeals.Appeal appeal = standing.appeals().oldest();
        if (appeal != null && random.nextInt(3) == 0) {
            return onAppeal(random, appeal, end);
        }
        if (standing.limits().find(TimeLimit.APPEAL) != null && random.nextInt(3) == 0) {
            return EventSamples.appealed(id, actOf(standing.state()), end);
        }
        return switch (standing.state()) {
            case SUBMITTED -> random.nextInt(3) == 0 ? EventSamples.incomplete(id, end) : EventSamples.complete(id);
            case AWAITING_INFORMATION -> random.nextInt(6) == 0
                    ? EventSamples.closed(id, session, key, end)
                    : standing.awaitsClarification() ? EventSamples.supplied(id) : EventSamples.supplied(id, end);
            case VETTING -> switch (random.nextInt(6)) {
                case 0 -> EventSamples.asked(id, end);
                case 1, 2 -> EventSamples.checked(id);
                case 3 -> EventSamples.recused(id);
                default -> EventSamples.recommended(id);
            };
            case AWAITING_APPROVAL -> switch (random.nextInt(6)) {
                case 0 -> EventSamples.returned(id);
                case 1 -> EventSamples.recused(id);
                case 2 -> EventSamples.denied(id, session, key, end);
                default -> EventSamples.granted(id, session, key);
            };
            case ACTIVE -> fromActive(random, now, end);
            case SUSPENDED -> fromSuspended(random, end);
            case DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED -> null;
        };
    }

    private AccreditationEvent fromActive(Random random, Instant now, Instant end) {
        if (noticeUsable) {
            return random.nextBoolean() ? EventSamples.suspended(id, end) : EventSamples.revoked(id, session, key, end);
        }
        if (standing.limits().find(TimeLimit.NOTICE_REPLY) != null) {
            return EventSamples.replied(id);
        }
        return switch (random.nextInt(3)) {
            case 0 -> EventSamples.unmet(id);
            case 1 -> EventSamples.suspendedAtOnce(id, now.plus(Duration.ofHours(24)), end);
            default -> EventSamples.noticed(id, end);
        };
    }

    private AccreditationEvent fromSuspended(Random random, Instant end) {
        if (standing.isProvisional() && random.nextBoolean()) {
            return EventSamples.confirmed(id, end);
        }
        if (noticeUsable) {
            return EventSamples.revoked(id, session, key, end);
        }
        if (standing.limits().find(TimeLimit.NOTICE_REPLY) != null) {
            return EventSamples.replied(id);
        }
        return random.nextBoolean() ? EventSamples.noticed(id, end) : EventSamples.reinstated(id);
    }

    private AccreditationEvent onAppeal(Random random, Appeals.Appeal appeal, Instant end) {
        AppealableAct against = appeal.against();
        if (!appeal.stayed() && random.nextInt(3) == 0) {
            return EventSamples.relieved(id, session, key, against);
        }
        if (random.nextBoolean()) {
            return EventSamples.dismissed(id, session, key, against);
        }
        if (standing.state() != stateOf(against)) {
            return EventSamples.upheld(id, session, key, against, standing.state(), null);
        }
        boolean vettedAgain = against == AppealableAct.DENIAL || against == AppealableAct.CLOSURE;
        return EventSamples.upheld(id, session, key, against, vettedAgain ? AccreditationState.VETTING : AccreditationState.ACTIVE,
                vettedAgain ? end : null);
    }

    private static AppealableAct actOf(AccreditationState state) {
        return switch (state) {
            case DENIED -> AppealableAct.DENIAL;
            case CLOSED -> AppealableAct.CLOSURE;
            case REVOKED -> AppealableAct.REVOCATION;
            default -> AppealableAct.SUSPENSION;
        };
    }

    private static AccreditationState stateOf(AppealableAct act) {
        return switch (act) {
            case DENIAL -> AccreditationState.DENIED;
            case CLOSURE -> AccreditationState.CLOSED;
            case SUSPENSION -> AccreditationState.SUSPENDED;
            case REVOCATION -> AccreditationState.REVOKED;
        };
    }
}
