package org.lintel.application.wiring;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.RowCollection;
import org.lintel.readmodels.ViewBuild;
import org.lintel.views.Projection;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** Generations of a view whose rows are on MongoDB. */
final class GenerationsOnMongo<S, P extends Projection> implements Generations<P> {
    /** Of one view while it is built. All views, built together, have a quarter of the memory for rows of some four kilobytes. */
    private static final int ROWS_IN_MEMORY = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4 / 16 / 4_096, 1_000L, 20_000L);
    /** Of one view while it is served. */
    private static final int RECENT_ROWS = 1_000;

    private final Ground ground;
    private final Function<RowCollection, S> store;
    private final Consumer<S> prepare;
    private final Function<S, P> view;

    /**
     * What all views stand on.
     *
     * @param executor for what coordinates their processors
     * @param alone whether no other process can write to the database
     */
    record Ground(MongoDatabase database, RecordedEvents recordedEvents, StreamableEventSource events, ViewSurroundings around,
            ScheduledExecutorService executor, boolean alone) {}

    /**
     * @param store makes the view's storage over a collection
     * @param prepare creates its indexes
     * @param view makes the view over its storage
     */
    GenerationsOnMongo(Ground ground, Function<RowCollection, S> store, Consumer<S> prepare, Function<S, P> view) {
        this.ground = ground;
        this.store = store;
        this.prepare = prepare;
        this.view = view;
    }

    @Override
    public Generation<P> served(String collection) {
        // Who reads always asks the database: what is remembered would be told sooner than what is not there.
        P read = prepared(RowCollection.served(rows(collection)));
        RowCollection rows = RowCollection.fed(rows(collection), RECENT_ROWS);
        return new Generation<>(collection, read,
                new ViewProcessor(collection, new ViewProcessor.Fed(over(rows), rows, ground.alone), ground.recordedEvents, ground.events,
                        ground.around.tokens(), ground.around.takeOverAfter(), ground.executor));
    }

    @Override
    public Shadow built(ViewBuild build, @Nullable LiveView before) {
        RowCollection rows = RowCollection.built(rows(build.collection()), ROWS_IN_MEMORY);
        return new Shadow(build, before, prepared(rows), rows, ground.around.builds());
    }

    /** @return the view without its rows, for its name and version */
    P nowhere() {
        return over(RowCollection.served(rows("nowhere")));
    }

    private P prepared(RowCollection rows) {
        S stored = store.apply(rows);
        prepare.accept(stored);
        return view.apply(stored);
    }

    private P over(RowCollection rows) {
        return view.apply(store.apply(rows));
    }

    private MongoCollection<Document> rows(String name) {
        return ground.database.getCollection(name).withWriteConcern(rowConcern(ground.alone));
    }

    /**
     * Rows can be replayed, and the token that says how far a view has read is journalled after its rows: no token survives a crash of a server that its
     * rows did not survive. Where the server may be one of several, another one may take over without the rows and be told the token: there a majority has them first.
     */
    private static WriteConcern rowConcern(boolean oneServer) {
        return (oneServer ? WriteConcern.W1 : WriteConcern.MAJORITY).withJournal(false);
    }
}
