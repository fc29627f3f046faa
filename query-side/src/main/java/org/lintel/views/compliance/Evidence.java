package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import org.lintel.language.SessionId;

/**
 * What a guideline's results rest on, for auditors.
 *
 * @param items in the order of controls and positions
 */
public record Evidence(SessionId session, Instant asOf, String guideline, List<Item> items) {
    /**
     * @param type the event's stored name
     * @param why it counts, in a sentence without any personal value
     */
    public record Item(String control, long position, String type, String why) {}

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

    public record Count(String control, String type, long count) {}

    public Evidence {
        items = List.copyOf(items);
    }

    /** @return how many events of each type there are, and nothing else */
    public Summary summary() {
        TreeMap<String, TreeMap<String, Long>> counted = new TreeMap<>();
        for (Item item : items) {
            counted.computeIfAbsent(item.control(), _ -> new TreeMap<>()).merge(item.type(), 1L, Long::sum);
        }
        List<Count> counts = counted.entrySet().stream().flatMap(control -> control.getValue().entrySet().stream()
                .map(type -> new Count(control.getKey(), type.getKey(), type.getValue()))).toList();
        return new Summary(session, asOf, guideline, counts);
    }
}
