package org.lintel.views.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Part of a file's history, oldest entry first.
 *
 * @param next after which position the next page begins, or null when this is the last
 */
public record HistoryPage(List<HistoryEntry> entries, @Nullable Long next) {
    public HistoryPage {
        entries = List.copyOf(entries);
    }
}
