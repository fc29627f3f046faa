package org.lintel.views.delegates;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Projection;

/** The view of the persons whom organisations nominate: where each stands, and how many places are taken. Pseudonyms, codes and times only. */
public final class Delegates implements Projection {
    private final DelegateRows rows;

    public Delegates(DelegateRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "delegates";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof DelegateEvent event) {
            event.concerned().forEach(delegate -> apply(delegate, event, recorded));
        }
    }

    /** @return null where nobody is nominated under this id */
    public @Nullable DelegateRow find(DelegateId delegate) {
        return rows.find(delegate);
    }

    public DelegatesPage page(DelegatesQuery query) {
        List<DelegateRow> found = rows.page(query, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<DelegateRow> shown = more ? found.subList(0, query.limit()) : found;
        return new DelegatesPage(shown, more ? (Long) shown.getLast().order() : null);
    }

    /** @return the places that are held and waited for on one accreditation */
    public PlacesTaken taken(AccreditationId host, Instant now) {
        return rows.taken(host, now);
    }

    /** @return the same in all of a category of a session */
    public PlacesTaken taken(SessionId session, ParticipantCategory category, Instant now) {
        return rows.taken(session, category, now);
    }

    /** @return those about whom an appeal is open, whose decision is due first first; as many as a page has at most */
    public List<DelegateRow> appealed() {
        return rows.appealed(DelegatesQuery.LARGEST_PAGE);
    }

    private void apply(DelegateId delegate, DelegateEvent event, RecordedEvent recorded) {
        DelegateRow row = rows.find(delegate);
        if (row == null && event instanceof DelegateNominated nominated) {
            rows.save(DelegateRow.nominated(nominated, recorded.occurredAt(), recorded.position()));
        } else if (row == null) {
            throw new IllegalStateException("The view of delegates does not know " + delegate.value() + ": rebuild it.");
        } else if (recorded.position() > row.position()) {
            rows.save(row.after(event, recorded.occurredAt(), recorded.position()));
        }
    }
}
