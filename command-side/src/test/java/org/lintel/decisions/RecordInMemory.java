package org.lintel.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lintel.decisions.Boundary.Criterion;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tag;

/**
 * The record of events as an event store keeps it, in memory. It hands a command only what lies within the boundary that the command
 * itself asks for, so that a boundary that is too small makes decisions wrong here as it would in production.
 */
public final class RecordInMemory {
    /** A file, then its organisation: two questions are enough today, and one that never ends must fail. */
    private static final int MOST_QUESTIONS = 5;

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<Tag, List<RecordedEvent>> byTag = new HashMap<>();

    /** @return the record as it is after a restart: from the events, and nothing else */
    public static RecordInMemory of(List<RecordedEvent> events) {
        RecordInMemory record = new RecordInMemory();
        events.forEach(event -> record.append(event.event(), event.recordedAt()));
        return record;
    }

    public void append(Event event, Instant at) {
        RecordedEvent recorded = new RecordedEvent(events.size(), at, at, null, event);
        events.add(recorded);
        EventTable.tagsOf(event).forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(recorded));
    }

    /** @return everything, in order */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** @return all that carries the tag */
    public History with(Tag tag) {
        return within(Boundary.of(tag));
    }

    /** @return what the command may see: asked for its boundary again and again until that no longer grows */
    public History historyFor(Command command) {
        History known = History.EMPTY;
        Boundary asked = command.boundary(known);
        for (int question = 1; question <= MOST_QUESTIONS; question++) {
            known = within(asked);
            Boundary next = command.boundary(known);
            if (!next.criteria().containsAll(asked.criteria())) {
                throw new AssertionError("A boundary must not shrink: " + asked + " became " + next);
            }
            if (next.equals(asked)) {
                return known;
            }
            asked = next;
        }
        throw new AssertionError("The boundary still grows after " + MOST_QUESTIONS + " questions: " + asked);
    }

    private History within(Boundary boundary) {
        Map<Criterion, Matching> read = new HashMap<>();
        for (Criterion criterion : boundary.criteria()) {
            read.put(criterion, Matching.NONE.followedBy(byTag.getOrDefault(criterion.tag(), List.of()).stream()
                    .filter(recorded -> isOfOneOf(criterion, recorded.event())).toList()));
        }
        return History.EMPTY.and(read);
    }

    private static boolean isOfOneOf(Criterion criterion, Event event) {
        return criterion.types().isEmpty() || criterion.types().contains(event.getClass());
    }
}
