package org.lintel.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;

/** The part of the record that a decision is made on, in order of position. */
public record History(List<RecordedEvent> recorded) {
    public static final History EMPTY = new History(List.of());

    public History {
        recorded = List.copyOf(recorded);
    }

    /** @param recorded in any order, some of them perhaps more than once */
    public static History of(List<RecordedEvent> recorded) {
        List<RecordedEvent> ordered = new ArrayList<>(recorded.size());
        recorded.stream().sorted(Comparator.comparingLong(RecordedEvent::position)).forEach(event -> {
            if (ordered.isEmpty() || ordered.getLast().position() < event.position()) {
                ordered.add(event);
            }
        });
        return new History(ordered);
    }

    /** @return this and the other one together */
    public History and(History other) {
        if (recorded.isEmpty()) {
            return other;
        }
        List<RecordedEvent> both = new ArrayList<>(recorded);
        both.addAll(other.recorded);
        return of(both);
    }

    /** @return the events of this kind, in order */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return recorded.stream().map(RecordedEvent::event).filter(kind::isInstance).map(kind::cast);
    }
}
