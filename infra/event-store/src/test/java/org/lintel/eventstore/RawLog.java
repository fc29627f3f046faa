package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;

import com.mongodb.client.MongoDatabase;

/** The documents as they lie in the database, read with nothing of the code under test. */
final class RawLog {

    record Commit(long number, long position, Date at, String firstEvent, int events) {
        long lastPosition() {
            return position + events - 1;
        }
    }

    record Event(long position, QualifiedName type, Set<Tag> tags) {}

    private final List<Commit> commits = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    RawLog(MongoDatabase database) {
        for (var document : database.getCollection("commits").find().sort(new Document("_id", 1))) {
            var own = document.getList("events", Document.class);
            commits.add(new Commit(document.getLong("_id"), document.getLong("position"), document.getDate("at"),
                    own.getFirst().getString("id"), own.size()));
            for (var event : own) {
                var tags = event.getList("tags", String.class).stream().map(Events::tag).collect(Collectors.toSet());
                events.add(new Event(events.size(), new QualifiedName(event.getString("type")), tags));
            }
        }
    }

    List<Commit> commits() {
        return commits;
    }

    /** @return the events from one position up to, and without, the other */
    List<Event> events(long from, long to) {
        return events.subList((int) Math.min(from, to), (int) to);
    }

    /** @return how many events there are */
    int size() {
        return events.size();
    }

    void assertGapless() {
        long number = 0;
        long position = 0;
        var at = new Date(0);
        for (var commit : commits) {
            assertThat(commit.number()).isEqualTo(number++);
            assertThat(commit.position()).isEqualTo(position);
            assertThat(commit.at()).isAfterOrEqualTo(at);
            position += commit.events();
            at = commit.at();
        }
    }
}
