package org.lintel.views.compliance;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;

/**
 * How far the fold of the view had come at some positions, so that a view as of then is folded from the nearest of them and not from the first event. They are
 * kept beside, never the truth: made whenever a fold passes by, gone with the process, and each equal to what the fold from the start gives there.
 *
 * <p>
 * What they hold is bounded: where there are more rows than that, every second one is given up, and they lie twice as far apart from then on.
 */
public final class FoldCheckpoints {
    /** Unit: rows in all checkpoints together; some 50 bytes each beside the rows themselves, which they share. */
    private static final int MOST_ROWS = 1_000_000;
    /** Unit: events. A quarter of a second's folding on one slow processor. */
    private static final int APART = 5_000;

    private final int mostRows;
    private final NavigableMap<Long, FoldedRows> kept = new TreeMap<>();
    private long apart;

    public FoldCheckpoints() {
        this(APART, MOST_ROWS);
    }

    /**
     * @param apart how many events lie between two of them
     * @param mostRows in all of them together
     */
    FoldCheckpoints(int apart, int mostRows) {
        this.apart = apart;
        this.mostRows = mostRows;
    }

    /**
     * @param position of the last event that counts; -1 for none
     * @param recorded gives the events from a position on, in order; more than those that count do no harm
     * @return the view of the events up to it
     */
    public Compliance asOf(long position, LongFunction<Stream<RecordedEvent>> recorded) {
        Map.@Nullable Entry<Long, FoldedRows> nearest = nearest(position);
        FoldedRows rows = nearest == null ? new FoldedRows() : new FoldedRows(nearest.getValue());
        Compliance compliance = new Compliance(rows);
        long next = nearest == null ? 0 : nearest.getKey() + 1;
        if (next <= position) {
            try (Stream<RecordedEvent> events = recorded.apply(next)) {
                fold(events.iterator(), position, compliance, rows);
            }
        }
        return compliance;
    }

    private void fold(Iterator<RecordedEvent> events, long position, Compliance compliance, FoldedRows rows) {
        while (events.hasNext()) {
            RecordedEvent event = events.next();
            if (event.position() > position) {
                return;
            }
            compliance.apply(event);
            keep(event.position(), rows);
        }
    }

    private synchronized Map.@Nullable Entry<Long, FoldedRows> nearest(long position) {
        return kept.floorEntry(position);
    }

    private synchronized void keep(long position, FoldedRows rows) {
        if ((position + 1) % apart != 0 || kept.containsKey(position)) {
            return;
        }
        kept.put(position, new FoldedRows(rows));
        while (kept.size() > 1 && kept.values().stream().mapToLong(FoldedRows::size).sum() > mostRows) {
            apart *= 2;
            kept.keySet().removeIf(one -> (one + 1) % apart != 0);
        }
    }

    /** @return how many there are */
    synchronized int size() {
        return kept.size();
    }
}
