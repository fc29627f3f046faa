package org.lintel.views.missed;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of missed deadlines, the longest past first.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record MissedPage(List<MissedRow> items, @Nullable MissedCursor next) {
    public MissedPage {
        items = List.copyOf(items);
    }
}
