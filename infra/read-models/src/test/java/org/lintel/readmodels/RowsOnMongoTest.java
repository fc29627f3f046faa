package org.lintel.readmodels;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.ComplianceFold;
import org.lintel.views.file.FileView;
import org.lintel.views.history.History;
import org.lintel.views.history.HistoryPage;
import org.lintel.views.sessions.Sessions;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.RowsInMemory;
import org.lintel.views.worklist.Worklist;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistPage;
import org.lintel.views.worklist.WorklistQuery;

/** The ports on a real store answer as the plain ones in memory do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsOnMongoTest {
    private final long seed = new Random().nextLong();
    private final List<RecordedEvent> events = RandomHistories.of(seed, 400);
    private final Set<AccreditationId> files = events.stream().map(RecordedEvent::event).filter(AccreditationEvent.class::isInstance)
            .map(event -> ((AccreditationEvent) event).accreditation()).collect(toSet());
    private final TestDatabase mongo = new TestDatabase();

    RowsOnMongoTest() {
        System.out.println("rows on MongoDB: seed " + seed);
    }

    @AfterAll
    void close() {
        mongo.close();
    }

    @Test
    void sessions_are_kept_whole_and_listed_in_order() {
        var stored = new Sessions(new SessionsOnMongo(mongo.fresh("sessions")));
        var plain = new Sessions(new RowsInMemory.OfSessions());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        assertThat(stored.list(null, 10)).isEqualTo(plain.list(null, 10)).hasSize(2);
        assertThat(stored.list(EventSamples.ASP25, 10)).extracting(row -> row.session().value()).containsExactly("ASP26");
        assertThat(stored.find(new SessionId("unknown"))).isNull();
    }

    @Test
    void files_are_kept_whole() {
        var stored = new FileView(new FilesOnMongo(mongo.fresh("file")));
        var plain = new FileView(new RowsInMemory.OfFiles());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        assertThat(files).isNotEmpty().allSatisfy(id -> assertThat(stored.find(id)).as("seed %d", seed).isEqualTo(plain.find(id)));
    }

    @Test
    void a_file_of_every_type_of_event_is_kept_whole() {
        var stored = new FileView(new FilesOnMongo(mongo.fresh("file")));
        var plain = new FileView(new RowsInMemory.OfFiles());

        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            stored.apply(event);
            plain.apply(event);
            assertThat(stored.find(EventSamples.FILE)).isEqualTo(plain.find(EventSamples.FILE));
        }
    }

    @Test
    void a_history_is_paged_in_order_and_each_entry_kept_once() {
        var rows = new HistoryOnMongo(mongo.fresh("history"));
        rows.createIndexes();
        var stored = new History(rows);
        var plain = new History(new RowsInMemory.OfHistory());
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        for (AccreditationId file : files) {
            Long next = null;
            do {
                HistoryPage page = stored.page(file, next, 3);
                assertThat(page).as("seed %d", seed).isEqualTo(plain.page(file, next, 3));
                next = page.next();
            } while (next != null);
        }
    }

    @Test
    void every_page_of_every_work_list_is_the_plain_one() {
        var rows = new WorklistOnMongo(mongo.fresh("worklist"));
        rows.createIndexes();
        var stored = new Worklist(rows);
        var plain = new Worklist(new RowsInMemory.OfWorklist());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        for (SessionId session : new @Nullable SessionId[]{null, EventSamples.ASP25, new SessionId("ASP26")}) {
            for (AccreditationState state : new @Nullable AccreditationState[]{null, AccreditationState.VETTING,
                    AccreditationState.SUSPENDED, AccreditationState.WITHDRAWN}) {
                for (TimeLimit waitsFor : new @Nullable TimeLimit[]{null, TimeLimit.DECISION, TimeLimit.NOTICE_REPLY}) {
                    for (Instant overdueAt : new @Nullable Instant[]{null, events.getLast().recordedAt()}) {
                        samePages(stored, plain, next -> new WorklistQuery(session, state, waitsFor, false, overdueAt, null, next, 7));
                        samePages(stored, plain, next -> new WorklistQuery(session, state, waitsFor, true, overdueAt, null, next, 7));
                    }
                }
                samePages(stored, plain, next -> WorklistQuery.ofApplicant(new UserId("applicant-1"), session, state, next, 7));
            }
        }
    }

    private void samePages(Worklist stored, Worklist plain, Function<@Nullable WorklistCursor, WorklistQuery> queries) {
        WorklistCursor next = null;
        do {
            WorklistQuery query = queries.apply(next);
            WorklistPage page = stored.page(query);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.page(query));
            next = page.next();
        } while (next != null);
    }

    @Test
    void compliance_is_reported_from_stored_cases_as_from_events() {
        var rows = new ComplianceOnMongo(mongo.fresh("compliance"));
        rows.createIndexes();
        var stored = new Compliance(rows);
        events.forEach(stored::apply);
        Compliance folded = ComplianceFold.of(events.stream());
        Catalogue catalogue = CatalogueReader.illustrative();
        Instant now = events.getLast().recordedAt();

        assertThat(stored.report(EventSamples.ASP25, catalogue, now)).as("seed %d", seed)
                .isEqualTo(folded.report(EventSamples.ASP25, catalogue, now));
        assertThat(stored.history(EventSamples.ASP25, catalogue, now)).as("seed %d", seed)
                .isEqualTo(folded.history(EventSamples.ASP25, catalogue, now));
        assertThat(stored.evidence(EventSamples.ASP25, catalogue, "G18", now)).as("seed %d", seed)
                .isEqualTo(folded.evidence(EventSamples.ASP25, catalogue, "G18", now));
    }

    @Test
    void a_stale_write_is_skipped() {
        var rows = new FilesOnMongo(mongo.fresh("file"));
        var files = new FileView(rows);
        files.apply(EventSamples.recorded(0, EventSamples.MONDAY, EventSamples.requested()));
        var before = rows.find(EventSamples.FILE);
        files.apply(EventSamples.recorded(1, EventSamples.MONDAY, EventSamples.complete(EventSamples.FILE)));
        var after = rows.find(EventSamples.FILE);

        rows.save(Objects.requireNonNull(before));

        assertThat(rows.find(EventSamples.FILE)).isEqualTo(after).isNotEqualTo(before);
    }

    @Test
    void replaying_any_suffix_changes_no_document() {
        var collection = mongo.fresh("worklist");
        var worklist = new Worklist(new WorklistOnMongo(collection));
        events.forEach(worklist::apply);
        Set<Document> before = collection.find().into(new HashSet<>());

        events.subList(events.size() / 3, events.size()).forEach(worklist::apply);

        assertThat(collection.find().into(new HashSet<>())).as("seed %d", seed).isEqualTo(before);
    }
}
