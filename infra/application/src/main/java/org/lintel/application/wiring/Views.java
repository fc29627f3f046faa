package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.lintel.application.edge.ProblemException;
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

import com.mongodb.client.MongoDatabase;

/** All views of the registry, each following the history on its own. Those that were never built are built together, in the background. */
public final class Views implements AutoCloseable {
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MongoTokenStore tokens;
    private final Duration takeOverAfter;
    private final ViewSurroundings around;
    private final GenerationsOnMongo.Ground ground;
    private final ViewBuilder builder;
    private final ViewRounds rounds;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS,
            Thread.ofPlatform().name("views-", 0).factory());

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
        this.tokens = tokens;
        this.takeOverAfter = takeOverAfter;
        this.builder = new ViewBuilder(commits, recordedEvents, takeOverAfter);
        LiveViews pointers = new LiveViews(database);
        this.around = new ViewSurroundings(process, takeOverAfter, pointers,
                new ViewBuilds(database, pointers, process, takeOverAfter, InstantSource.system()), tokens, commits::head, builder::ask,
                this::awaitLook);
        this.ground = new GenerationsOnMongo.Ground(database, recordedEvents, events, around, executor, alone);
        this.rounds = new ViewRounds(this::all, around, PATIENCE);
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

    private void awaitLook() {
        rounds.awaitLook();
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
        return rounds.longestUnfed();
    }

    /** @return whether one stands still: for a fault here, or since nobody feeds it, here or elsewhere */
    boolean isAnyStandingStill() {
        return rounds.isAnyLeft() || all().stream().anyMatch(view -> view.failure() != null);
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

    /**
     * @param store makes the view's storage over a collection
     * @param prepare creates its indexes
     * @param view makes the view over its storage
     */
    private <S, P extends Projection> ServedView<P> served(Function<RowCollection, S> store, Consumer<S> prepare, Function<S, P> view) {
        GenerationsOnMongo<S, P> generations = new GenerationsOnMongo<>(ground, store, prepare, view);
        P nowhere = generations.nowhere();
        return new ServedView<>(nowhere.name(), nowhere.version(), generations, around);
    }
}
