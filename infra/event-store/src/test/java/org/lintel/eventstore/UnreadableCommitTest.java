package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.mongodb.client.MongoCollection;

/** What is in the collection and no commit is said, by whoever comes across it; it is never passed over. */
class UnreadableCommitTest {

    private static final Document SECOND = new Document("_id", 1L);

    private final TestDatabase mongo = TestDatabase.open();

    /** Remembers next to nothing: what it has read already, it reads again. */
    private final EventStore store = EventStore.on(mongo.database(), EventStoreSettings.defaults().withRecent(1, 1));

    @BeforeEach
    void given() {
        store.append(event("A", "0", "x=1"));
        store.append(event("A", "1", "x=1"), event("A", "2", "x=1"));
        store.append(event("A", "3", "x=1"));
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    static Stream<Arguments> damage() {
        return Stream.of(damage("no events", set("events", List.of())),
                damage("events that are none", set("events", List.of("surprise"))),
                damage("an event without a type", new Document("$unset", new Document("events.0.type", ""))),
                damage("a payload that is no text", set("events.0.payload", 7)),
                damage("a tag without a key", set("events.0.tags", List.of("surprise"))),
                damage("a short nonce", set("events.1.nonce", new Binary(new byte[15]))),
                damage("no format", new Document("$unset", new Document("format", ""))),
                damage("a newer format", set("format", 2)),
                damage("no id", new Document("$unset", new Document("id", ""))),
                damage("a time that is none", set("at", "yesterday")),
                damage("a tag that is not indexed", set("tags", List.of())),
                damage("another position", set("position", 7L)),
                damage("one event less", new Document("$pop", new Document("events", 1))));
    }

    private static Arguments damage(String name, Document change) {
        return Arguments.of(name, change);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damage")
    void a_damaged_commit_stops_every_stream_and_history_before_it(String ignored, Document change) {
        commits().updateOne(SECOND, change);

        assertSaidBy(everything(), "0");
        assertThatThrownBy(() -> store.history().fromCommit(0, Long.MAX_VALUE).toList()).isInstanceOf(UnreadableCommitException.class);
        assertSaidAtTheStart();
    }

    @Test
    void a_missing_commit_stops_every_stream_and_history_before_it() {
        commits().deleteOne(SECOND);

        assertSaidBy(everything(), "0");
        assertThatThrownBy(() -> store.history().fromCommit(0, Long.MAX_VALUE).toList()).isInstanceOf(UnreadableCommitException.class)
                .hasMessageStartingWith("Commit 1 is missing: the next one stored is 2.");
        assertSaidAtTheStart();
    }

    @Test
    void sourcing_stops_at_a_damaged_commit_too() {
        commits().updateOne(SECOND, set("events.0.payload", 7));

        assertSaidBy(store.engine().source(SourcingCondition.conditionFor(all("x=1")), null), "0");
    }

    private MessageStream<EventMessage> everything() {
        return store.engine().stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), EventCriteria.havingAnyTag()),
                null);
    }

    /** A page is read whole, so what precedes the damage may come or not; what follows it must not. */
    private static void assertSaidBy(MessageStream<EventMessage> stream, String before) {
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            assertThat(entry.get().message().payload()).isEqualTo(before);
        }
        assertThat(stream.error()).get().isInstanceOf(UnreadableCommitException.class).extracting(Throwable::getMessage).asString()
                .doesNotContain("surprise");
        assertThat(stream.isCompleted()).isTrue();
    }

    private void assertSaidAtTheStart() {
        assertThatThrownBy(() -> EventStore.on(mongo.database())).isInstanceOf(UnreadableCommitException.class)
                .hasMessageNotContaining("surprise");
    }

    @Test
    void a_condition_that_cannot_be_checked_is_not_taken_for_fulfilled() {
        commits().updateOne(SECOND, set("events.0.payload", 7));

        assertThatThrownBy(store.append(EventStore.nothingSince(1, all("x=1")), event("A", "4"))::join).cause()
                .isInstanceOf(UnreadableCommitException.class);
        assertThat(commits().countDocuments()).isEqualTo(3);
    }

    @Test
    void a_log_whose_beginning_is_gone_is_refused_at_the_start() {
        commits().deleteOne(new Document("_id", 0L));

        assertThatThrownBy(() -> EventStore.on(mongo.database())).isInstanceOf(UnreadableCommitException.class)
                .hasMessageStartingWith("Commit 0 is missing: the next one stored is 1.");
    }

    @Test
    void a_foreign_document_among_commits_is_refused_at_the_start() {
        commits().insertOne(new Document("_id", "customer-7").append("name", "surprise"));

        assertThatThrownBy(() -> EventStore.on(mongo.database())).isInstanceOf(UnreadableCommitException.class)
                .hasMessageContaining("with an _id that is no number is not a commit").hasMessageNotContaining("surprise");
    }

    private MongoCollection<Document> commits() {
        return mongo.database().getCollection("commits");
    }
}
