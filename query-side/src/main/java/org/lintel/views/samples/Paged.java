package org.lintel.views.samples;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list in this view.
 *
 * @param next the place after which the next page begins, or null when this is the last
 */
public record Paged<R>(List<R> items, @Nullable Long next) {
    public Paged {
        items = List.copyOf(items);
    }
}
