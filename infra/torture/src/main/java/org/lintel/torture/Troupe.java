package org.lintel.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Boundary.Branch;
import org.lintel.torture.oracle.Journal;

/** The players of one process and its two watchers, one of all events and one of a few types, each with a journal. */
final class Troupe {

    private static final Boundary EVERYTHING = new Boundary(List.of(new Branch(Set.of(), Set.of())));
    private static final Boundary A_TYPE = new Boundary(List.of(new Branch(Set.of(), Set.of("torture.T1"))));
    private static final int FEW_EVENTS = 1_000;

    private final List<CompletableFuture<Void>> players = new ArrayList<>();
    private final CompletableFuture<Void> watcher;
    private final CompletableFuture<Void> narrowWatcher;
    private volatile boolean stopped;
    private volatile long end = Long.MAX_VALUE;

    /**
     * @param name unlike that of any other process of the play, also of those that were killed
     * @param head how many events there are
     */
    Troupe(EventLog log, Path journals, String name, Random random, int threads, long head) {
        var from = random.nextBoolean() ? 0 : Math.max(0, head - FEW_EVENTS);
        var all = new Watcher(log, new Journal(journals.resolve(name + "-all")), EVERYTHING, from, next -> next >= end);
        this.watcher = CompletableFuture.runAsync(all, Troupe::start);
        // It sees fewer events: it has seen the last one when the other one has, and nothing more comes.
        var some = new Watcher(log, new Journal(journals.resolve(name + "-some")), A_TYPE, from, _ -> watcher.isDone());
        this.narrowWatcher = CompletableFuture.runAsync(some, Troupe::start);
        var journal = new Journal(journals.resolve(name + "-appends"));
        var acknowledged = new AtomicLong(-1);
        for (int thread = 0; thread < threads; thread++) {
            var player = new Player(log, journal, name + "-" + thread, new Random(random.nextLong()), acknowledged, () -> stopped);
            players.add(CompletableFuture.runAsync(player, Troupe::start));
        }
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    /** Returns when no append is under way any more. */
    void stop() {
        stopped = true;
        players.forEach(CompletableFuture::join);
    }

    /** @param events how many there are for good; returns when all of them were seen */
    void watchUpTo(long events) {
        end = events;
        watcher.join();
        narrowWatcher.join();
    }
}
