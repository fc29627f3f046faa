package org.lintel.views.badges;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.delegates.DelegateRow;

/** Where the rows of {@link Badges} are kept. */
public interface BadgeRows {
    @Nullable
    BadgeRow find(BadgeId badge);

    /** Keeps the row, unless one of the same or a later position is there. */
    void save(BadgeRow row);

    /** @return those of one delegate, the earliest first */
    List<BadgeRow> of(DelegateId delegate);

    /** @return where a delegate stands, whom the same view follows */
    @Nullable
    DelegateRow bearer(DelegateId delegate);

    /** Keeps the row likewise. */
    void save(DelegateRow bearer);

    /**
     * @param now by which it is told what has expired
     * @param limit how many rows at most; may exceed the query's own by one
     * @return the rows that the query admits and that lie after its place, in their {@linkplain BadgeRow#order order}
     */
    List<BadgeRow> page(BadgesQuery query, Instant now, int limit);
}
