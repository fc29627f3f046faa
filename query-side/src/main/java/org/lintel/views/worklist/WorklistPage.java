package org.lintel.views.worklist;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a work list, soonest deadline first.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record WorklistPage(List<WorklistItem> items, @Nullable WorklistCursor next) {
    public WorklistPage {
        items = List.copyOf(items);
    }
}
