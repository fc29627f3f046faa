package org.lintel.readmodels;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.json.CatalogueReader;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.access.Accesses;
import org.lintel.views.access.ExceptionalAccessCursor;
import org.lintel.views.access.ExceptionalAccessPage;
import org.lintel.views.access.Review;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.Announcements;
import org.lintel.views.badges.Badges;
import org.lintel.views.badges.BadgesQuery;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.ComplianceFold;
import org.lintel.views.delegates.Delegates;
import org.lintel.views.delegates.DelegatesPage;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.erasures.Erasures;
import org.lintel.views.file.FileView;
import org.lintel.views.history.History;
import org.lintel.views.history.HistoryPage;
import org.lintel.views.missed.MissedCursor;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.missed.MissedPage;
import org.lintel.views.notices.NoticePage;
import org.lintel.views.notices.Notices;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.Samples;
import org.lintel.views.sessions.Sessions;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.SampleSamples;
import org.lintel.views.testing.rows.AccessesInMemory;
import org.lintel.views.testing.rows.AnnouncementsInMemory;
import org.lintel.views.testing.rows.BadgesInMemory;
import org.lintel.views.testing.rows.DelegatesInMemory;
import org.lintel.views.testing.rows.ErasuresInMemory;
import org.lintel.views.testing.rows.FilesInMemory;
import org.lintel.views.testing.rows.HistoryInMemory;
import org.lintel.views.testing.rows.MissedInMemory;
import org.lintel.views.testing.rows.NoticesInMemory;
import org.lintel.views.testing.rows.SamplesInMemory;
import org.lintel.views.testing.rows.SessionsInMemory;
import org.lintel.views.testing.rows.TodoInMemory;
import org.lintel.views.testing.rows.WorklistInMemory;
import org.lintel.views.todo.Todo;
import org.lintel.views.todo.TodoCursor;
import org.lintel.views.todo.TodoRow;
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
        var plain = new Sessions(new SessionsInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        assertThat(stored.list(null, 10)).isEqualTo(plain.list(null, 10)).hasSize(2);
        assertThat(stored.list(EventSamples.ASP25, 10)).extracting(row -> row.session().value()).containsExactly("ASP26");
        assertThat(stored.find(new SessionId("unknown"))).isNull();
    }

    @Test
    void files_are_kept_whole() {
        var stored = new FileView(new FilesOnMongo(mongo.fresh("file")));
        var plain = new FileView(new FilesInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        assertThat(files).isNotEmpty().allSatisfy(id -> assertThat(stored.find(id)).as("seed %d", seed).isEqualTo(plain.find(id)));
    }

    @Test
    void a_file_of_every_type_of_event_is_kept_whole() {
        var stored = new FileView(new FilesOnMongo(mongo.fresh("file")));
        var plain = new FileView(new FilesInMemory());

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
        var plain = new History(new HistoryInMemory());
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
        var plain = new Worklist(new WorklistInMemory());
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
    void every_page_of_every_inbox_is_the_plain_one() {
        var rows = new NoticesOnMongo(mongo.fresh("notices"));
        rows.createIndexes();
        var stored = new Notices(rows);
        var plain = new Notices(new NoticesInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        for (UserId applicant : List.of(new UserId("applicant-0"), new UserId("applicant-1"), new UserId("nobody"))) {
            assertThat(stored.unopened(applicant)).as("seed %d", seed).isEqualTo(plain.unopened(applicant));
            Long next = null;
            do {
                NoticePage page = stored.inbox(applicant, next, 7);
                assertThat(page).as("seed %d", seed).isEqualTo(plain.inbox(applicant, next, 7));
                assertThat(page.items()).allSatisfy(notice -> assertThat(stored.find(notice.id())).isEqualTo(notice));
                next = page.next();
            } while (next != null);
        }
        assertThat(stored.find("unknown.1")).isNull();
    }

    @Test
    void what_is_due_and_what_comes_next_are_the_plain_ones_at_any_time() {
        var rows = new TodoOnMongo(mongo.fresh("todo"));
        rows.createIndexes();
        var stored = new Todo(rows);
        var plain = new Todo(new TodoInMemory());
        Instant now = events.getFirst().recordedAt();
        for (RecordedEvent event : withDisclosures()) {
            stored.apply(event);
            plain.apply(event);
            if (event.position() % 20 == 0) {
                now = event.recordedAt();
                assertThat(stored.next(now)).as("seed %d", seed).isEqualTo(plain.next(now));
            }
        }
        TodoCursor after = null;
        List<TodoRow> page;
        do {
            page = stored.due(now, after, 3);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.due(now, after, 3));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (after != null);
    }

    /** A dozen, of which a third is erased. */
    private List<RecordedEvent> withDisclosures() {
        List<RecordedEvent> all = new ArrayList<>(events);
        Instant last = events.getLast().recordedAt();
        for (int number = 0; number < 12; number++) {
            DisclosureText written = number % 2 == 0
                    ? DelegateSamples.disclosed("passed-on-" + number, EventSamples.ASP25, last.minusSeconds(number))
                    : DelegateSamples.demanded("demanded-" + number, EventSamples.ASP25, last.minusSeconds(number));
            all.add(EventSamples.recorded(all.size(), last, written));
            if (number % 3 == 0) {
                all.add(EventSamples.recorded(all.size(), last, DelegateSamples.erased(written, last)));
            }
        }
        return all;
    }

    @Test
    void what_is_asked_for_erased_and_due_is_listed_as_the_plain_ones() {
        var rows = new ErasuresOnMongo(mongo.fresh("erasures"));
        rows.createIndexes();
        var stored = new Erasures(rows);
        var plain = new Erasures(new ErasuresInMemory());
        List<RecordedEvent> more = new ArrayList<>(events);
        files.stream().sorted(Comparator.comparing(AccreditationId::value)).limit(8).forEach(file -> {
            more.add(EventSamples.recorded(more.size(), events.getLast().recordedAt().plusSeconds(more.size()),
                    new ErasureRequested(file, EventSamples.ADMINISTRATOR)));
            if (more.size() % 2 == 0) {
                more.add(EventSamples.recorded(more.size(), events.getLast().recordedAt().plusSeconds(more.size()),
                        new FileErased(file, EventSamples.SECOND_OFFICER)));
            }
        });
        more.forEach(stored::apply);
        more.forEach(plain::apply);

        assertThat(stored.awaiting(100)).as("seed %d", seed).isEqualTo(plain.awaiting(100)).isNotEmpty();
        assertThat(stored.erased(100)).as("seed %d", seed).isEqualTo(plain.erased(100)).isNotEmpty();
        assertThat(stored.erased(2)).hasSize(2).isEqualTo(plain.erased(2));
        assertThat(stored.due(100)).as("seed %d", seed).isEqualTo(plain.due(100));
    }

    @Test
    void missed_deadlines_are_listed_and_counted_as_the_plain_ones() {
        var rows = new MissedOnMongo(mongo.fresh("missed"));
        rows.createIndexes();
        var stored = new MissedDeadlines(rows);
        var plain = new MissedDeadlines(new MissedInMemory());
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        MissedCursor next = null;
        do {
            MissedPage page = stored.page(EventSamples.ASP25, next, 3);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.page(EventSamples.ASP25, next, 3));
            next = page.next();
        } while (next != null);
        assertThat(stored.table(EventSamples.ASP25)).as("seed %d", seed).isEqualTo(plain.table(EventSamples.ASP25));
    }

    @Test
    void every_page_of_what_waits_to_be_announced_is_the_plain_one() {
        var rows = new AnnouncementsOnMongo(mongo.fresh("announcements"));
        rows.createIndexes();
        var stored = new Announcements(rows);
        var plainRows = new AnnouncementsInMemory();
        var plain = new Announcements(plainRows);
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        long after = -1;
        List<Announcement> page;
        do {
            page = stored.waiting(after, 7);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.waiting(after, 7));
            after = page.isEmpty() ? after : page.getLast().dispatched();
        } while (!page.isEmpty());
        assertThat(plainRows.all()).isNotEmpty()
                .allSatisfy(row -> assertThat(stored.find(row.accreditation(), row.notice())).isEqualTo(row));
    }

    @Test
    void who_works_on_a_file_and_who_opened_one_exceptionally_are_the_plain_ones() {
        var rows = new AccessesOnMongo(mongo.fresh("accesses"));
        rows.createIndexes();
        var stored = new Accesses(rows);
        var plain = new Accesses(new AccessesInMemory());
        List<RecordedEvent> all = withExceptionalAccesses();
        all.forEach(stored::apply);
        all.forEach(stored::apply);
        all.forEach(plain::apply);

        assertThat(files).allSatisfy(file -> assertThat(stored.assignedTo(file)).as("seed %d", seed).isEqualTo(plain.assignedTo(file)));
        assertThat(files).anySatisfy(file -> assertThat(stored.assignedTo(file)).isNotEmpty());
        for (Review review : new @Nullable Review[]{null, Review.OPEN, Review.JUSTIFIED, Review.NOT_JUSTIFIED}) {
            ExceptionalAccessCursor next = null;
            do {
                ExceptionalAccessPage page = stored.page(review, next, 3);
                assertThat(page).isEqualTo(plain.page(review, next, 3));
                assertThat(page.items()).isNotEmpty().allSatisfy(row -> assertThat(stored.find(row.access())).isEqualTo(row));
                next = page.next();
            } while (next != null);
        }
    }

    /** A dozen, of which some are reviewed, one way or the other, and some were missed before. */
    private List<RecordedEvent> withExceptionalAccesses() {
        List<RecordedEvent> all = new ArrayList<>(events);
        AccreditationId file = files.iterator().next();
        Instant now = events.getLast().recordedAt();
        for (int number = 0; number < 12; number++) {
            var access = new ExceptionalAccessId("access-" + number);
            Instant due = now.plusSeconds(60L * (number % 5));
            all.add(EventSamples.recorded(all.size(), now, EventSamples.openedExceptionally(access, file, due)));
            if (number % 2 == 0) {
                all.add(EventSamples.recorded(all.size(), now, EventSamples.reviewMissed(access, file, due)));
            }
            if (number % 3 != 0) {
                all.add(EventSamples.recorded(all.size(), now, EventSamples.reviewed(access, file, number % 3 == 1)));
            }
        }
        return all;
    }

    @Test
    void samples_are_the_plain_ones() {
        var rows = new SamplesOnMongo(mongo.fresh("samples"));
        rows.createIndexes();
        var stored = new Samples(rows);
        var plain = new Samples(new SamplesInMemory());
        List<RecordedEvent> all = SampleSamples.recordedOfThree();
        all.forEach(event -> {
            stored.apply(event);
            stored.apply(event);
            plain.apply(event);
            for (Long from : new @Nullable Long[]{null, 72L}) {
                assertThat(stored.page(EventSamples.ASP25, from, 2)).isEqualTo(plain.page(EventSamples.ASP25, from, 2));
                assertThat(stored.followUps(EventSamples.ASP25, from, 2)).isEqualTo(plain.followUps(EventSamples.ASP25, from, 2));
            }
            assertThat(stored.waiting()).isEqualTo(plain.waiting());
        });
        assertThat(stored.page(EventSamples.ASP25, null, 10).items()).hasSize(3)
                .allSatisfy(row -> assertThat(stored.find(row.sample())).isEqualTo(row));
        assertThat(stored.waiting()).hasSize(1);
        assertThat(stored.page(new SessionId("ASP26"), null, 10).items()).isEmpty();
    }

    @Test
    void of_samples_that_wait_the_first_asked_for_come_first_and_of_earlier_ones_the_number_alone_is_read() {
        var rows = new SamplesOnMongo(mongo.fresh("samples"));
        rows.createIndexes();
        for (long began = 30; began > 0; began--) {
            rows.save(new SampleRow(new SampleId("sample-" + began), EventSamples.ASP25, DecisionKind.ALL, 1, false,
                    EventSamples.OFFICER.id(), EventSamples.MONDAY, began, 1, null, List.of(), began));
        }
        assertThat(rows.waiting(3)).extracting(SampleRow::began).containsExactly(1L, 2L, 3L);
        long before = mongo.read();
        assertThat(rows.earlier(EventSamples.ASP25, DecisionKind.ALL, 30)).isEqualTo(29);
        assertThat(mongo.read() - before).isEqualTo(1);
        assertThat(rows.earlier(EventSamples.ASP25, DecisionKind.ADVERSE, 30)).isZero();
    }

    @Test
    void decisions_that_may_be_drawn_are_the_plain_ones() {
        var rows = new SamplesOnMongo(mongo.fresh("samples"));
        rows.createIndexes();
        var stored = new Samples(rows);
        var plain = new Samples(new SamplesInMemory());
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);
        for (DecisionKind kind : DecisionKind.values()) {
            for (long upTo : new long[]{100, Long.MAX_VALUE}) {
                assertThat(stored.decisions(EventSamples.ASP25, kind, upTo)).as("seed %d", seed)
                        .isEqualTo(plain.decisions(EventSamples.ASP25, kind, upTo));
            }
        }
        assertThat(stored.decisions(EventSamples.ASP25, DecisionKind.ALL, Long.MAX_VALUE)).isNotEmpty();
    }

    @Test
    void delegates_are_listed_and_counted_as_in_memory_after_every_event() {
        var rows = new DelegatesOnMongo(mongo.fresh("delegates"));
        rows.createIndexes();
        var stored = new Delegates(rows);
        var plain = new Delegates(new DelegatesInMemory());
        Instant late = Instant.parse("2999-01-01T00:00:00Z");
        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            stored.apply(event);
            plain.apply(event);
            for (DelegatesQuery query : queries()) {
                assertThat(stored.page(query)).as("%s after %s", query, event.event()).isEqualTo(plain.page(query));
            }
            for (Instant now : List.of(EventSamples.MONDAY, late)) {
                assertThat(stored.taken(EventSamples.FILE, now)).isEqualTo(plain.taken(EventSamples.FILE, now));
                assertThat(stored.taken(EventSamples.ASP25, ParticipantCategory.NGO, now))
                        .isEqualTo(plain.taken(EventSamples.ASP25, ParticipantCategory.NGO, now));
            }
        }
        assertThat(stored.find(DelegateSamples.DELEGATE)).isNotNull().isEqualTo(plain.find(DelegateSamples.DELEGATE));
        DelegatesPage first = stored.page(new DelegatesQuery(null, null, null, null, null, 1));
        assertThat(stored.page(new DelegatesQuery(null, null, null, null, first.next(), 1)))
                .isEqualTo(plain.page(new DelegatesQuery(null, null, null, null, first.next(), 1)));
    }

    @Test
    void badges_are_listed_as_in_memory_after_every_event_and_at_every_time() {
        var rows = new BadgesOnMongo(mongo.fresh("badges"));
        rows.createIndexes();
        var stored = new Badges(rows);
        var plain = new Badges(new BadgesInMemory());
        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            stored.apply(event);
            plain.apply(event);
            for (Instant now : List.of(EventSamples.MONDAY, DelegateSamples.CLOSING, DelegateSamples.CLOSING.plusNanos(1))) {
                for (SessionId session : new @Nullable SessionId[]{null, EventSamples.ASP25, new SessionId("ASP26")}) {
                    for (BadgeState state : BadgeState.values()) {
                        var query = new BadgesQuery(session, state, null, 10);
                        assertThat(stored.page(query, now)).as("%s at %s after %s", query, now, event.event())
                                .isEqualTo(plain.page(query, now));
                    }
                    assertThat(stored.page(new BadgesQuery(session, null, null, 1), now))
                            .isEqualTo(plain.page(new BadgesQuery(session, null, null, 1), now));
                }
                assertThat(stored.opening(EventSamples.ASP25, now)).isEqualTo(plain.opening(EventSamples.ASP25, now));
            }
        }
        assertThat(stored.of(DelegateSamples.SUBSTITUTE)).hasSize(2).isEqualTo(plain.of(DelegateSamples.SUBSTITUTE));
    }

    private static List<DelegatesQuery> queries() {
        List<DelegatesQuery> all = new ArrayList<>();
        for (SessionId session : new @Nullable SessionId[]{null, EventSamples.ASP25, new SessionId("ASP26")}) {
            for (AccreditationId accreditation : new @Nullable AccreditationId[]{null, EventSamples.FILE,
                    DelegateSamples.AWAY.accreditation()}) {
                for (DelegateState state : new @Nullable DelegateState[]{null, DelegateState.WAITLISTED, DelegateState.CONFIRMED}) {
                    for (UserId user : new @Nullable UserId[]{null, EventSamples.APPLICANT.id(), EventSamples.OFFICER.id()}) {
                        all.add(new DelegatesQuery(session, accreditation, state, user, null, 10));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void every_type_of_event_is_kept_by_every_view() {
        var notices = new NoticesOnMongo(mongo.fresh("notices"));
        var todo = new TodoOnMongo(mongo.fresh("todo"));
        var missed = new MissedOnMongo(mongo.fresh("missed"));
        var accesses = new AccessesOnMongo(mongo.fresh("accesses"));
        var views = List.of(new Notices(notices), new Todo(todo), new MissedDeadlines(missed),
                new Announcements(new AnnouncementsOnMongo(mongo.fresh("announcements"))), new Accesses(accesses));
        var plain = new NoticesInMemory();
        var plainNotices = new Notices(plain);
        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            views.forEach(view -> view.apply(event));
            plainNotices.apply(event);
        }

        assertThat(plain.all()).isNotEmpty().allSatisfy(notice -> assertThat(notices.find(notice.id())).isEqualTo(notice));
        assertThat(missed.all(EventSamples.ASP25)).hasSize(2);
        assertThat(todo.find(EventSamples.FILE)).isNotNull();
        assertThat(accesses.find(EventSamples.ACCESS)).isNotNull();
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
        assertThat(stored.evidence(EventSamples.ASP25, catalogue, "G17", now)).as("seed %d", seed)
                .isEqualTo(folded.evidence(EventSamples.ASP25, catalogue, "G17", now));
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

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void replaying_any_suffix_changes_no_document(int rowsInMemory) {
        var collection = mongo.database().getCollection("worklist-" + rowsInMemory);
        var rows = RowCollection.fed(collection, rowsInMemory);
        var worklist = new Worklist(new WorklistOnMongo(rows));
        events.forEach(worklist::apply);
        rows.write();
        Set<Document> before = collection.find().into(new HashSet<>());

        rows.forget();
        events.subList(events.size() / 3, events.size()).forEach(worklist::apply);
        rows.write();

        assertThat(collection.find().into(new HashSet<>())).as("seed %d", seed).isEqualTo(before);
    }
}
