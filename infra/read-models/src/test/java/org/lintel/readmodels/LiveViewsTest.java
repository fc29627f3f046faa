package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveViewsTest {
    private final TestDatabase mongo = new TestDatabase();
    private final LiveViews views = new LiveViews(mongo.database());

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_view_that_was_never_switched_is_nowhere() {
        assertThat(views.live("worklist")).isNull();
    }

    @Test
    void a_rebuilt_view_is_read_from_where_it_was_switched_to() {
        LiveView first = new LiveView("worklist", LiveView.collectionOf("worklist", 1, 0), -1);
        LiveView second = new LiveView("worklist", LiveView.collectionOf("worklist", 1, 2), 41);
        assertThat(views.switchTo(first, null)).isTrue();

        assertThat(views.switchTo(second, first)).isTrue();

        assertThat(views.live("worklist")).isEqualTo(new LiveView("worklist", "worklist-v1-g2", 41));
        assertThat(new LiveViews(mongo.database()).all()).isEqualTo(Map.of("worklist", second));
    }

    @Test
    void who_did_not_see_that_another_switched_switches_nothing() {
        LiveView first = new LiveView("worklist", "worklist-v1", -1);
        LiveView second = new LiveView("worklist", "worklist-v1-g1", 41);
        views.switchTo(first, null);
        views.switchTo(second, first);

        assertThat(views.switchTo(new LiveView("worklist", "worklist-v1-g2", 7), first)).isFalse();
        assertThat(views.switchTo(new LiveView("worklist", "worklist-v1-g2", 7), null)).isFalse();

        assertThat(views.live("worklist")).isEqualTo(second);
    }

    @Test
    void collections_are_those_of_the_view_in_versions_up_to_its_own() {
        for (String name : List.of("file-v1", "file-v2-g3", "file-v3", "file-v21", "files-v1", "tokens")) {
            mongo.database().getCollection(name).insertOne(new Document("_id", 1));
        }

        assertThat(views.collections("file", 2)).containsExactlyInAnyOrder("file-v1", "file-v2-g3");
    }

    @Test
    void only_what_nothing_reads_can_be_dropped() {
        LiveView first = new LiveView("worklist", "worklist-v1", 0);
        mongo.database().getCollection("worklist-v1").insertOne(new Document("_id", 1));
        views.switchTo(first, null);

        assertThatThrownBy(() -> views.drop("worklist-v1")).isInstanceOf(IllegalArgumentException.class);
        views.switchTo(new LiveView("worklist", "worklist-v1-g1", 5), first);
        views.drop("worklist-v1");

        assertThat(mongo.database().getCollection("worklist-v1").find().first()).isNull();
    }
}
