package org.lintel.decisions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.lintel.language.RecordedEvent;

/**
 * All events up to some position that match one criterion, in order, and what folds made of them: whoever adds events to it takes that along, so
 * that a rule goes on from where the last decision stood. Events and folds depend on nothing else, so nothing kept here can be wrong.
 */
public final class Matching {
    public static final Matching NONE = new Matching(List.of(), Map.of());

    private final List<RecordedEvent> events;
    private final Map<Fold<?>, Folded> folded = new ConcurrentHashMap<>();

    /** What a fold made of the first so many events. */
    private record Folded(int count, Object state) {}

    private Matching(List<RecordedEvent> events, Map<Fold<?>, Folded> folded) {
        this.events = List.copyOf(events);
        folded.forEach(this.folded::put);
    }

    public List<RecordedEvent> events() {
        return events;
    }

    /** @param more what came after, in order */
    public Matching followedBy(List<RecordedEvent> more) {
        return more.isEmpty() ? this : new Matching(Stream.concat(events.stream(), more.stream()).toList(), folded);
    }

    /** @return what the fold makes of all these events; of those that it has seen before it is not asked again */
    @SuppressWarnings("unchecked") // What is kept under a fold is what that fold made.
    public <S> S folded(Fold<S> fold) {
        Folded before = folded.get(fold);
        if (before != null && before.count == events.size()) {
            return (S) before.state;
        }
        S state = before == null
                ? fold.after(fold.none(), events)
                : fold.after((S) before.state, events.subList(before.count, events.size()));
        folded.put(fold, new Folded(events.size(), state));
        return state;
    }
}
