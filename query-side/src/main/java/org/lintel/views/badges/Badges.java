package org.lintel.views.badges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.views.Projection;
import org.lintel.views.delegates.DelegateRow;

/**
 * The view of badges. What a badge is worth follows from where its bearer stands, so the view follows bearers too: an act against an
 * organisation shows at each of its badges once the view has seen that one commit (inv-13). Pseudonyms, codes and times only.
 */
public final class Badges implements Projection {
    private static final int CHUNK = 1_000;

    private final BadgeRows rows;

    public Badges(BadgeRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "badges";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DelegateEvent event -> event.concerned().forEach(delegate -> apply(delegate, event, recorded));
            case BadgeIssued event -> issue(event, recorded);
            case BadgeEvent event -> apply(event, recorded);
            default -> {
                // It changes no badge.
            }
        }
    }

    /** @return null where no badge has this id */
    public @Nullable BadgeRow find(BadgeId badge) {
        return rows.find(badge);
    }

    /** @return those of one delegate, the earliest first */
    public List<BadgeRow> of(DelegateId delegate) {
        return rows.of(delegate);
    }

    public BadgesPage page(BadgesQuery query, Instant now) {
        List<BadgeRow> found = rows.page(query, now, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<BadgeRow> shown = more ? found.subList(0, query.limit()) : found;
        return new BadgesPage(shown, more ? (Long) shown.getLast().order() : null);
    }

    /** @return every badge of the session that opens the gate at this moment */
    public List<BadgeId> opening(SessionId session, Instant now) {
        List<BadgeId> opening = new ArrayList<>();
        Long after = null;
        do {
            BadgesPage page = page(new BadgesQuery(session, BadgeState.ACTIVE, after, CHUNK), now);
            page.items().forEach(row -> opening.add(row.badge()));
            after = page.next();
        } while (after != null);
        return List.copyOf(opening);
    }

    /** The bearer is written last, whatever the event was: a view that was stopped in between begins with the same event again. */
    private void apply(DelegateId delegate, DelegateEvent event, RecordedEvent recorded) {
        DelegateRow before = rows.bearer(delegate);
        if (before == null && event instanceof DelegateNominated nominated) {
            rows.save(DelegateRow.nominated(nominated, recorded.occurredAt(), recorded.position()));
        } else if (before == null) {
            throw unknown(delegate.value());
        } else if (recorded.position() > before.position()) {
            DelegateRow after = before.after(event, recorded.occurredAt(), recorded.position());
            rows.of(delegate).stream().filter(row -> recorded.position() > row.position() && after.state() != row.bearer())
                    .forEach(row -> rows.save(row.borne(after.state(), recorded.occurredAt(), recorded.position())));
            rows.save(after);
        }
    }

    private void issue(BadgeIssued event, RecordedEvent recorded) {
        if (rows.find(event.badge()) == null) {
            DelegateRow bearer = rows.bearer(event.bearer().delegate());
            if (bearer == null) {
                throw unknown(event.bearer().delegate().value());
            }
            rows.save(BadgeRow.issued(event, bearer.state(), recorded.occurredAt(), recorded.position()));
            rows.save(bearer.seen(recorded.position()));
        }
    }

    private void apply(BadgeEvent event, RecordedEvent recorded) {
        BadgeRow row = rows.find(event.badge());
        if (row == null) {
            throw unknown(event.badge().value());
        }
        if (recorded.position() > row.position()) {
            rows.save(row.after(event, recorded.occurredAt(), recorded.position()));
            DelegateRow bearer = rows.bearer(row.delegate());
            if (bearer != null) {
                rows.save(bearer.seen(recorded.position()));
            }
        }
    }

    private static IllegalStateException unknown(String id) {
        return new IllegalStateException("The view of badges does not know " + id + ": rebuild it.");
    }
}
