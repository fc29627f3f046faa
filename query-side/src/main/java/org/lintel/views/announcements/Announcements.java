package org.lintel.views.announcements;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNotice;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.views.Projection;

/**
 * The view of announcements. It says what waits, and knows nothing of what was sent: that is no event, and a view that is built anew must
 * announce nothing again.
 */
public final class Announcements implements Projection {
    public static final int LARGEST_PAGE = 1_000;

    private final AnnouncementRows rows;

    public Announcements(AnnouncementRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public int version() {
        return 2;
    }

    /** The file is written last: where a crash comes between, the event is applied again, and rows that are there are skipped. */
    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof AccreditationEvent event) {
            AnnouncedFile before = rows.file(event.accreditation());
            if (before == null || recorded.position() > before.position()) {
                AnnouncedFile after = evolve(before, event, recorded.position());
                if (NoticeKind.promptedBy(event) != null) {
                    rows.save(Announcement.first(after, recorded.recordedAt(), recorded.position()));
                }
                change(event, recorded);
                rows.save(after);
            }
        }
        if (recorded.event() instanceof DelegateEvent event) {
            AnnouncedDelegate before = rows.delegate(event.delegate());
            if (before == null || recorded.position() > before.position()) {
                AnnouncedDelegate after = evolve(before, event, recorded.position());
                if (DelegateNotice.promptedBy(event) != null) {
                    rows.save(Announcement.first(after, recorded.recordedAt(), recorded.position()));
                }
                change(event, recorded);
                rows.save(after);
            }
        }
    }

    /** @return the notice's announcement, or null where there is no such notice */
    public @Nullable Announcement find(AccreditationId accreditation, int notice) {
        return rows.find(accreditation, notice);
    }

    /** @return the same of a notice about a delegate */
    public @Nullable Announcement find(DelegateId delegate, int notice) {
        return rows.find(delegate, notice);
    }

    /**
     * @param after only what was {@linkplain Announcement#dispatched dispatched} after this position; -1 to begin
     * @param limit how many at most, 1 to {@link #LARGEST_PAGE}
     * @return what waits, in the order of its dispatch
     * @throws IllegalArgumentException when the limit is out of range
     */
    public List<Announcement> waiting(long after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " announcements.");
        }
        return rows.waiting(after, limit);
    }

    private static AnnouncedFile evolve(@Nullable AnnouncedFile before, AccreditationEvent event, long position) {
        if (event instanceof AccreditationRequested request) {
            return new AnnouncedFile(request.accreditation(), request.by().id(), 0, position);
        }
        if (before == null) {
            throw new IllegalStateException(
                    "The announcements do not know the file " + event.accreditation().value() + ": rebuild them.");
        }
        int more = NoticeKind.promptedBy(event) == null ? 0 : 1;
        return new AnnouncedFile(before.accreditation(), before.applicant(), before.notices() + more, position);
    }

    private void change(AccreditationEvent event, RecordedEvent recorded) {
        long last = recorded.position();
        switch (event) {
            case NoticeOpened e -> change(rows.find(e.accreditation(), e.notice()), row -> row.settled(last));
            case NoticeUndeliverable e -> change(rows.find(e.accreditation(), e.notice()), row -> row.settled(last));
            case NoticeDispatchedAgain e ->
                change(rows.find(e.accreditation(), e.notice()), row -> row.again(recorded.recordedAt(), last));
            default -> {
                // It changes no announcement that is there.
            }
        }
    }

    private void change(DelegateEvent event, RecordedEvent recorded) {
        long last = recorded.position();
        switch (event) {
            case DelegateNoticeOpened e -> change(rows.find(e.delegate(), e.notice()), row -> row.settled(last));
            case DelegateNoticeUndeliverable e -> change(rows.find(e.delegate(), e.notice()), row -> row.settled(last));
            case DelegateNoticeDispatchedAgain e ->
                change(rows.find(e.delegate(), e.notice()), row -> row.again(recorded.recordedAt(), last));
            default -> {
                // It changes no announcement that is there.
            }
        }
    }

    private void change(@Nullable Announcement row, UnaryOperator<Announcement> change) {
        if (row != null) {
            rows.save(change.apply(row));
        }
    }

    private static AnnouncedDelegate evolve(@Nullable AnnouncedDelegate before, DelegateEvent event, long position) {
        if (event instanceof DelegateNominated nominated) {
            return new AnnouncedDelegate(nominated.delegate(), nominated.host().accreditation(), nominated.contactPoint(), 0, position);
        }
        if (before == null) {
            throw new IllegalStateException(
                    "The announcements do not know the delegate " + event.delegate().value() + ": rebuild them.");
        }
        int more = DelegateNotice.promptedBy(event) == null ? 0 : 1;
        return new AnnouncedDelegate(before.delegate(), before.accreditation(), before.contactPoint(), before.notices() + more, position);
    }
}
