package org.lintel.application.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.Generations.Generation;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.TokenStoreSettings;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.LiveViews;
import org.lintel.readmodels.RowCollection;
import org.lintel.readmodels.ViewBuild;
import org.lintel.readmodels.ViewBuilds;
import org.lintel.views.Projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;

/** What views stand on, without a registry around: a store of the test's own, its history, and what each process on it has. */
final class ViewGround implements AutoCloseable {
    static final String PROCESS = "this one";
    static final Duration TAKE_OVER = Duration.ofSeconds(2);

    private final EventJson json = new EventJson();
    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final MongoEventStorageEngine engine;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);

    ViewGround(Path folder) {
        mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
        client = MongoClients.create(mongo.connectionString());
        engine = new MongoEventStorageEngine(database(), new DelegatingEventConverter(json)).prepare();
    }

    /** A view that keeps nothing but what it has seen. */
    record Seen(String name, AtomicLong position, Consumer<RecordedEvent> first) implements Projection {
        Seen(String name, Consumer<RecordedEvent> first) {
            this(name, new AtomicLong(-1), first);
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void apply(RecordedEvent event) {
            first.accept(event);
            position.set(event.position());
        }
    }

    MongoDatabase database() {
        return client.getDatabase("lintel");
    }

    /** @return another connection to the same */
    MongoClient connection() {
        return MongoClients.create(mongo.connectionString());
    }

    /** @param listener sees what is asked, and may hold it up */
    MongoClient connection(CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo.connectionString()))
                .addCommandListener(listener).build());
    }

    MongoEventStorageEngine engine() {
        return engine;
    }

    EventStore events() {
        return new StorageEngineBackedEventStore(engine, new SimpleEventBus(), _ -> Set.of());
    }

    RecordedEvents recordedEvents() {
        return new RecordedEvents(json);
    }

    MongoTokenStore tokens(String process) {
        return tokens(process, InstantSource.system());
    }

    MongoTokenStore tokens(String process, InstantSource clock) {
        return new MongoTokenStore(database(), json,
                TokenStoreSettings.defaults().withOwner(process).withClaimTimeout(TAKE_OVER).withClock(clock));
    }

    ViewBuilds builds(MongoDatabase database, String process) {
        return new ViewBuilds(database, new LiveViews(database), process, TAKE_OVER, InstantSource.system());
    }

    /** @param database that it is told in who builds what */
    ViewSurroundings around(MongoDatabase database, Consumer<ServedView<?>> ask) {
        return new ViewSurroundings(PROCESS, TAKE_OVER, new LiveViews(database()), builds(database, PROCESS), tokens(PROCESS),
                engine.history()::head,
                ask, () -> {});
    }

    ViewProcessor processor(String collection, Projection projection, StreamableEventSource events) {
        RowCollection rows = RowCollection.fed(database().getCollection(collection), 10);
        return new ViewProcessor(collection, new ViewProcessor.Fed(projection, rows, false), recordedEvents(), events, tokens(PROCESS),
                TAKE_OVER, executor);
    }

    /**
     * @param fed is called with each event before the view that is served sees it
     * @param built the same for the one that is built
     */
    ServedView<Seen> view(String name, Consumer<RecordedEvent> fed, Consumer<RecordedEvent> built, ViewSurroundings around) {
        return new ServedView<>(name, 1, new Generations<>() {
            @Override
            public Generation<Seen> served(String collection) {
                Seen seen = new Seen(name, fed);
                return new Generation<>(collection, seen, processor(collection, seen, events()));
            }

            @Override
            public Shadow built(ViewBuild build, @Nullable LiveView before) {
                return new Shadow(build, before, new Seen(name, built),
                        RowCollection.built(database().getCollection(build.collection()), 10), around.builds());
            }
        }, around);
    }

    /** @return what is recorded */
    List<RecordedEvent> recorded() {
        RecordedEvents read = recordedEvents();
        return engine.history().fromCommit(0, Long.MAX_VALUE)
                .flatMap(commit -> commit.events().stream().map(event -> read.of(event, commit.at()))).toList();
    }

    void record(int events) {
        Event event = GoldenEvents.ALL.getFirst();
        List<TaggedEventMessage<?>> messages = IntStream.range(0, events)
                .<TaggedEventMessage<?>>mapToObj(_ -> new GenericTaggedEventMessage<>(new GenericEventMessage(UUID.randomUUID().toString(),
                        EventJson.typeOf(event.getClass()), event, Map.of(), Instant.now()), Set.of()))
                .toList();
        engine.appendEvents(AppendCondition.none(), null, messages).thenCompose(transaction -> transaction.commit(null)).join();
    }

    @Override
    public void close() {
        executor.shutdownNow();
        engine.close();
        client.close();
        mongo.close();
    }
}
