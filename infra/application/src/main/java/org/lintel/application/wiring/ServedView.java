package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.wiring.Generations.Generation;
import org.lintel.eventstore.ProcessorClaim;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.ViewBuild;
import org.lintel.views.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One view as it is served: the live generation that readers see and, while it is being rebuilt, another one beside it from the first
 * event on. Readers change over in one step when the new one has caught up, in this process and in any other on the same database. A view
 * that was never built here is cold: it is built first, and until then nobody reads it.
 *
 * @param <P> the projection, which also answers the view's queries
 */
public final class ServedView<P extends Projection> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedView.class);
    /** How long a reader waits at most for the view to see what they did. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    /**
     * Where a view stands.
     *
     * @param collection that it is read from; null where it is not built yet
     * @param behind how many events are recorded that it has not seen
     * @param failure why it stands still, or null while it moves
     * @param rebuild how far its next generation is, or null where none is built
     * @param fedBy which process applies events to it, or null where none does at the moment
     */
    public record Status(String view, @Nullable String collection, long position, long behind, @Nullable String failure,
            @Nullable Rebuild rebuild, @Nullable FedBy fedBy) {}

    private final String name;
    private final int version;
    private final Generations<P> generations;
    private final ViewSurroundings around;
    private final CompletableFuture<Generation<P>> first = new CompletableFuture<>();
    private volatile @Nullable Generation<P> live;
    private volatile @Nullable Shadow shadow;
    private volatile boolean asked;
    private volatile @Nullable String buildFailure;
    private volatile boolean closed;
    private final Retries retries = new Retries(System::nanoTime);

    ServedView(String name, int version, Generations<P> generations, ViewSurroundings around) {
        this.name = name;
        this.version = version;
        this.generations = generations;
        this.around = around;
    }

    public String name() {
        return name;
    }

    int version() {
        return version;
    }

    /** @return the view, as soon as it has seen the position; null where it has not within five seconds */
    public @Nullable P after(long position) {
        around.look().run();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            // Asked anew each time: readers may have changed over meanwhile.
            Generation<P> generation = liveBefore(end);
            if (generation != null && generation.processor().await(position, LOOK)) {
                return generation.projection();
            }
        }
        return null;
    }

    /**
     * @return the view as it is
     * @throws ProblemException 503 where it is being built for the first time and that takes more than five seconds
     */
    public P now() {
        around.look().run();
        Generation<P> generation = liveBefore(System.nanoTime() + PATIENCE.toNanos());
        if (generation == null) {
            throw ProblemException.unavailable("view-being-built", "This view is being built from the history and cannot be read yet.",
                    "Try again in a moment.");
        }
        return generation.projection();
    }

    private @Nullable Generation<P> liveBefore(long end) {
        Generation<P> generation = live;
        if (generation != null) {
            return generation;
        }
        try {
            return first.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /**
     * @param claim on the live generation, or null for none
     * @param elsewhere what another process builds, or null for nothing
     */
    Status status(@Nullable ProcessorClaim claim, @Nullable ViewBuild elsewhere, Instant now) {
        Generation<P> generation = live;
        long position = generation == null ? -1 : generation.processor().position();
        return new Status(name, generation == null ? null : generation.collection(), position,
                Math.max(0, around.head().getAsLong() - position), failure(), rebuild(elsewhere), FedBy.of(claim, around.process(), now));
    }

    private @Nullable Rebuild rebuild(@Nullable ViewBuild elsewhere) {
        Shadow building = shadow;
        if (building != null) {
            return building.progress();
        }
        if (elsewhere != null) {
            return Rebuild.elsewhere(elsewhere.events(), elsewhere.of());
        }
        if (asked) {
            return Rebuild.elsewhere(0, around.head().getAsLong() + 1);
        }
        String failed = buildFailure;
        return failed == null ? null : Rebuild.failed(around.head().getAsLong() + 1, failed);
    }

    /** @return why the view stands still, as the kind of fault, or null while it moves */
    @Nullable
    String failure() {
        Generation<P> generation = live;
        return generation == null ? buildFailure : generation.processor().failure();
    }

    /** @return the collection that is read, or null while there is none */
    public @Nullable String collection() {
        Generation<P> generation = live;
        return generation == null ? null : generation.collection();
    }

    /**
     * Builds the view anew beside the live one and then changes over, in the background.
     *
     * @return false where that is under way already
     */
    public synchronized boolean rebuild() {
        if (asked || closed) {
            return false;
        }
        asked = true;
        around.ask().accept(this);
        return true;
    }

    /**
     * Reads the view from where the pointer says, and has it built where there is nothing to be read.
     *
     * @param pointer or null where there is none; one to another version of the rows is not followed
     */
    synchronized void follow(@Nullable LiveView pointer) {
        Generation<P> now = live;
        if (!closed && pointer != null && LiveView.isOf(name, version, pointer.collection()) && (now == null
                || LiveView.generationOf(pointer.collection()) > LiveView.generationOf(now.collection()))) {
            serve(started(pointer.collection()));
        } else if (now == null && retries.isDue()) {
            rebuild();
        }
    }

    /** Feeds it where nobody does. */
    void takeUp() {
        Generation<P> generation = live;
        if (generation != null) {
            generation.processor().takeUp();
        }
    }

    /** Begins where nothing is recorded yet, or goes on where that was begun so: event by event from the first one on. */
    synchronized void beginEmpty() {
        serve(started(LiveView.collectionOf(name, version, 0)));
    }

    /** @return what is to take the live one's place, or null where another process is at it */
    @Nullable
    Shadow begin() {
        LiveView before = around.pointers().live(name);
        ViewBuild build = closed ? null : around.builds().begin(name, version);
        if (build == null) {
            retries.later();
            asked = false;
            return null;
        }
        Shadow begun = generations.built(build, before);
        shadow = begun;
        return begun;
    }

    /**
     * Lets the view's processor go on from where it was built to, and then readers change over to it.
     *
     * @throws IllegalStateException where it does not catch up, or another process builds the view by now
     */
    void changeOver(Shadow built) {
        LiveView next = built.finished();
        around.beginAfter(next.collection(), next.position());
        Generation<P> generation = started(next.collection());
        boolean served = false;
        try {
            generation.processor().catchUp(around.head(), () -> closed);
            synchronized (this) {
                // A process that was paused on the way may find its rows removed.
                built.requireStillMine();
                if (closed || !around.pointers().switchTo(next, built.before())) {
                    throw new IllegalStateException("The view " + name + " was switched by another process.");
                }
                serve(generation);
                served = true;
                shadow = null;
                asked = false;
                buildFailure = null;
            }
        } finally {
            if (!served) {
                generation.processor().close();
            }
        }
        tellOthers(() -> around.builds().end(built.build()));
    }

    /** Of a view that is cold another attempt is made after a while. Never fails, for what fails is mostly that the database is away. */
    void giveUp(Throwable failure) {
        Shadow given = shadow;
        shadow = null;
        if (!closed) {
            LOG.error("The view {} could not be built: {}", name, failure.getClass().getName());
            buildFailure = failure.getClass().getSimpleName();
            retries.failed();
            asked = false;
        }
        tellGivenUp(given);
    }

    /** Others need not wait then; untold, they begin anew once this process has given no sign of the build for a while. */
    private void tellOthers(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException | Error untold) {
            LOG.warn("Others could not be told that the view {} is not being built any more: {}", name, untold.getClass().getName());
        }
    }

    private void tellGivenUp(@Nullable Shadow given) {
        if (given != null) {
            tellOthers(() -> around.builds().giveUp(given.build()));
        }
    }

    private void serve(Generation<P> next) {
        Generation<P> old = live;
        live = next;
        first.complete(next);
        if (old != null) {
            // Whoever reads it goes on reading; what it has not seen, the next one has. Nobody waits for its end.
            Thread.ofVirtual().name("view-" + old.collection() + "-ends").start(old.processor()::close);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Generation<P> generation = live;
        if (generation != null) {
            generation.processor().close();
        }
        tellGivenUp(shadow);
    }

    private Generation<P> started(String collection) {
        Generation<P> generation = generations.served(collection);
        generation.processor().start();
        return generation;
    }
}
