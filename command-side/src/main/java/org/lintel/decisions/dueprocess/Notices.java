package org.lintel.decisions.dueprocess;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.IntentAnswered;
import org.lintel.language.dueprocess.IntentEnded;
import org.lintel.language.dueprocess.IntentGiven;
import org.lintel.language.dueprocess.MoreTimeGiven;
import org.lintel.language.dueprocess.NoticeFailed;
import org.lintel.language.dueprocess.NoticeRead;
import org.lintel.language.dueprocess.NoticeResent;

/**
 * What the party was told.
 *
 * @param count how many notices there are
 * @param opened the numbers of those that the party opened
 * @param undeliverable the numbers of those that could not be delivered and were not dispatched anew
 * @param intent what is intended against the party, until an act used it up; null where nothing is
 */
public record Notices(int count, Set<Integer> opened, Set<Integer> undeliverable, @Nullable Intended intent) {
    public static final Notices NONE = new Notices(0, Set.of(), Set.of(), null);

    /**
     * A notice of intent.
     *
     * @param notice its number
     * @param replyPeriod null while it does not run, because the notice could not be delivered
     * @param extended whether the party was given more time, which opening the notice does not take back
     */
    public record Intended(int notice, UserId officer, Intent intent, Ground ground, @Nullable Period replyPeriod, boolean extended,
            boolean answered) {
        public Intended within(@Nullable Period period) {
            return new Intended(notice, officer, intent, ground, period, false, answered);
        }

        public Intended extendedTo(Period period) {
            return new Intended(notice, officer, intent, ground, period, true, answered);
        }

        public Intended withReply() {
            return new Intended(notice, officer, intent, ground, replyPeriod, extended, true);
        }

        /** Whether the party replied or let its time pass. */
        public boolean isAnsweredOrOver(Instant now) {
            return answered || isOver(now);
        }

        public boolean isOver(Instant now) {
            return replyPeriod != null && now.isAfter(replyPeriod.endsAt());
        }
    }

    /** @param tells whether the event prompts a notice */
    public Notices after(Event event, boolean tells) {
        Notices counted = tells ? new Notices(count + 1, opened, undeliverable, intent) : this;
        return switch (event) {
            case IntentGiven given -> counted.intending(new Intended(counted.count, given.by().id(), given.intent(), given.ground(),
                    given.replyPeriod(), false, false));
            case IntentAnswered _ -> intending(intent == null ? null : intent.withReply());
            case NoticeRead read -> new Notices(count, plus(opened, read.notice()), undeliverable,
                    read.replyPeriod() == null || intent == null ? intent : intent.within(read.replyPeriod()));
            case NoticeFailed failed -> new Notices(count, opened, plus(undeliverable, failed.notice()),
                    intent != null && intent.notice == failed.notice() ? intent.within(null) : intent);
            case NoticeResent sent -> new Notices(count, opened, minus(undeliverable, sent.notice()),
                    intent != null && intent.notice == sent.notice() ? intent.within(sent.period()) : intent);
            case MoreTimeGiven extended -> extended.limit() == TimeLimit.NOTICE_REPLY && intent != null
                    ? counted.intending(intent.extendedTo(extended.period()))
                    : counted;
            case IntentEnded _ -> counted.intending(null);
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
