package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.bson.Document;
import org.lintel.application.StartRefused;
import org.lintel.application.demo.DemoSession;
import org.lintel.application.wiring.EventJson;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.application.wiring.ServedView;
import org.lintel.application.wiring.Views;
import org.lintel.benchmarks.axon4.Measured;
import org.lintel.benchmarks.growth.GrownSession;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.TokenStoreSettings;
import org.lintel.json.CatalogueReader;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.FoldCheckpoints;

import com.mongodb.client.MongoDatabase;

/** The log of a registry, with its own events, and the registry's own views over it; in a database of its own that is dropped at the end. */
final class RegistryLog implements AutoCloseable {
    private static final Duration TAKE_OVER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Catalogue CATALOGUE = CatalogueReader.illustrative();
    private static final long LOOK_NANOS = 1_000_000;

    private final MongoDatabase database;
    private final EventJson json = new EventJson();
    private final RecordedEvents recordedEvents = new RecordedEvents(json);
    private final MongoEventStorageEngine engine;
    private final long events;

    /** @param organisations that take part in the session of which the others are copies */
    RegistryLog(StorageServer server, long events, int organisations, PrintWriter out) {
        this.database = server.freshDatabase();
        this.events = GrownSession.recorded(database, server.folder(), events, organisations, out);
        this.engine = new MongoEventStorageEngine(database, new DelegatingEventConverter(json)).prepare();
    }

    /** @return the mean size of an event's JSON */
    int bytes() {
        long bytes = 0;
        for (Document commit : database.getCollection("commits").find()) {
            for (Document event : commit.getList("events", Document.class)) {
                bytes += event.getString("payload").length();
            }
        }
        return (int) (bytes / events);
    }

    long events() {
        return events;
    }

    /** @return how long it takes to fold the view of compliance up to the position and to report on the session from it */
    double asOfMillis(FoldCheckpoints checkpoints, long position) {
        long begun = System.nanoTime();
        Compliance view = checkpoints.asOf(position, from -> engine.history().fromPosition(from, Long.MAX_VALUE)
                .flatMap(commit -> commit.events().stream().filter(event -> event.position() >= from)
                        .map(event -> recordedEvents.of(event, commit.at()))));
        view.report(new SessionId(DemoSession.ID), CATALOGUE, Instant.now());
        return (System.nanoTime() - begun) / 1e6;
    }

    /** The driver alone, by {@code _id}, each document decoded as the driver does it. */
    Measured cursor() {
        long begun = System.nanoTime();
        long read = 0;
        for (Document commit : database.getCollection("commits").find().sort(new Document("_id", 1))) {
            read += commit.getList("events", Document.class).size();
        }
        return measured(begun, read);
    }

    /** @param view to be built beside the live one, from being asked for until it is what readers see */
    Measured rebuild(Views views, String view) {
        ServedView<?> served = views.named(view).orElseThrow();
        String before = String.valueOf(served.collection());
        long begun = System.nanoTime();
        served.rebuild();
        await(() -> !before.equals(served.collection()));
        return measured(begun, events);
    }

    /** All views that the registry has, none of which was built before, until all of them can be read. */
    Measured build() {
        forgetViews();
        long begun = System.nanoTime();
        try (Views views = views()) {
            await(() -> views.all().stream().allMatch(view -> view.collection() != null));
            return measured(begun, events);
        }
    }

    Views views() {
        var tokens = new MongoTokenStore(database, json, TokenStoreSettings.defaults().withOwner("benchmark"));
        return new Views(database, recordedEvents, new StorageEngineBackedEventStore(engine, new SimpleEventBus(), _ -> Set.of()),
                tokens, engine.history(), "benchmark", TAKE_OVER, true);
    }

    private void forgetViews() {
        for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
            if (!collection.equals("commits")) {
                database.getCollection(collection).drop();
            }
        }
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new StartRefused("A view was not built in ten minutes.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private Measured measured(long begun, long done) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (done != events) {
            throw new StartRefused("Of " + events + " events " + done + " were read.");
        }
        return new Measured(done / seconds, seconds * 1_000, seconds * 1_000);
    }

    @Override
    public void close() {
        engine.close();
        database.drop();
    }
}
