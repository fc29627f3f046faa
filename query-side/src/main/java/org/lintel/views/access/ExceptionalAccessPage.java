package org.lintel.views.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of exceptional accesses, the review that is due first before the others.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record ExceptionalAccessPage(List<ExceptionalAccessRow> items, @Nullable ExceptionalAccessCursor next) {
    public ExceptionalAccessPage {
        items = List.copyOf(items);
    }
}
