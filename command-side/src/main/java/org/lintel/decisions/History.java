package org.lintel.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;

/**
 * The part of the record that a decision is made on, in order of position. Where it was read criterion by criterion, what matches one of them is at
 * hand without a look at the rest, which may be all places of a category.
 */
public final class History {
    public static final History EMPTY = new History(List.of());

    private final Map<Criterion, Matching> read;
    private final List<RecordedEvent> others;
    private @Nullable List<RecordedEvent> recorded;

    /** @param recorded in order of position */
    public History(List<RecordedEvent> recorded) {
        this(Map.of(), recorded);
    }

    /**
     * @param read by criterion, all that was on record at one moment
     * @param others what else is to be known, in order of position; some of it perhaps was read, too
     */
    private History(Map<Criterion, Matching> read, List<RecordedEvent> others) {
        this.read = Map.copyOf(read);
        this.others = List.copyOf(others);
    }

    /** @return this and what was read under other criteria at the same moment */
    public History and(Map<Criterion, Matching> more) {
        Map<Criterion, Matching> all = new HashMap<>(read);
        all.putAll(more);
        return new History(all, others);
    }

    /** @return this and what was recorded after it, in order */
    public History followedBy(List<RecordedEvent> more) {
        Map<Criterion, Matching> all = new HashMap<>();
        read.forEach((criterion, matching) -> all.put(criterion, matching.followedBy(more.stream().filter(criterion::matches).toList())));
        return new History(all, Stream.concat(others.stream(), more.stream()).toList());
    }

    /** @return every event in it, once */
    public List<RecordedEvent> recorded() {
        List<RecordedEvent> all = recorded;
        if (all == null) {
            all = read.isEmpty()
                    ? others
                    : merged(Stream.concat(read.values().stream().flatMap(matching -> matching.events().stream()), others.stream()));
            recorded = all;
        }
        return all;
    }

    /** @return what of it matches, in order */
    public Matching within(Criterion criterion) {
        Matching matching = read.get(criterion);
        return matching != null ? matching : Matching.NONE.followedBy(recorded().stream().filter(criterion::matches).toList());
    }

    /** @return the events of this kind, in order */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return of(kind, recorded());
    }

    /** @return the events of this kind that match, in order */
    public <E extends Event> Stream<E> events(Class<E> kind, Criterion criterion) {
        return of(kind, within(criterion).events());
    }

    private static <E extends Event> Stream<E> of(Class<E> kind, List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::event).filter(kind::isInstance).map(kind::cast);
    }

    private static List<RecordedEvent> merged(Stream<RecordedEvent> some) {
        List<RecordedEvent> ordered = new ArrayList<>();
        some.sorted(Comparator.comparingLong(RecordedEvent::position)).forEach(event -> {
            if (ordered.isEmpty() || ordered.getLast().position() < event.position()) {
                ordered.add(event);
            }
        });
        return List.copyOf(ordered);
    }
}
