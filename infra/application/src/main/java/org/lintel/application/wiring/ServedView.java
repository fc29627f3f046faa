package org.lintel.application.wiring;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.LiveViews;
import org.lintel.views.Projection;

/**
 * One view as it is served: the live generation that readers see and, while it is being rebuilt, another one beside it from the first
 * event on. Readers change over in one step when the new one has caught up.
 *
 * @param <P> the projection, which also answers the view's queries
 */
public final class ServedView<P extends Projection> implements AutoCloseable {
    /** How long a reader waits at most for the view to see what they did. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Makes a generation over a collection: its projection, and what feeds it. */
    interface Generations<P extends Projection> {
        Generation<P> over(String collection);
    }

    /** A projection over a collection, and what feeds it. */
    record Generation<P extends Projection>(String collection, P projection, ViewProcessor processor) {}

    /**
     * Where a view stands.
     *
     * @param behind how many events are recorded that it has not seen
     * @param failure why it stands still, or null while it moves
     * @param rebuiltTo up to which position its next generation is built, or null where none is
     */
    public record Status(String view, String collection, long position, long behind, @Nullable String failure, @Nullable Long rebuiltTo) {}

    private final String name;
    private final int version;
    private final Generations<P> generations;
    private final LiveViews pointers;
    private final LongSupplier head;
    private volatile Generation<P> live;
    private volatile @Nullable Generation<P> next;

    /** @param head the last position recorded, -1 for none */
    ServedView(String name, int version, Generations<P> generations, LiveViews pointers, LongSupplier head) {
        this.name = name;
        this.version = version;
        this.generations = generations;
        this.pointers = pointers;
        this.head = head;
        this.live = started(collectionToServe());
    }

    /** @return the view, as soon as it has seen the position; null where it has not within five seconds */
    public @Nullable P after(long position) {
        Generation<P> generation = live;
        return generation.processor.await(position, PATIENCE) ? generation.projection : null;
    }

    /** @return the view as it is */
    public P now() {
        return live.projection;
    }

    public Status status() {
        Generation<P> building = next;
        long position = live.processor.position();
        return new Status(name, live.collection, position, Math.max(0, head.getAsLong() - position), live.processor.failure(),
                building == null ? null : building.processor.position());
    }

    /**
     * Builds the view anew beside the live one and then changes over, in the background.
     *
     * @return false where that is under way already
     */
    public synchronized boolean rebuild() {
        if (next != null) {
            return false;
        }
        Generation<P> building = started(LiveView.collectionOf(name, version, generationOf(live.collection) + 1));
        next = building;
        Thread.ofVirtual().name("rebuild-" + name).start(() -> changeOver(building));
        return true;
    }

    private void changeOver(Generation<P> building) {
        while (!building.processor.await(head.getAsLong(), LOOK)) {
            if (next != building) {
                return;
            }
        }
        Generation<P> old = live;
        pointers.switchTo(new LiveView(name, building.collection, building.processor.position()));
        live = building;
        next = null;
        old.processor.close();
        pointers.drop(old.collection);
    }

    @Override
    public synchronized void close() {
        Generation<P> building = next;
        next = null;
        if (building != null) {
            building.processor.close();
        }
        live.processor.close();
    }

    private Generation<P> started(String collection) {
        Generation<P> generation = generations.over(collection);
        generation.processor.start();
        return generation;
    }

    /** A pointer to an older version of the rows is not followed: the view is built in its own version's collection from the start. */
    private String collectionToServe() {
        LiveView pointer = pointers.live(name);
        String first = LiveView.collectionOf(name, version, 0);
        return pointer != null && (pointer.collection().equals(first) || pointer.collection().startsWith(first + "-g"))
                ? pointer.collection()
                : first;
    }

    private static int generationOf(String collection) {
        int mark = collection.lastIndexOf("-g");
        return mark < 0 ? 0 : Integer.parseInt(collection.substring(mark + 2));
    }
}
