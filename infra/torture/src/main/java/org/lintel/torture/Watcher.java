package org.lintel.torture;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;

import org.lintel.torture.EventLog.Read;
import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Fingerprint;
import org.lintel.torture.oracle.Journal;

/** One thread that does what projections do: it reads the stream of all events, or of some, and opens it anew after an error. */
final class Watcher implements Runnable {

    private static final long BEFORE_OPENING_AGAIN = 20_000_000;

    private final EventLog log;
    private final Journal journal;
    private final Boundary boundary;
    private final LongPredicate isEnd;
    private long next;

    /**
     * @param from position of the first event that it wants
     * @param isEnd whether nothing will ever come at or after the position, when the stream has nothing more there
     */
    Watcher(EventLog log, Journal journal, Boundary boundary, long from, LongPredicate isEnd) {
        this.log = log;
        this.journal = journal;
        this.boundary = boundary;
        this.next = from;
        this.isEnd = isEnd;
    }

    /** Until it has seen the end. */
    @Override
    public void run() {
        while (!watched()) {
            LockSupport.parkNanos(BEFORE_OPENING_AGAIN);
        }
        journal.sawAll();
    }

    private boolean watched() {
        journal.opened(boundary, next);
        try (var stream = log.stream(boundary, next)) {
            boolean news = false;
            while (true) {
                boolean last = isEnd.test(next);
                var read = stream.next();
                if (read != null) {
                    saw(read);
                    news = true;
                } else if (last) {
                    return true;
                } else {
                    if (news) {
                        journal.caughtUp();
                    }
                    news = false;
                    stream.await();
                }
            }
        } catch (RuntimeException broken) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void saw(Read event) {
        journal.saw(event.position(), event.commit(), event.at(), event.id(),
                new Fingerprint().add(event.id(), event.type(), event.tags(), event.payload()));
        next = event.position() + 1;
    }
}
