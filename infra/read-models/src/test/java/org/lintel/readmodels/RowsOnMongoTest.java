package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.language.RecordedEvent;
import org.lintel.views.access.Accesses;
import org.lintel.views.announcements.Announcements;
import org.lintel.views.file.FileView;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.notices.Notices;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.NoticesInMemory;
import org.lintel.views.todo.Todo;
import org.lintel.views.worklist.Worklist;

/** What holds of rows of any view. */
class RowsOnMongoTest extends RandomHistoryOnMongo {
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
