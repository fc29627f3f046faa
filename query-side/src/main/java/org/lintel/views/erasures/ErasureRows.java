package org.lintel.views.erasures;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where the rows of {@link Erasures} are kept. Among rows of one moment the order is that of the ids. */
public interface ErasureRows {
    /** @param subject the id of a file or of a delegate */
    @Nullable
    ErasureRow find(String subject);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(ErasureRow row);

    /** @return rows that wait for a second person, the longest waiting first */
    List<ErasureRow> awaiting(int limit);

    /** @return rows of what was erased, the latest first */
    List<ErasureRow> erased(int limit);

    /** @return rows of which a class is to be erased, the soonest first */
    List<ErasureRow> due(int limit);
}
