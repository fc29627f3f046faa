package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;

/**
 * What a guideline's results rest on, for auditors.
 *
 * @param items in the order of controls and positions
 */
public record Evidence(SessionId session, Instant asOf, String guideline, List<Item> items) {
    /**
     * @param type the event's stored name
     * @param why it counts
     */
    public record Item(String control, long position, String type, Grounds why) {}

    /**
     * The same for the Bureau, who must not learn of single events.
     *
     * @param counts how many events of a type count for a control
     */
    public record Summary(SessionId session, Instant asOf, String guideline, List<Count> counts) {
        public Summary {
            counts = List.copyOf(counts);
        }
    }

    /** @param count null where it is withheld, because few are behind it or behind one that would be told by it (inv-31) */
    public record Count(String control, String type, @Nullable Long count, boolean suppressed) {}

    public Evidence {
        items = List.copyOf(items);
    }
}
