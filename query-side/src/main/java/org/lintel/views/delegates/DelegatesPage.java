package org.lintel.views.delegates;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of delegates, in the order of their nominations; among those who wait, in that of the waiting list.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record DelegatesPage(List<DelegateRow> items, @Nullable Long next) {
    public DelegatesPage {
        items = List.copyOf(items);
    }
}
