package org.lintel.torture.oracle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.lintel.torture.oracle.StoredLog.Event;
import org.lintel.torture.oracle.Testimony.Seen;
import org.lintel.torture.oracle.Violation.Kind;

/** What the streams have shown, event by event, beside what is stored: the same events, all of them, in order, commits whole. */
final class StreamCheck implements Testimony.Reader {

    private final StoredLog log;
    private final List<Violation> found = new ArrayList<>();
    private String journal = "";
    private Boundary boundary = Boundary.NONE;
    private Iterator<Event> due = List.<Event>of().iterator();
    private long last = -1;
    private boolean lost = true;
    private long seen;

    StreamCheck(StoredLog log) {
        this.log = log;
    }

    List<Violation> violations() {
        return found;
    }

    /** @return how many events all streams together have shown */
    long seen() {
        return seen;
    }

    @Override
    public void opened(String journal, Boundary boundary, long from) {
        this.journal = journal;
        this.boundary = boundary;
        this.due = log.events(boundary, from, Long.MAX_VALUE).iterator();
        this.last = -1;
        this.lost = false;
    }

    @Override
    public void saw(Seen saw) {
        if (lost) {
            // After its first fault a stream is not followed any further: all that comes is off by it.
            return;
        }
        seen++;
        if (!due.hasNext()) {
            report(Kind.READ_DIFFERENTLY, saw, "stored: nothing more of " + boundary);
            return;
        }
        var event = due.next();
        var commit = log.commits().get(event.commit());
        if (saw.position() != event.position()) {
            report(Kind.READ_OUT_OF_ORDER, saw, "due after position " + last + ": " + event);
        } else if (!saw.event().equals(event.id()) || saw.commit() != commit.number() || saw.at() != commit.at().getTime() || !saw.sum()
                .equals(new Fingerprint().add(event.id(), event.type(), event.tags(), event.payload()).text())) {
            report(Kind.READ_DIFFERENTLY, saw, event.toString(), commit.toString());
        }
        last = event.position();
    }

    @Override
    public void caughtUp() {
        if (last < 0 || lost) {
            return;
        }
        var commit = log.commits().get(log.event(last).commit());
        log.events(boundary, last + 1, commit.lastPosition() + 1).stream().findFirst().ifPresent(missing -> {
            found.add(new Violation(Kind.READ_TORN, "journal: " + journal + " had nothing more after position " + last, missing.toString(),
                    commit.toString()));
            lost = true;
        });
    }

    @Override
    public void sawAll() {
        if (!lost && due.hasNext()) {
            found.add(new Violation(Kind.READ_OUT_OF_ORDER, "journal: " + journal + " had seen everything after position " + last,
                    due.next().toString()));
        }
    }

    private void report(Kind kind, Seen saw, String... stored) {
        var evidence = new ArrayList<>(List.of("journal: " + journal + " saw " + saw));
        evidence.addAll(List.of(stored));
        found.add(new Violation(kind, evidence));
        lost = true;
    }
}
