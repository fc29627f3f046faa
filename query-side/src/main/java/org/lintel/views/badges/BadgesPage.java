package org.lintel.views.badges;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of badges, in the order in which they were issued.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record BadgesPage(List<BadgeRow> items, @Nullable Long next) {
    public BadgesPage {
        items = List.copyOf(items);
    }
}
