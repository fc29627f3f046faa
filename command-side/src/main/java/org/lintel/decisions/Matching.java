package org.lintel.decisions;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.lintel.language.RecordedEvent;

/**
 * All events up to some position that match one criterion, in order, and what folds made of them: whoever adds events to it takes that along, so
 * that a rule goes on from where the last decision stood. Events and folds depend on nothing else, so nothing kept here can be wrong.
 *
 * <p>
 * Adding costs what is added, not what is there: the longer list goes on in the room behind the shorter one, of which only the first to be followed
 * can make use.
 */
public final class Matching {
    public static final Matching NONE = new Matching(new RecordedEvent[0], 0, Map.of());

    /** The first so many are this one's; those behind it are of whatever follows it. */
    private final RecordedEvent[] events;
    private final int count;
    private final AtomicBoolean followed = new AtomicBoolean();
    private final Map<Fold<?>, Folded> folded = new ConcurrentHashMap<>();

    /** What a fold made of the first so many events. */
    private record Folded(int count, Object state) {}

    private Matching(RecordedEvent[] events, int count, Map<Fold<?>, Folded> folded) {
        this.events = events;
        this.count = count;
        this.folded.putAll(folded);
    }

    public List<RecordedEvent> events() {
        return Collections.unmodifiableList(Arrays.asList(events).subList(0, count));
    }

    /** @param more what came after, in order */
    public Matching followedBy(List<RecordedEvent> more) {
        if (more.isEmpty()) {
            return this;
        }
        int all = count + more.size();
        boolean hasRoom = all <= events.length && followed.compareAndSet(false, true);
        RecordedEvent[] longer = hasRoom ? events : Arrays.copyOf(events, all + all / 2);
        for (int next = 0; next < more.size(); next++) {
            longer[count + next] = more.get(next);
        }
        return new Matching(longer, all, folded);
    }

    /** @return what the fold makes of all these events; of those that it has seen before it is not asked again */
    @SuppressWarnings("unchecked") // What is kept under a fold is what that fold made.
    public <S> S folded(Fold<S> fold) {
        Folded before = folded.get(fold);
        if (before != null && before.count == count) {
            return (S) before.state;
        }
        S state = before == null
                ? fold.after(fold.none(), events())
                : fold.after((S) before.state, events().subList(before.count, count));
        folded.put(fold, new Folded(count, state));
        return state;
    }
}
