package org.lintel.views.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;

/** Where the entries of {@link History} are kept, each under its event's position. */
public interface HistoryEntries {
    /** Keeps the entry, unless there is one of its position. */
    void save(HistoryEntry entry);

    /**
     * @param after the position after which to go on, or null to begin
     * @param limit how many entries at most
     * @return entries of the file in the order of their positions
     */
    List<HistoryEntry> page(AccreditationId accreditation, @Nullable Long after, int limit);
}
