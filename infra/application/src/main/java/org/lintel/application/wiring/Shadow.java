package org.lintel.application.wiring;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.RowCollection;
import org.lintel.readmodels.ViewBuild;
import org.lintel.readmodels.ViewBuilds;
import org.lintel.views.Projection;

/**
 * A generation of a view that nobody reads yet: built in bulk from the first event on, by this process alone, in a collection of its own.
 * Cut off, it is begun anew in another one. Several threads may use it one after the other, and any may ask where it stands.
 */
final class Shadow {
    private final ViewBuild build;
    private final @Nullable LiveView before;
    private final Projection projection;
    private final RowCollection rows;
    private final ViewBuilds builds;
    private final long begun = System.nanoTime();
    private volatile long events;
    private volatile long of;
    private volatile boolean lost;

    /** @param before where the view was read from when this was begun, or null for nowhere */
    Shadow(ViewBuild build, @Nullable LiveView before, Projection projection, RowCollection rows, ViewBuilds builds) {
        this.build = build;
        this.before = before;
        this.projection = projection;
        this.rows = rows;
        this.builds = builds;
    }

    /**
     * @param recorded that follow on those before, without a gap
     * @param head the last position recorded
     * @throws IllegalStateException where another process has taken the build over
     */
    void apply(List<RecordedEvent> recorded, long head) {
        requireMine();
        recorded.forEach(projection::apply);
        events += recorded.size();
        of = Math.max(events, head + 1);
    }

    /** @throws IllegalStateException where another process has taken the build over */
    void write() {
        rows.write();
        requireStillMine();
    }

    /** To be called now and then, however long the rest takes: or another process takes the build over. */
    void giveSign() {
        if (!builds.go(build, events, of)) {
            lost = true;
        }
    }

    /**
     * Asks anew, which is a sign of life.
     *
     * @throws IllegalStateException where another process has taken the build over
     */
    void requireStillMine() {
        giveSign();
        requireMine();
    }

    private void requireMine() {
        if (lost) {
            throw new IllegalStateException("Another process builds the view " + build.view() + ".");
        }
    }

    ViewBuild build() {
        return build;
    }

    @Nullable
    LiveView before() {
        return before;
    }

    /** @return the view as it is read once this is live */
    LiveView finished() {
        return new LiveView(build.view(), build.collection(), events - 1);
    }

    Rebuild progress() {
        return Rebuild.of(events, of, System.nanoTime() - begun);
    }
}
