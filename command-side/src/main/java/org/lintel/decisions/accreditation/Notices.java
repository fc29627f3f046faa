package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.TimeLimit;

/**
 * What the party was told.
 *
 * @param count how many notices the file has
 * @param opened the numbers of those that the party opened
 * @param undeliverable the numbers of those that could not be delivered and were not dispatched anew
 * @param intent what is intended against the party, until an act used it up; null where nothing is
 */
record Notices(int count, Set<Integer> opened, Set<Integer> undeliverable, @Nullable Intended intent) {
    static final Notices NONE = new Notices(0, Set.of(), Set.of(), null);

    /**
     * A notice of intent.
     *
     * @param notice its number
     * @param replyPeriod null while it does not run, because the notice could not be delivered
     * @param extended whether the party was given more time, which opening the notice does not take back
     */
    record Intended(int notice, UserId officer, Intent intent, Ground ground, @Nullable Period replyPeriod, boolean extended,
            boolean answered) {
        Intended within(@Nullable Period period) {
            return new Intended(notice, officer, intent, ground, period, false, answered);
        }

        Intended extendedTo(Period period) {
            return new Intended(notice, officer, intent, ground, period, true, answered);
        }

        Intended withReply() {
            return new Intended(notice, officer, intent, ground, replyPeriod, extended, true);
        }

        /** Whether the party replied or let its time pass. */
        boolean isAnsweredOrOver(Instant now) {
            return answered || isOver(now);
        }

        boolean isOver(Instant now) {
            return replyPeriod != null && now.isAfter(replyPeriod.endsAt());
        }
    }

    Notices after(AccreditationEvent event) {
        Notices counted = NoticeKind.promptedBy(event) == null ? this : new Notices(count + 1, opened, undeliverable, intent);
        return switch (event) {
            case NoticeGiven given -> counted.intending(new Intended(counted.count, given.by().id(), given.intent(), given.ground(),
                    given.replyPeriod(), false, false));
            case NoticeAnswered _ -> intending(intent == null ? null : intent.withReply());
            case NoticeOpened read -> new Notices(count, plus(opened, read.notice()), undeliverable,
                    read.replyPeriod() == null || intent == null ? intent : intent.within(read.replyPeriod()));
            case NoticeUndeliverable failed -> new Notices(count, opened, plus(undeliverable, failed.notice()),
                    intent != null && intent.notice == failed.notice() ? intent.within(null) : intent);
            case NoticeDispatchedAgain sent -> new Notices(count, opened, minus(undeliverable, sent.notice()),
                    intent != null && intent.notice == sent.notice() ? intent.within(sent.period()) : intent);
            case DeadlineExtended extended -> extended.limit() == TimeLimit.NOTICE_REPLY && intent != null
                    ? counted.intending(intent.extendedTo(extended.period()))
                    : counted;
            case AccreditationSuspended _,AccreditationRevoked _,AccreditationReinstated _,AppealUpheld _,RequestWithdrawn _,AccreditationExpired _ ->
                counted.intending(null);
            default -> counted;
        };
    }

    private Notices intending(@Nullable Intended next) {
        return new Notices(count, opened, undeliverable, next);
    }

    private static Set<Integer> plus(Set<Integer> all, int one) {
        Set<Integer> more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<Integer> minus(Set<Integer> all, int one) {
        Set<Integer> fewer = new HashSet<>(all);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
