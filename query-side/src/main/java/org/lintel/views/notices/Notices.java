package org.lintel.views.notices;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNotice;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateReminderGiven;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.IntentAnswered;
import org.lintel.language.dueprocess.IntentEnded;
import org.lintel.views.Projection;

/** The view of notices: what each party was told, whether it opened it, and until when it can do something about it. */
public final class Notices implements Projection {
    public static final int LARGEST_PAGE = 200;
    /** A number beside the inbox needs no more. */
    private static final int COUNTED_AT_MOST = 1_000;

    private final NoticeRows rows;

    public Notices(NoticeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int version() {
        return 5;
    }

    /** The addressee is written last: where a crash comes between, the event is applied again, and rows that are there are skipped. */
    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof AccreditationEvent event) {
            Addressee before = rows.addressee(event.accreditation());
            if (before == null || recorded.position() > before.position()) {
                Addressee after = evolve(before, event, recorded.position());
                send(after, event, recorded);
                change(after, event, recorded);
                rows.save(after);
            }
        }
        if (recorded.event() instanceof DelegateEvent event) {
            AboutDelegate before = rows.about(event.delegate());
            if (before == null || recorded.position() > before.position()) {
                AboutDelegate after = evolve(before, event, recorded.position());
                send(after, event, recorded);
                change(before, event, recorded);
                rows.save(after);
            }
        }
    }

    /**
     * @param before the {@code next} of the page before, or null for the first one
     * @param limit how many notices at most, 1 to {@link #LARGEST_PAGE}
     * @return the applicant's own notices, newest first
     * @throws IllegalArgumentException when the limit is out of range
     */
    public NoticePage inbox(UserId applicant, @Nullable Long before, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " notices.");
        }
        List<Notice> found = rows.inbox(applicant, before, limit + 1);
        boolean more = found.size() > limit;
        List<Notice> shown = more ? found.subList(0, limit) : found;
        return new NoticePage(shown, more ? (Long) shown.getLast().sentAt() : null);
    }

    /**
     * @param id the public one
     * @return the notice, or null when there is none; whose it is, is for the edge to check
     */
    public @Nullable Notice find(String id) {
        return rows.find(id);
    }

    /** @return how many of the applicant's notices are unopened, 1,000 at most */
    public int unopened(UserId applicant) {
        return rows.unopened(applicant, COUNTED_AT_MOST);
    }

    private static Addressee evolve(@Nullable Addressee before, AccreditationEvent event, long position) {
        if (event instanceof AccreditationRequested request) {
            return Addressee.of(request, position);
        }
        if (before == null) {
            throw new IllegalStateException(
                    "The notices have no addressee for the file " + event.accreditation().value() + ": rebuild them.");
        }
        return before.after(event, position);
    }

    private void send(Addressee to, AccreditationEvent event, RecordedEvent recorded) {
        NoticeKind kind = NoticeKind.promptedBy(event);
        if (kind != null) {
            int number = to.standing().notices().count();
            rows.save(new Notice(Notice.idOf(to.accreditation(), number), to.accreditation(), null, number, to.session(), to.organisation(),
                    to.applicant(), kind, recorded.recordedAt(), recorded.position(), Letter.of(event), limit(kind, event),
                    until(to, kind, number, event), null, false, recorded.position()));
        }
    }

    private static @Nullable TimeLimit limit(NoticeKind kind, AccreditationEvent event) {
        return switch (event) {
            case DeadlineExtended e -> e.limit();
            case ReminderGiven e -> e.limit();
            default -> kind.starts();
        };
    }

    private static @Nullable Instant until(Addressee to, NoticeKind kind, int number, AccreditationEvent event) {
        return switch (event) {
            case DeadlineExtended e -> e.period().endsAt();
            case ReminderGiven e -> e.ends();
            default -> to.endOf(kind.starts(), number);
        };
    }

    /** What happens to an earlier notice, and to the period that began with it. */
    private void change(Addressee of, AccreditationEvent event, RecordedEvent recorded) {
        long last = recorded.position();
        switch (event) {
            case NoticeOpened e -> change(of, e.notice(), (notice, now) -> notice.opened(recorded.occurredAt(), now, last));
            case NoticeUndeliverable e -> change(of, e.notice(), (notice, now) -> notice.undelivered(now, last));
            case NoticeDispatchedAgain e -> change(of, e.notice(), (notice, now) -> notice.dispatchedAgain(now, last));
            case DeadlineExtended e -> change(of, of.noticeOf(e.limit()), (notice, now) -> notice.within(now, last));
            default -> {
                // It changes no earlier notice.
            }
        }
    }

    private interface Change {
        Notice of(Notice notice, @Nullable Instant until);
    }

    private void change(Addressee of, int number, Change change) {
        Notice notice = rows.find(Notice.idOf(of.accreditation(), number));
        if (notice != null) {
            boolean runs = notice.limit() != null && of.noticeOf(notice.limit()) == number;
            rows.save(change.of(notice, runs ? of.endOf(notice.limit(), number) : notice.until()));
        }
    }

    private static AboutDelegate evolve(@Nullable AboutDelegate before, DelegateEvent event, long position) {
        if (event instanceof DelegateNominated nominated) {
            return AboutDelegate.of(nominated, position);
        }
        if (before == null) {
            throw new IllegalStateException("The notices do not know the delegate " + event.delegate().value() + ": rebuild them.");
        }
        return before.after(event, position);
    }

    private void send(AboutDelegate about, DelegateEvent event, RecordedEvent recorded) {
        NoticeKind kind = DelegateNotice.promptedBy(event);
        Addressee organisation = kind == null ? null : rows.addressee(about.accreditation());
        if (kind != null && organisation != null) {
            rows.save(new Notice(Notice.idOf(about.delegate(), about.notices()), about.accreditation(), about.delegate(), about.notices(),
                    about.session(), organisation.organisation(), about.contactPoint(), kind, recorded.recordedAt(), recorded.position(),
                    Letter.of(event), limit(kind, event), end(about, event), null, false, recorded.position()));
        }
    }

    private static @Nullable TimeLimit limit(NoticeKind kind, DelegateEvent event) {
        return switch (event) {
            case DelegateDeadlineExtended e -> e.limit();
            case DelegateReminderGiven e -> e.limit();
            default -> kind.starts();
        };
    }

    /** What a confirmation begins anew is the time for an appeal against one act with what it confirms: used, it is over. */
    private static @Nullable Instant end(AboutDelegate about, DelegateEvent event) {
        return switch (event) {
            case DelegateDeadlineExtended e -> e.period().endsAt();
            case DelegateReminderGiven e -> e.ends();
            case DelegateNoticeGiven e -> e.replyPeriod().endsAt();
            case ActTaken e -> e.appealUntil();
            case ActConfirmed e -> about.appealed() ? null : e.act().appealUntil();
            default -> null;
        };
    }

    /** What happens to an earlier notice, and to the period that began with it: used, it has no end any more. */
    private void change(@Nullable AboutDelegate of, DelegateEvent event, RecordedEvent recorded) {
        long last = recorded.position();
        if (of == null) {
            return;
        }
        switch (event) {
            case DelegateNoticeOpened e -> change(of, e.notice(), notice -> notice.opened(recorded.occurredAt(),
                    e.replyPeriod() == null ? notice.until() : e.replyPeriod().endsAt(), last));
            case DelegateNoticeUndeliverable e ->
                change(of, e.notice(), notice -> notice.undelivered(e.standsStill() == null ? notice.until() : null, last));
            case DelegateNoticeDispatchedAgain e -> change(of, e.notice(),
                    notice -> notice.dispatchedAgain(e.period() == null ? notice.until() : e.period().endsAt(), last));
            case DelegateDeadlineExtended e -> change(of, e.limit() == TimeLimit.APPEAL ? of.act() : of.intent(),
                    notice -> notice.within(e.period().endsAt(), last));
            case DelegateAppealLodged _ -> change(of, of.act(), notice -> notice.within(null, last));
            case IntentAnswered _,IntentEnded _ -> change(of, of.intent(), notice -> notice.within(null, last));
            default -> {
                // It changes no earlier notice.
            }
        }
    }

    private void change(AboutDelegate of, int number, UnaryOperator<Notice> change) {
        Notice notice = rows.find(Notice.idOf(of.delegate(), number));
        if (notice != null) {
            rows.save(change.apply(notice));
        }
    }
}
