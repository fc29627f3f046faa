package org.lintel.views.notices;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of an inbox, newest first.
 *
 * @param next the {@link Notice#sentAt} after which the next page begins, or null when this is the last; the edge encrypts it
 */
public record NoticePage(List<Notice> items, @Nullable Long next) {
    public NoticePage {
        items = List.copyOf(items);
    }
}
