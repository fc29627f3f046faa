package org.lintel.application.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.Matching;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tag;
import org.lintel.language.Tags;

/**
 * What decisions have read of the history, kept in memory criterion by criterion, so that the next one on the same matter reads only what was added
 * since. Nothing recorded ever changes, so nothing in it goes out of date but by growing; texts in it are sealed, as they are stored.
 */
final class EarlierReadings {
    private static final Reading NOTHING = new Reading(0, Matching.NONE);

    private final int room;
    private final Map<Criterion, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);
    private int taken;

    /**
     * What matches a criterion.
     *
     * @param until the position before which nothing of it is missing
     */
    record Reading(long until, Matching matching) {
        private int size() {
            return 1 + matching.events().size();
        }
    }

    /** @param room for how many events; the readings that were longest unused make room */
    EarlierReadings(int room) {
        this.room = room;
    }

    /** @return those that are whole up to the position at least */
    synchronized Map<Criterion, Reading> of(Set<Criterion> criteria, long until) {
        Map<Criterion, Reading> known = new HashMap<>();
        for (Criterion criterion : criteria) {
            Reading reading = readings.get(criterion);
            if (reading != null && reading.until >= until) {
                known.put(criterion, reading);
            }
        }
        return known;
    }

    /**
     * @param before what was known of these criteria, or nothing
     * @param added all that match any of them, from where the first of those ends
     * @param until the position before which nothing is missing now
     * @return all that is on record under each of the criteria
     */
    Map<Criterion, Matching> extended(Set<Criterion> criteria, Map<Criterion, Reading> before, List<RecordedEvent> added, long until) {
        Map<Tag, List<RecordedEvent>> byTag = new HashMap<>();
        for (RecordedEvent event : added) {
            tagsOf(event).forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event));
        }
        Map<Criterion, Matching> all = new HashMap<>();
        for (Criterion criterion : criteria) {
            Reading known = before.getOrDefault(criterion, NOTHING);
            List<RecordedEvent> more = byTag.getOrDefault(criterion.tag(), List.of()).stream()
                    .filter(event -> event.position() >= known.until && criterion.admits(event.event())).toList();
            Matching matching = known.matching.followedBy(more);
            keep(criterion, new Reading(until, matching));
            all.put(criterion, matching);
        }
        return all;
    }

    private synchronized void keep(Criterion criterion, Reading reading) {
        Reading replaced = readings.get(criterion);
        if (replaced != null && replaced.until > reading.until) {
            return;
        }
        readings.put(criterion, reading);
        taken += reading.size() - (replaced == null ? 0 : replaced.size());
        for (var eldest = readings.values().iterator(); taken > room && eldest.hasNext();) {
            taken -= eldest.next().size();
            eldest.remove();
        }
    }

    private static Collection<Tag> tagsOf(RecordedEvent event) {
        Collection<Tag> tags = new ArrayList<>(EventTable.tagsOf(event.event()));
        if (event.mark() != null) {
            tags.add(Tags.command(event.mark().command()));
        }
        return tags;
    }
}
