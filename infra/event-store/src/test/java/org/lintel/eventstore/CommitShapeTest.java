package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.eventstore.Events.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitShapeTest {

    private final TestDatabase mongo = TestDatabase.open();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_commit_is_one_document_as_the_readme_describes_it() {
        try (var store = EventStore.on(mongo.database())) {
            // given
            store.append(event("Before", "zero"));
            var occurredAt = Instant.parse("2026-01-02T03:04:05.123456789Z");
            var message = new GenericEventMessage("event-1", new MessageType("test.Granted", "2"), "{\"a\":1}", Map.of("user", "u-1"),
                    occurredAt);

            // when
            store.engine().appendEvents(AppendCondition.none(), null, List.of(
                    new GenericTaggedEventMessage<>(message, Events.tags("b=2", "a=1=1")))).join().commit(null).join();

            // then
            var document = raw().get(1);
            assertThat(document.keySet()).containsExactly("_id", "format", "id", "position", "at", "events", "tags");
            assertThat(document).containsEntry("_id", 1L).containsEntry("format", 1).containsEntry("position", 1L);
            assertThat(document.getString("id")).matches("[0-9a-f]{32}");
            assertThat(document.getList("tags", String.class)).containsExactly("a=1=1", "b=2");
            var event = document.getList("events", Document.class).getFirst();
            assertThat(event.keySet()).containsExactly("id", "type", "version", "occurredAt", "tags", "payload", "metadata", "nonce");
            assertThat(event).containsEntry("id", "event-1").containsEntry("type", "test.Granted").containsEntry("version", "2")
                    .containsEntry("occurredAt", "2026-01-02T03:04:05.123456789Z").containsEntry("payload", "{\"a\":1}")
                    .containsEntry("metadata", new Document("user", "u-1")).containsEntry("tags", List.of("a=1=1", "b=2"));
            var nonce = event.get("nonce", Binary.class);
            assertThat(nonce.getType()).isZero();
            assertThat(nonce.getData()).hasSize(16);

            // and it is read as it was appended
            var read = store.source(EventCriteria.havingTags("a", "1=1")).events().getFirst();
            assertThat(read.identifier()).isEqualTo("event-1");
            assertThat(read.type()).isEqualTo(message.type());
            assertThat(read.timestamp()).isEqualTo(occurredAt);
            assertThat(read.metadata()).isEqualTo(message.metadata());
            assertThat(read.payload()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void two_events_with_one_identifier_in_a_commit_are_refused() {
        try (var store = EventStore.on(mongo.database())) {
            var event = event("A", "0");

            assertThatThrownBy(() -> store.append(event, event)).cause().isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("same identifier");
            assertThat(store.commits()).isEmpty();
        }
    }

    @Test
    void recorded_time_never_runs_backwards_though_the_clock_does() {
        var now = new AtomicReference<>(Instant.parse("2026-01-01T10:00:00Z"));
        try (var store = EventStore.on(mongo.database(), EventStoreSettings.defaults().withClock(now::get))) {
            // when
            for (var time : List.of("2026-01-01T10:00:00.001999Z", "2026-01-01T09:00:00Z", "2026-01-01T10:00:00.001Z",
                    "2026-01-01T11:00:00Z")) {
                now.set(Instant.parse(time));
                store.append(event("A", time));
            }

            // then
            assertThat(store.commits()).extracting(StoredCommit::at).extracting(Instant::toString).containsExactly(
                    "2026-01-01T10:00:00.001Z", "2026-01-01T10:00:00.001Z", "2026-01-01T10:00:00.001Z", "2026-01-01T11:00:00Z");
        }
    }

    @Test
    void recorded_time_does_not_run_backwards_after_a_restart_either() {
        // given
        try (var store = EventStore.on(mongo.database(), at("2026-01-01T10:00:00Z"))) {
            store.append(event("A", "before"));
        }

        // when
        try (var store = EventStore.on(mongo.database(), at("2026-01-01T09:00:00Z"))) {
            store.append(event("A", "after"));

            // then
            assertThat(store.commits()).extracting(StoredCommit::at).extracting(Instant::toString)
                    .containsExactly("2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z");
        }
    }

    @Test
    void recorded_time_does_not_run_backwards_behind_a_process_whose_clock_is_ahead() {
        try (var store = EventStore.on(mongo.database(), at("2026-01-01T09:00:00Z"));
                var ahead = EventStore.on(mongo.database(), at("2026-01-01T10:00:00Z"))) {
            // when
            store.append(event("A", "own"));
            ahead.append(event("A", "ahead"));
            store.append(event("A", "own again"));

            // then
            new RawLog(mongo.database()).assertGapless();
            assertThat(store.commits().getLast().at()).isEqualTo("2026-01-01T10:00:00Z");
        }
    }

    private static EventStoreSettings at(String time) {
        return EventStoreSettings.defaults().withClock(() -> Instant.parse(time));
    }

    @Test
    void no_two_events_share_a_nonce_though_they_are_the_same_event_and_the_store_was_restarted() {
        // given
        var same = event("A", "0");

        // when
        for (int start = 0; start < 2; start++) {
            try (var store = EventStore.on(mongo.database())) {
                Stream.generate(() -> store.append(AppendCondition.none(), same)).limit(1_000).toList().forEach(CompletableFuture::join);
            }
        }

        // then
        assertThat(raw().stream().flatMap(commit -> commit.getList("events", Document.class).stream())
                .map(event -> event.get("nonce", Binary.class).getData()).peek(nonce -> assertThat(nonce).hasSize(16))
                .map(HexFormat.of()::formatHex)).hasSize(2_000).doesNotHaveDuplicates();
    }

    @Test
    void a_commit_holds_2000_events_and_no_more() {
        try (var store = EventStore.on(mongo.database())) {
            // given
            var most = IntStream.range(0, 2_000).mapToObj(text -> event("A", "" + text)).toArray(TaggedEventMessage<?>[]::new);
            var tooMany = IntStream.range(0, 2_001).mapToObj(text -> event("A", "" + text)).toArray(TaggedEventMessage<?>[]::new);

            // then
            assertThat(Positions.lastOf(store.append(most))).isEqualTo(1_999);
            assertThatThrownBy(() -> store.append(tooMany)).cause().isInstanceOf(CommitTooLargeException.class)
                    .hasMessageContaining("2,001 events").hasMessageContaining("Split the change");
            assertThat(store.history().head()).isEqualTo(1_999);
        }
    }

    @Test
    void a_commit_holds_eight_megabytes_and_no_more() {
        try (var store = EventStore.on(mongo.database())) {
            store.append(event("A", "x".repeat(7_900_000)));

            assertThatThrownBy(() -> store.append(event("A", "x".repeat(4_000_000)), event("A", "y".repeat(4_000_000)))).cause()
                    .isInstanceOf(CommitTooLargeException.class).hasMessageContaining("8,000,000 bytes").hasMessageNotContaining("xxx");
            assertThat(store.commits()).hasSize(1);
        }
    }

    @Test
    void names_that_could_not_be_read_back_are_refused() {
        try (var store = EventStore.on(mongo.database())) {
            assertThatThrownBy(() -> store.append(new GenericTaggedEventMessage<>(new GenericEventMessage(new MessageType("test.A"), "0"),
                    Set.of(Tag.of("a=b", "c"))))).cause()
                    .hasMessageContaining("key=value");
            assertThatThrownBy(() -> store.append(event("A", "0", Map.of("$where", "1")))).cause().hasMessageContaining("'$'");
            assertThatThrownBy(() -> store.append(event("A", "0", Map.of("a.b", "1")))).cause().hasMessageContaining("'.'");
            assertThat(store.commits()).isEmpty();
        }
    }

    @Test
    void a_commit_of_a_newer_version_is_refused_in_a_sentence_that_says_what_to_do() {
        // given
        mongo.database().getCollection("commits").insertOne(new Document("_id", 0L).append("format", 2).append("surprise", "secret"));

        // then
        assertThatThrownBy(() -> EventStore.on(mongo.database())).isInstanceOf(UnreadableCommitException.class)
                .hasMessage("Commit 0 was written by a newer version of the event store (format 2; this version reads up to 1). "
                        + "Upgrade this program before you open this database.");
    }

    @Test
    void a_collection_of_something_else_is_refused_and_left_as_it_is() {
        // given
        mongo.database().getCollection("commits").insertOne(new Document("_id", "customer-7").append("name", "secret"));

        // then
        assertThatThrownBy(() -> EventStore.on(mongo.database())).isInstanceOf(UnreadableCommitException.class)
                .hasMessageContaining("not a commit of this event store").hasMessageNotContaining("secret");
        assertThat(mongo.database().getCollection("commits").listIndexes()).hasSize(1);
    }

    private List<Document> raw() {
        return mongo.database().getCollection("commits").find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
