package org.lintel.torture;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.lintel.torture.EventLog.Acknowledged;
import org.lintel.torture.EventLog.Failed;
import org.lintel.torture.EventLog.Rejected;
import org.lintel.torture.EventLog.Stuck;
import org.lintel.torture.EventLog.Unknown;
import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Fingerprint;
import org.lintel.torture.oracle.Journal;
import org.lintel.torture.oracle.Journal.Meant;

/** One thread that does what commands do, again and again: read what a decision depends on, then append on condition that it still holds. */
final class Player implements Runnable {

    private static final long BEFORE_ASKING_AGAIN = 20_000_000;
    private static final int ATTEMPTS_AT_THE_END = 20;
    /** Some decisions look no further back. */
    private static final int FEW_EVENTS = 300;

    private final EventLog log;
    private final Journal journal;
    private final String name;
    private final Random random;
    private final AtomicLong acknowledged;
    private final BooleanSupplier stopped;
    private int appends;

    /**
     * @param name unlike that of any other player of the play
     * @param acknowledged the greatest position that any player of this process was told
     */
    Player(EventLog log, Journal journal, String name, Random random, AtomicLong acknowledged, BooleanSupplier stopped) {
        this.log = log;
        this.journal = journal;
        this.name = name;
        this.random = random;
        this.acknowledged = acknowledged;
        this.stopped = stopped;
    }

    /** Until it is stopped; then once more without a condition, because nothing may hinder that when the faults have ended. */
    @Override
    public void run() {
        while (!stopped.getAsBoolean()) {
            try {
                decide();
            } catch (RuntimeException unreadable) {
                LockSupport.parkNanos(BEFORE_ASKING_AGAIN);
            }
        }
        for (int attempt = 0; attempt < ATTEMPTS_AT_THE_END; attempt++) {
            if (append(0, Boundary.NONE, new Play(random, 0).events(nextAppend())) instanceof Acknowledged) {
                return;
            }
        }
        journal.stuck("an append without a condition, " + ATTEMPTS_AT_THE_END + " times in a row");
    }

    private void decide() {
        long head = log.head();
        var play = new Play(random, head);
        var boundary = play.boundary();
        long marker = switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> Math.max(0, head - random.nextInt(6));
            default -> source(boundary, random.nextInt(3) == 0 ? Math.max(0, head - FEW_EVENTS) : 0);
        };
        append(marker, random.nextInt(12) == 0 ? Boundary.NONE : boundary, play.events(nextAppend()));
    }

    private String nextAppend() {
        return name + "-" + appends++;
    }

    private long source(Boundary boundary, long from) {
        long before = acknowledged.get();
        var source = log.source(boundary, from);
        var sum = new Fingerprint();
        source.events().forEach(event -> sum.add(event.id(), event.type(), event.tags(), event.payload()));
        journal.sourced(boundary, from, source.marker(), before, source.events().size(), sum);
        return source.marker();
    }

    private EventLog.Outcome append(long marker, Boundary boundary, List<Meant> events) {
        var append = events.getFirst().id().substring(0, events.getFirst().id().indexOf('/'));
        journal.intends(append, marker, boundary, events);
        var outcome = log.append(marker, boundary, events);
        switch (outcome) {
            case Acknowledged(long position) -> {
                journal.acknowledged(append, position);
                acknowledged.accumulateAndGet(position, Math::max);
            }
            case Rejected _ -> journal.rejected(append, headOrNothing());
            case Unknown _ -> journal.unknown(append);
            case Failed(String reason) -> journal.failed(append, reason);
            case Stuck _ -> journal.stuck("the outcome of " + append);
        }
        return outcome;
    }

    private long headOrNothing() {
        try {
            return log.head();
        } catch (RuntimeException unreadable) {
            return -1;
        }
    }
}
