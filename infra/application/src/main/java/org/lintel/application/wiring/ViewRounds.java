package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.lintel.eventstore.ProcessorClaim;
import org.lintel.eventstore.SignOfLife;
import org.lintel.readmodels.LiveView;

import com.mongodb.MongoTimeoutException;

/**
 * Looks once a second, on a thread of its own, where the views are read from, who feeds them, and what nobody reads any more. Readers ask
 * the database nothing of that: where the last look is too old, they wait for the next.
 */
final class ViewRounds implements AutoCloseable {
    /** What nobody reads any more stays for so long at least: somebody may be in the middle of it. */
    private static final Duration KEPT = Duration.ofSeconds(30);
    /** In so many times the take-over time one process or another feeds what was left, were all well. */
    private static final int TIMES_TO_TAKE_OVER = 3;

    private final Supplier<List<ServedView<?>>> views;
    private final ViewSurroundings around;
    private final Duration patience;
    private final Rounds rounds = new Rounds("views", this::look);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private volatile long looked = System.nanoTime();
    private volatile boolean failed;
    private volatile Map<String, Seen> claims = Map.of();
    private long swept = System.nanoTime();
    private Set<String> unread = Set.of();

    /**
     * @param views that are looked at
     * @param patience after how long a look is too old, for who reads by it may be reading what is gone soon; and how long a reader waits for another
     */
    ViewRounds(Supplier<List<ServedView<?>>> views, ViewSurroundings around, Duration patience) {
        this.views = views;
        this.around = around;
        this.patience = patience;
    }

    /**
     * A claim as it was found.
     *
     * @param since when it was found so for the first time. Its own time is another machine's, whose clock may be wrong
     */
    private record Seen(ProcessorClaim claim, long since) {}

    void start() {
        looked = System.nanoTime();
        rounds.start();
    }

    private void look() {
        Collection<LiveView> live = follow();
        claims = claims();
        views.get().stream().filter(this::isUnfed).forEach(ServedView::takeUp);
        if (System.nanoTime() - swept > KEPT.toNanos()) {
            swept = System.nanoTime();
            sweep(live);
        }
    }

    /** Another process may have built a view anew, or one that was to build it may be gone. */
    private Collection<LiveView> follow() {
        boolean followed = false;
        try {
            Map<String, LiveView> live = around.pointers().all();
            views.get().forEach(view -> view.follow(live.get(view.name())));
            looked = System.nanoTime();
            followed = true;
            return live.values();
        } finally {
            failed = !followed;
            tellReaders();
        }
    }

    private void tellReaders() {
        lock.lock();
        try {
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isUnseen() {
        return System.nanoTime() - looked > patience.toNanos();
    }

    /**
     * Makes sure that it was looked lately where the views are read from.
     *
     * @throws MongoTimeoutException where the last look failed, and where there is none in time
     */
    void awaitLook() {
        if (!isUnseen()) {
            return;
        }
        long end = System.nanoTime() + patience.toNanos();
        lock.lock();
        try {
            while (isUnseen()) {
                long left = end - System.nanoTime();
                if (failed || left <= 0) {
                    throw new MongoTimeoutException("Where the views are read from is not known at the moment.");
                }
                ended.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MongoTimeoutException("Where the views are read from is not waited for.");
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Seen> claims() {
        Map<String, Seen> found = new HashMap<>();
        long now = System.nanoTime();
        around.tokens().claims().forEach((name, claim) -> {
            Seen before = claims.get(name);
            found.put(name, before != null && before.claim.equals(claim) ? before : new Seen(claim, now));
        });
        return found;
    }

    private boolean isUnfed(ServedView<?> view) {
        Seen seen = claims.get(String.valueOf(view.collection()));
        return seen != null && (seen.claim.owner() == null || seen.claim.owner().equals(around.process())
                || SignOfLife.isOver(seen.claim.seenAt(), Instant.now(), around.takeOverAfter()));
    }

    /** @return how long ago the process that feeds a view gave a sign of life, of the view for which that is longest; asks nobody */
    Duration longestUnfed() {
        Map<String, Seen> known = claims;
        long now = System.nanoTime();
        return views.get().stream().map(view -> known.get(String.valueOf(view.collection()))).filter(Objects::nonNull)
                .map(seen -> Duration.ofNanos(Math.max(0, now - seen.since))).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** @return whether there is a view of which nobody gave a sign of life for so long that another process should have taken it over */
    boolean isAnyLeft() {
        return longestUnfed().compareTo(around.takeOverAfter().multipliedBy(TIMES_TO_TAKE_OVER)) > 0;
    }

    /** Removes what nobody read this time and the time before: generations before the live one, and builds that were cut off. */
    private void sweep(Collection<LiveView> live) {
        Set<String> read = new HashSet<>();
        live.forEach(pointer -> read.add(pointer.collection()));
        around.builds().all().values().forEach(build -> read.add(build.collection()));
        Set<String> found = new HashSet<>();
        for (ServedView<?> view : views.get()) {
            String collection = view.collection();
            if (collection != null) {
                read.add(collection);
                found.addAll(around.pointers().collections(view.name(), view.version()));
            }
        }
        found.removeAll(read);
        found.stream().filter(unread::contains).forEach(around::remove);
        unread = found;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
