package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcingTest {

    private final TestDatabase mongo = TestDatabase.open();
    private final EventStore store = EventStore.on(mongo.database());

    @BeforeEach
    void given() {
        store.append(event("A", "0", "x=1"), event("B", "1", "x=1", "y=1"), event("A", "2", "y=1"));
        store.append(event("C", "3", "x=2", "y=1"));
        store.append(event("A", "4"));
    }

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void all_tags_of_a_criterion_must_be_on_the_event_itself() {
        assertThat(store.source(all("x=1")).payloads()).containsExactly("0", "1");
        assertThat(store.source(all("x=1", "y=1")).payloads()).containsExactly("1");
        assertThat(store.source(all("x=1", "y=2")).payloads()).isEmpty();
    }

    @Test
    void any_branch_of_an_or_will_do_and_each_event_comes_once() {
        assertThat(store.source(EventCriteria.either(all("x=1"), all("y=1"))).payloads()).containsExactly("0", "1", "2", "3");
        assertThat(store.source(EventCriteria.either(all("x=2", "y=1"), all("x=1"))).payloads()).containsExactly("0", "1", "3");
        assertThat(store.source(EventCriteria.either(all("x=2"), EventCriteria.havingAnyTag())).payloads()).hasSize(5);
    }

    @Test
    void types_narrow_with_and_without_tags() {
        assertThat(store.source(EventCriteria.havingTags("x", "1").andBeingOneOfTypes(new QualifiedName("test.B"))).payloads())
                .containsExactly("1");
        assertThat(store.source(EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("test.A"))).payloads())
                .containsExactly("0", "2", "4");
    }

    @Test
    void the_marker_is_the_global_head_even_when_nothing_matches() {
        assertThat(Positions.lastOf(store.source(all("none=1")).marker())).isEqualTo(4);
    }

    @Test
    void what_is_appended_while_it_is_being_read_belongs_to_the_next_one() {
        // given a source that was opened
        var stream = store.engine().source(SourcingCondition.conditionFor(all("x=1")), null);

        // when somebody appends before it is read
        store.append(event("A", "5", "x=1"));

        // then
        var payloads = new ArrayList<Object>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            payloads.add(entry.get().message() instanceof TerminalEventMessage ? "marker" : entry.get().message().payload());
        }
        assertThat(payloads).containsExactly("0", "1", "marker");
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void it_may_begin_inside_a_commit() {
        var from = new GlobalIndexConsistencyMarker(1).position();
        var stream = store.engine().source(SourcingCondition.conditionFor(from, all("x=1")), null);

        assertThat(stream.next().orElseThrow().message().payload()).isEqualTo("1");
    }

    @Test
    void entries_tell_token_tags_and_where_they_were_recorded() {
        var stream = store.engine().source(SourcingCondition.conditionFor(all("x=2")), null);
        var entry = stream.next().orElseThrow();

        assertThat(EventStore.token(entry)).isEqualTo(4);
        assertThat(Tag.fromContext(entry)).contains(Events.tags("x=2", "y=1"));
        var commit = store.commits().get(1);
        assertThat(Recorded.of(entry)).contains(new Recorded(3, commit.at(), 1));
        assertThat(Recorded.of(entry.message())).isEqualTo(Recorded.of(entry));
        assertThat(Recorded.of(entry.message().andMetadata(Map.of("a", "b")))).isEqualTo(Recorded.of(entry));
        assertThat(entry.message().toString()).doesNotContain("payload");
    }

    @Test
    void a_long_history_is_read_page_by_page() {
        // given more than two pages
        int many = 2 * CommittedLog.PAGE + 1;
        for (int first = 0; first < many; first += 100) {
            IntStream.range(first, Math.min(many, first + 100)).mapToObj(
                    text -> store.append(AppendCondition.none(), event("A", "" + text, "long=1")))
                    .toList().forEach(CompletableFuture::join);
        }

        // then
        assertThat(store.source(all("long=1")).payloads()).hasSize(many).doesNotHaveDuplicates();
        try (var fresh = EventStore.on(mongo.database())) {
            assertThat(fresh.source(EventCriteria.havingAnyTag()).payloads()).hasSize(many + 5);
        }
    }
}
