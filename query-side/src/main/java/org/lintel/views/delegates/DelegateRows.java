package org.lintel.views.delegates;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.session.ParticipantCategory;

/** Where the rows of {@link Delegates} are kept. */
public interface DelegateRows {
    @Nullable
    DelegateRow find(DelegateId delegate);

    /** Keeps the row, unless one of the same or a later position is there. */
    void save(DelegateRow row);

    /**
     * @param limit how many rows at most; may exceed the query's own by one
     * @return the rows that the query admits and that lie after its place, in their {@linkplain DelegateRow#order order}
     */
    List<DelegateRow> page(DelegatesQuery query, int limit);

    /** @return the places that are held and waited for on one accreditation */
    PlacesTaken taken(AccreditationId host, Instant now);

    /** @return the same in all of a category of a session */
    PlacesTaken taken(SessionId session, ParticipantCategory category, Instant now);

    /**
     * @param limit how many at most
     * @return those about whom an appeal is open, whose decision is due first first
     */
    List<DelegateRow> appealed(int limit);
}
