package org.lintel.application.wiring;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.bson.Document;
import org.lintel.readmodels.AccessesOnMongo;
import org.lintel.readmodels.AnnouncementsOnMongo;
import org.lintel.readmodels.BadgesOnMongo;
import org.lintel.readmodels.ComplianceOnMongo;
import org.lintel.readmodels.DelegatesOnMongo;
import org.lintel.readmodels.ErasuresOnMongo;
import org.lintel.readmodels.FilesOnMongo;
import org.lintel.readmodels.HistoryOnMongo;
import org.lintel.readmodels.LiveViews;
import org.lintel.readmodels.MissedOnMongo;
import org.lintel.readmodels.NoticesOnMongo;
import org.lintel.readmodels.SessionsOnMongo;
import org.lintel.readmodels.TodoOnMongo;
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
import org.lintel.views.sessions.Sessions;
import org.lintel.views.todo.Todo;
import org.lintel.views.worklist.Worklist;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** All views of the registry, each following the history on its own. */
public final class Views implements AutoCloseable {
    private static final int THREADS = 8;

    private final MongoDatabase database;
    private final RecordedEvents recordedEvents;
    private final StreamableEventSource events;
    private final TokenStore tokens;
    private final LiveViews pointers;
    private final LongSupplier head;
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

    /** @param head the last position recorded, -1 for none */
    public Views(MongoDatabase database, RecordedEvents recordedEvents, StreamableEventSource events, TokenStore tokens,
            LongSupplier head) {
        this.database = database;
        this.recordedEvents = recordedEvents;
        this.events = events;
        this.tokens = tokens;
        this.pointers = new LiveViews(database);
        this.head = head;
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
        this.history = served(HistoryOnMongo::new, HistoryOnMongo::createIndexes, History::new);
    }

    public ServedView<Sessions> sessions() {
        return sessions;
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

    public List<ServedView<?>> all() {
        return List.of(sessions, worklist, files, history, compliance, todo, notices, missed, announcements, erasures, accesses,
                delegates, badges);
    }

    public Optional<ServedView<?>> named(String name) {
        return all().stream().filter(view -> view.status().view().equals(name)).findAny();
    }

    @Override
    public void close() {
        all().forEach(ServedView::close);
        executor.shutdown();
    }

    /**
     * @param store makes the view's storage over a collection
     * @param prepare creates its indexes
     * @param view makes the view over its storage
     */
    private <S, P extends Projection> ServedView<P> served(Function<MongoCollection<Document>, S> store, Consumer<S> prepare,
            Function<S, P> view) {
        P nowhere = view.apply(store.apply(database.getCollection("nowhere")));
        return new ServedView<>(nowhere.name(), nowhere.version(), collection -> {
            S rows = store.apply(database.getCollection(collection));
            prepare.accept(rows);
            P projection = view.apply(rows);
            return new ServedView.Generation<>(collection, projection,
                    new ViewProcessor(collection, projection, recordedEvents, events, tokens, executor));
        }, pointers, head);
    }
}
