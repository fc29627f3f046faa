package org.lintel.decisions;

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

    /** @return the events of this kind, in order */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return recorded.stream().map(RecordedEvent::event).filter(kind::isInstance).map(kind::cast);
    }
}
