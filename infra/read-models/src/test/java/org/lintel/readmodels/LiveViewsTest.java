package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        views.switchTo(new LiveView("worklist", LiveView.collectionOf("worklist", 1, 0), -1));

        views.switchTo(new LiveView("worklist", LiveView.collectionOf("worklist", 1, 2), 41));

        assertThat(views.live("worklist")).isEqualTo(new LiveView("worklist", "worklist-v1-g2", 41));
        assertThat(new LiveViews(mongo.database()).live("worklist")).isEqualTo(views.live("worklist"));
    }

    @Test
    void only_what_nothing_reads_can_be_dropped() {
        mongo.database().getCollection("worklist-v1").insertOne(new Document("_id", 1));
        views.switchTo(new LiveView("worklist", "worklist-v1", 0));

        assertThatThrownBy(() -> views.drop("worklist-v1")).isInstanceOf(IllegalArgumentException.class);
        views.switchTo(new LiveView("worklist", "worklist-v1-g1", 5));
        views.drop("worklist-v1");

        assertThat(mongo.database().getCollection("worklist-v1").find().first()).isNull();
    }
}
