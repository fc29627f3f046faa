package org.lintel.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;
import static org.lintel.eventstore.Events.tag;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitHistoryTest {

    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");

    private final TestDatabase mongo = TestDatabase.open();
    private final AtomicReference<Instant> now = new AtomicReference<>(TEN);
    private final EventStore store = EventStore.on(mongo.database(), EventStoreSettings.defaults().withClock(now::get));
    private final CommitHistory history = new CommitHistory(mongo.database(), EventStoreSettings.defaults());

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void events_with_a_tag_come_in_order_with_where_and_when_they_were_recorded() {
        // given
        store.append(event("A", "0", "x=1"), event("A", "1", "y=1"), event("A", "2", "x=1", "y=1"));
        now.set(TEN.plusSeconds(1));
        store.append(event("A", "3", "y=1"));
        store.append(event("A", "4", "x=1"));
        store.append(event("A", "5", "x=1"), event("A", "6", "x=1"));

        // when
        var found = history.withTag(tag("x=1"), 5).toList();

        // then
        assertThat(found).extracting(committed -> committed.event().payload()).containsExactly("0", "2", "4", "5");
        assertThat(found).extracting(CommittedEvent::recorded).containsExactly(new Recorded(0, TEN, 0), new Recorded(2, TEN, 0),
                new Recorded(4, TEN.plusSeconds(1), 2), new Recorded(5, TEN.plusSeconds(1), 3));
        assertThat(history.withTag(tag("x=1"), -1)).isEmpty();
        assertThat(history.withTag(tag("x=1"), 99)).hasSize(5);
        assertThat(history.withTag(tag("x=2"), 99)).isEmpty();
        assertThat(history.withTag(tag("x=1"), 1, 5)).extracting(committed -> committed.event().payload()).containsExactly("2", "4", "5");
        assertThat(history.withTag(tag("x=1"), 6, 99)).extracting(committed -> committed.event().payload()).containsExactly("6");
        assertThat(history.withTag(tag("x=1"), 7, 99)).isEmpty();
        assertThat(history.firstWithTag(tag("x=1"))).hasValueSatisfying(first -> assertThat(first.event().payload()).isEqualTo("0"));
        assertThat(history.firstWithTag(tag("x=2"))).isEmpty();
    }

    @Test
    void who_follows_is_given_what_was_acknowledged_and_who_looks_what_lies_there_now() {
        // given
        store.append(event("A", "0"));
        store.append(event("A", "1"));
        try (var forgetful = EventStore.on(mongo.database(), EventStoreSettings.defaults().withRecent(1, 1))) {
            forgetful.append(event("A", "2"));

            // when somebody changes what was acknowledged
            mongo.database().getCollection("commits").updateOne(eq("_id", 1L), set("events.0.payload", "changed"));

            // then
            assertThat(payloads(store.history().followedFrom(1, 9))).containsExactly("1", "2");
            assertThat(payloads(store.history().fromPosition(1, 9))).containsExactly("changed", "2");
            assertThat(payloads(forgetful.history().followedFrom(1, 9))).as("not held any more").containsExactly("changed", "2");
            assertThat(payloads(history.followedFrom(1, 1))).as("without an engine").containsExactly("changed");
            assertThat(store.history().followedFrom(3, 9)).isEmpty();
        }
    }

    private static List<String> payloads(Stream<StoredCommit> commits) {
        return commits.map(commit -> String.valueOf(commit.events().getFirst().payload())).toList();
    }

    @Test
    void an_empty_store_has_a_history_without_events() {
        assertThat(history.head()).isEqualTo(-1);
        assertThat(history.fromCommit(0, 10)).isEmpty();
        assertThat(history.fromPosition(0, 10)).isEmpty();
        assertThat(history.backFrom(10)).isEmpty();
        assertThat(history.holding(0)).isEmpty();
        assertThat(history.withTag(tag("x=1"), 10)).isEmpty();
        assertThat(history.firstWithTag(tag("x=1"))).isEmpty();
        assertThat(history.positionAt(TEN)).isEqualTo(-1);
    }

    @Test
    void it_is_read_page_by_page_from_any_position() {
        // given
        IntStream.range(0, 500).mapToObj(text -> store.append(AppendCondition.none(), event("A", text + "a"), event("A", text + "b")))
                .toList().forEach(CompletableFuture::join);

        // then
        assertThat(history.holding(401)).hasValueSatisfying(commit -> assertThat(commit.number()).isEqualTo(200));
        assertThat(history.holding(999)).hasValueSatisfying(commit -> assertThat(commit.number()).isEqualTo(499));
        assertThat(history.holding(1_000)).isEmpty();
        assertThat(history.fromCommit(0, Long.MAX_VALUE)).extracting(StoredCommit::number)
                .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(number -> (long) number).toList());
        assertThat(history.fromPosition(401, 2)).extracting(StoredCommit::number).containsExactly(200L, 201L);
        assertThat(history.fromPosition(1_000, 2)).isEmpty();
        assertThat(history.head()).isEqualTo(999);
    }

    @Test
    void it_is_read_backwards_from_any_position() {
        // given
        IntStream.range(0, 250).mapToObj(text -> store.append(AppendCondition.none(), event("A", text + "a"), event("A", text + "b")))
                .toList().forEach(CompletableFuture::join);

        // then
        assertThat(history.backFrom(401)).extracting(StoredCommit::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 200).mapToObj(number -> 200L - number).toList());
        assertThat(history.backFrom(Long.MAX_VALUE).limit(2)).extracting(StoredCommit::number).containsExactly(249L, 248L);
        assertThat(history.backFrom(1)).extracting(StoredCommit::number).containsExactly(0L);
        assertThat(history.backFrom(-1)).extracting(StoredCommit::number).containsExactly(0L);
    }

    /** A page of 500 of the largest would be 4 GB. */
    @Test
    void of_large_commits_a_few_are_read_together_and_none_is_left_out() {
        // given
        String large = "x".repeat(3_000_000);
        IntStream.range(0, 9).forEach(number -> store.append(event("A", number + large, "x=1")));

        // then
        assertThat(history.page(0).commits()).hasSizeBetween(2, 5);
        assertThat(history.page(0).isLast()).isFalse();
        var numbers = LongStream.range(0, 9).boxed().toList();
        assertThat(history.fromCommit(0, 99)).extracting(StoredCommit::number).isEqualTo(numbers);
        assertThat(history.withTag(tag("x=1"), 99)).extracting(found -> found.event().position()).isEqualTo(numbers);
        assertThat(history.backFrom(99)).extracting(StoredCommit::number).isEqualTo(numbers.reversed());
        try (var late = EventStore.on(mongo.database(), EventStoreSettings.defaults().withRecent(1, 1))) {
            assertThat(late.source(all("x=1")).events()).hasSize(9);
            var stream = late.engine().stream(StreamingCondition.startingFrom(null), null);
            numbers.forEach(_ -> assertThat(stream.next()).isPresent());
        }
    }

    @Test
    void the_position_at_a_moment_is_that_of_the_last_event_recorded_by_then() {
        store.append(event("A", "0"), event("A", "1"));
        now.set(TEN.plusSeconds(1));
        store.append(event("A", "2"));

        assertThat(history.positionAt(TEN.minusMillis(1))).isEqualTo(-1);
        assertThat(history.positionAt(TEN)).isEqualTo(1);
        assertThat(history.positionAt(TEN.plusMillis(999))).isEqualTo(1);
        assertThat(history.positionAt(TEN.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void restored_commits_are_what_they_were() {
        // given
        store.append(event("A", "0", "x=1"), event("A", "1"));
        store.append(event("A", "2", "x=1"));
        var commits = store.commits();

        // when
        var elsewhere = new CommitHistory(mongo.database(), EventStoreSettings.defaults().withCollection("restored"));
        elsewhere.restore(commits.subList(0, 1));
        elsewhere.restore(commits.subList(1, commits.size()));

        // then
        assertThat(elsewhere.fromCommit(0, Long.MAX_VALUE)).containsExactlyElementsOf(commits);
        assertThat(elsewhere.withTag(tag("x=1"), 99)).extracting(committed -> committed.event().payload()).containsExactly("0", "2");
    }

    @Test
    void a_commit_that_does_not_follow_is_not_restored() {
        // given
        store.append(event("A", "0"));
        store.append(event("A", "1"));
        store.append(event("A", "2"));
        var commits = store.commits();
        var elsewhere = new CommitHistory(mongo.database(), EventStoreSettings.defaults().withCollection("restored"));
        elsewhere.restore(commits.subList(0, 1));
        var third = commits.get(2);
        var second = commits.get(1);

        // then
        for (var wrong : new StoredCommit[]{third, commits.getFirst(), new StoredCommit(1, third.id(), 2, third.at(), third.events()),
                new StoredCommit(1, second.id(), 1, TEN.minusMillis(1), second.events())}) {
            assertThatThrownBy(() -> elsewhere.restore(List.of(wrong))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Restore commits in order");
        }
        assertThatThrownBy(() -> elsewhere.restore(List.of(second, second))).isInstanceOf(IllegalArgumentException.class);
        assertThat(elsewhere.fromCommit(0, Long.MAX_VALUE)).hasSize(1);
    }
}
