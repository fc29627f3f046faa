package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.wiring.Generations.Generation;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.ProcessorClaim;
import org.lintel.language.SessionId;
import org.lintel.readmodels.AccessesOnMongo;
import org.lintel.readmodels.AnnouncementsOnMongo;
import org.lintel.readmodels.BadgesOnMongo;
import org.lintel.readmodels.ComplianceOnMongo;
import org.lintel.readmodels.DelegatesOnMongo;
import org.lintel.readmodels.ErasuresOnMongo;
import org.lintel.readmodels.FilesOnMongo;
import org.lintel.readmodels.HistoryOnMongo;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.LiveViews;
import org.lintel.readmodels.MissedOnMongo;
import org.lintel.readmodels.NoticesOnMongo;
import org.lintel.readmodels.RowCollection;
import org.lintel.readmodels.SamplesOnMongo;
import org.lintel.readmodels.SessionsOnMongo;
import org.lintel.readmodels.TodoOnMongo;
import org.lintel.readmodels.ViewBuild;
import org.lintel.readmodels.ViewBuilds;
import org.lintel.readmodels.WorklistOnMongo;
import org.lintel.views.Projection;
import org.lintel.views.access.Accesses;
import org.lintel.views.announcements.Announcements;
import org.lintel.views.badges.Badges;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.delegates.Delegates;
import org.lintel.views.erasures.Erasures;
import org.lintel.views.file.FileView;
import org.lintel.views.history.History;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.notices.Notices;
import org.lintel.views.samples.Samples;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.sessions.Sessions;
import org.lintel.views.todo.Todo;
import org.lintel.views.worklist.Worklist;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** All views of the registry, each following the history on its own. Those that were never built are built together, in the background. */
public final class Views implements AutoCloseable {
    private static final int THREADS = 4;
    /** Of one view while it is built. All views, built together, have a quarter of the memory for rows of some four kilobytes. */
    private static final int ROWS_IN_MEMORY = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4 / 16 / 4_096, 1_000L, 20_000L);
    /** Of one view while it is served. */
    private static final int RECENT_ROWS = 1_000;
    /** A process that did not look where views are read from for so long may be reading what is gone soon. */
    private static final Duration LONGEST_UNSEEN = Duration.ofSeconds(5);
    /** What nobody reads any more stays for so long at least: somebody may be in the middle of it. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final MongoDatabase database;
    private final RecordedEvents recordedEvents;
    private final StreamableEventSource events;
    private final MongoTokenStore tokens;
    private final Duration takeOverAfter;
    private final boolean alone;
    private final ViewSurroundings around;
    private final ViewBuilder builder;
    private final Rounds rounds = new Rounds("views", this::look);
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS,
            Thread.ofPlatform().name("views-", 0).factory());
    private volatile long looked = System.nanoTime();
    private volatile Map<String, ProcessorClaim> claims = Map.of();
    private long swept = System.nanoTime();
    private Set<String> unread = Set.of();

    private final ServedView<Sessions> sessions;
    private final ServedView<Worklist> worklist;
    private final ServedView<FileView> files;
    private final ServedView<History> history;
    private final ServedView<Compliance> compliance;
    private final ServedView<Todo> todo;
    private final ServedView<Notices> notices;
    private final ServedView<MissedDeadlines> missed;
    private final ServedView<Announcements> announcements;
    private final ServedView<Erasures> erasures;
    private final ServedView<Accesses> accesses;
    private final ServedView<Delegates> delegates;
    private final ServedView<Badges> badges;
    private final ServedView<Samples> samples;

    /**
     * @param process its name in claims; no two may share one
     * @param takeOverAfter how long a process may give no sign of life before another one feeds and builds its views
     * @param alone whether no other process can write to the database
     */
    public Views(MongoDatabase database, RecordedEvents recordedEvents, StreamableEventSource events, MongoTokenStore tokens,
            CommitHistory commits, String process, Duration takeOverAfter, boolean alone) {
        this.database = database;
        this.recordedEvents = recordedEvents;
        this.events = events;
        this.tokens = tokens;
        this.takeOverAfter = takeOverAfter;
        this.alone = alone;
        this.builder = new ViewBuilder(commits, recordedEvents, takeOverAfter);
        LiveViews pointers = new LiveViews(database);
        this.around = new ViewSurroundings(process, takeOverAfter, pointers,
                new ViewBuilds(database, pointers, process, takeOverAfter, InstantSource.system()), tokens, commits::head, builder::ask,
                this::lookWhereUnseen);
        this.sessions = served(SessionsOnMongo::new, _ -> {}, Sessions::new);
        this.worklist = served(WorklistOnMongo::new, WorklistOnMongo::createIndexes, Worklist::new);
        this.files = served(FilesOnMongo::new, _ -> {}, FileView::new);
        this.compliance = served(ComplianceOnMongo::new, ComplianceOnMongo::createIndexes, Compliance::new);
        this.todo = served(TodoOnMongo::new, TodoOnMongo::createIndexes, Todo::new);
        this.notices = served(NoticesOnMongo::new, NoticesOnMongo::createIndexes, Notices::new);
        this.missed = served(MissedOnMongo::new, MissedOnMongo::createIndexes, MissedDeadlines::new);
        this.announcements = served(AnnouncementsOnMongo::new, AnnouncementsOnMongo::createIndexes, Announcements::new);
        this.erasures = served(ErasuresOnMongo::new, ErasuresOnMongo::createIndexes, Erasures::new);
        this.accesses = served(AccessesOnMongo::new, AccessesOnMongo::createIndexes, Accesses::new);
        this.delegates = served(DelegatesOnMongo::new, DelegatesOnMongo::createIndexes, Delegates::new);
        this.badges = served(BadgesOnMongo::new, BadgesOnMongo::createIndexes, Badges::new);
        this.samples = served(SamplesOnMongo::new, SamplesOnMongo::createIndexes, Samples::new);
        this.history = served(HistoryOnMongo::new, HistoryOnMongo::createIndexes, History::new);
        open();
    }

    private void open() {
        Map<String, LiveView> live = around.pointers().all();
        Set<String> begun = tokens.claims().keySet();
        boolean nothing = around.head().getAsLong() < 0;
        for (ServedView<?> view : all()) {
            boolean isLive = live.get(view.name()) instanceof LiveView(String name, String collection, long _)
                    && LiveView.isOf(name, view.version(), collection);
            if (!isLive && (nothing || begun.contains(LiveView.collectionOf(view.name(), view.version(), 0)))) {
                view.beginEmpty();
            } else {
                view.follow(live.get(view.name()));
            }
        }
        builder.start();
        rounds.start();
    }

    /** Another process may have built a view anew, or one that was to build it may be gone. */
    private synchronized void look() {
        Map<String, LiveView> live = around.pointers().all();
        all().forEach(view -> view.follow(live.get(view.name())));
        claims = tokens.claims();
        all().stream().filter(this::isUnfed).forEach(ServedView::takeUp);
        looked = System.nanoTime();
        if (looked - swept > KEPT.toNanos()) {
            swept = looked;
            sweep(live.values());
        }
    }

    private boolean isUnfed(ServedView<?> view) {
        ProcessorClaim claim = claims.get(String.valueOf(view.collection()));
        return claim != null && (claim.owner() == null || claim.owner().equals(around.process())
                || claim.seenAt().plus(takeOverAfter).isBefore(Instant.now()));
    }

    private void lookWhereUnseen() {
        if (System.nanoTime() - looked > LONGEST_UNSEEN.toNanos()) {
            look();
        }
    }

    /** Removes what nobody read this time and the time before: generations before the live one, and builds that were cut off. */
    private void sweep(Collection<LiveView> live) {
        Set<String> read = new HashSet<>();
        live.forEach(pointer -> read.add(pointer.collection()));
        around.builds().all().values().forEach(build -> read.add(build.collection()));
        Set<String> found = new HashSet<>();
        for (ServedView<?> view : all()) {
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

    public ServedView<Sessions> sessions() {
        return sessions;
    }

    /**
     * Waits for the view where it has not seen the session yet.
     *
     * @param id of a session of which the history tells
     * @throws ProblemException 503 where the view has not seen it within five seconds, and where it is being built
     */
    public SessionRow session(SessionId id) {
        SessionRow known = sessions.now().find(id);
        Sessions caughtUp = known == null ? sessions.after(around.head().getAsLong()) : null;
        SessionRow row = caughtUp == null ? known : caughtUp.find(id);
        if (row == null) {
            throw ProblemException.notYetVisible();
        }
        return row;
    }

    public ServedView<Worklist> worklist() {
        return worklist;
    }

    public ServedView<FileView> files() {
        return files;
    }

    public ServedView<History> history() {
        return history;
    }

    public ServedView<Compliance> compliance() {
        return compliance;
    }

    public ServedView<Todo> todo() {
        return todo;
    }

    public ServedView<Notices> notices() {
        return notices;
    }

    public ServedView<MissedDeadlines> missed() {
        return missed;
    }

    public ServedView<Announcements> announcements() {
        return announcements;
    }

    public ServedView<Erasures> erasures() {
        return erasures;
    }

    public ServedView<Accesses> accesses() {
        return accesses;
    }

    public ServedView<Delegates> delegates() {
        return delegates;
    }

    public ServedView<Badges> badges() {
        return badges;
    }

    public ServedView<Samples> samples() {
        return samples;
    }

    public List<ServedView<?>> all() {
        return List.of(sessions, worklist, files, history, compliance, todo, notices, missed, announcements, erasures, accesses,
                delegates, badges, samples);
    }

    public Optional<ServedView<?>> named(String name) {
        return all().stream().filter(view -> view.name().equals(name)).findAny();
    }

    /** @return how long ago the process that feeds a view gave a sign of life, of the view for which that is longest; asks nobody */
    Duration longestUnfed() {
        Map<String, ProcessorClaim> known = claims;
        Instant now = Instant.now();
        return all().stream().map(view -> known.get(String.valueOf(view.collection()))).filter(Objects::nonNull)
                .map(claim -> Duration.between(claim.seenAt(), now)).filter(Duration::isPositive).max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    Duration takeOverAfter() {
        return takeOverAfter;
    }

    /** @return where each stands */
    public List<ServedView.Status> statuses() {
        Map<String, ProcessorClaim> claimed = tokens.claims();
        Map<String, ViewBuild> builds = around.builds().all();
        Instant now = Instant.now();
        return all().stream().map(view -> {
            ViewBuild build = builds.get(view.name());
            return view.status(claimed.get(String.valueOf(view.collection())),
                    build == null || !around.builds().isAlive(build) ? null : build,
                    now);
        }).toList();
    }

    @Override
    public void close() {
        rounds.close();
        // Each waits for a database that may be away.
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            all().forEach(view -> together.execute(view::close));
        }
        builder.close();
        executor.shutdown();
    }

    private MongoCollection<Document> rows(String name) {
        return database.getCollection(name).withWriteConcern(rowConcern(alone));
    }

    /**
     * Rows can be replayed, and the token that says how far a view has read is journalled after its rows: no token survives a crash of a server that its
     * rows did not survive. Where the server may be one of several, another one may take over without the rows and be told the token: there a majority has them first.
     */
    private static WriteConcern rowConcern(boolean oneServer) {
        return (oneServer ? WriteConcern.W1 : WriteConcern.MAJORITY).withJournal(false);
    }

    /**
     * @param store makes the view's storage over a collection
     * @param prepare creates its indexes
     * @param view makes the view over its storage
     */
    private <S, P extends Projection> ServedView<P> served(Function<RowCollection, S> store, Consumer<S> prepare, Function<S, P> view) {
        P nowhere = view.apply(store.apply(RowCollection.served(rows("nowhere"))));
        return new ServedView<>(nowhere.name(), nowhere.version(), new Generations<>() {
            @Override
            public Generation<P> served(String collection) {
                // Who reads always asks the database: what is remembered would be told sooner than what is not there.
                P read = projection(RowCollection.served(rows(collection)));
                RowCollection rows = RowCollection.fed(rows(collection), RECENT_ROWS);
                return new Generation<>(collection, read,
                        new ViewProcessor(collection, new ViewProcessor.Fed(over(rows), rows, alone), recordedEvents, events, tokens,
                                takeOverAfter, executor));
            }

            @Override
            public Shadow built(ViewBuild build, @Nullable LiveView before) {
                RowCollection rows = RowCollection.built(rows(build.collection()), ROWS_IN_MEMORY);
                return new Shadow(build, before, projection(rows), rows, around.builds());
            }

            private P projection(RowCollection rows) {
                S stored = store.apply(rows);
                prepare.accept(stored);
                return view.apply(stored);
            }

            private P over(RowCollection rows) {
                return view.apply(store.apply(rows));
            }
        }, around);
    }
}
