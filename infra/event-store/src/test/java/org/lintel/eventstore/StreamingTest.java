package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingTest {

    private final TestDatabase mongo = TestDatabase.open();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final EventStoreSettings settings = EventStoreSettings.defaults().withClock(now::get);
    private final EventStore store = EventStore.on(mongo.database(), settings);

    @AfterEach
    void close() {
        store.close();
        mongo.close();
    }

    @Test
    void it_goes_on_after_its_token_even_inside_a_commit() {
        // given
        store.append(event("A", "0"), event("A", "1"), event("A", "2"));
        store.append(event("A", "3"));

        // then, from memory and from the database
        assertThat(drain(open(store, 2, EventCriteria.havingAnyTag()))).containsExactly("2", "3");
        try (var forgetful = EventStore.on(mongo.database(), settings.withRecent(1, 1))) {
            assertThat(drain(open(forgetful, 2, EventCriteria.havingAnyTag()))).containsExactly("2", "3");
        }
    }

    @Test
    void it_passes_over_what_does_not_match_and_reaches_the_head() {
        // given one match far behind others
        IntStream.range(0, 2_000).mapToObj(text -> store.append(AppendCondition.none(), event("A", "" + text))).toList()
                .forEach(CompletableFuture::join);
        store.append(event("B", "match", "x=1"));
        store.append(event("A", "after"));

        // then
        var stream = open(store, 0, all("x=1"));
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.peek().map(EventStore::token)).contains(2_001L);
        assertThat(drain(stream)).containsExactly("match");
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.isCompleted()).isFalse();
    }

    @Test
    void what_is_appended_while_it_reads_ahead_is_not_missed() {
        try (var forgetful = EventStore.on(mongo.database(), settings.withRecent(1, 1))) {
            // given a page that is the whole log
            IntStream.range(0, CommitPage.MOST).mapToObj(text -> forgetful.append(AppendCondition.none(), event("A", "" + text))).toList()
                    .forEach(CompletableFuture::join);
            var stream = open(forgetful, 0, EventCriteria.havingAnyTag());
            IntStream.range(1, CommitPage.MOST).forEach(_ -> assertThat(stream.next()).isPresent());

            // when
            forgetful.append(event("A", "later"));

            // then
            assertThat(drain(stream)).containsExactly("" + (CommitPage.MOST - 1), "later");
        }
    }

    @Test
    void looking_does_not_advance_it() {
        store.append(event("A", "0"));
        var stream = open(store, 0, EventCriteria.havingAnyTag());

        assertThat(stream.peek().map(entry -> entry.message().payload())).contains("0");
        assertThat(stream.peek().map(entry -> entry.message().payload())).contains("0");
        assertThat(stream.next().map(entry -> entry.message().payload())).contains("0");
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void it_calls_back_when_another_process_has_appended() {
        try (var other = EventStore.on(mongo.database(), settings)) {
            // given a stream that has reached the end
            var stream = open(store, 0, EventCriteria.havingAnyTag());
            var seen = new CopyOnWriteArrayList<Object>();
            stream.setCallback(() -> seen.addAll(drain(stream)));

            // when
            other.append(event("A", "0"));
            store.append(event("A", "1"));
            other.append(event("A", "2"));

            // then
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(2))
                    .untilAsserted(() -> assertThat(List.copyOf(seen)).containsExactly("0", "1", "2"));
        }
    }

    @Test
    void a_consumer_that_blocks_in_its_callback_delays_neither_appends_nor_others() throws Exception {
        // given
        var blocked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        open(store, 0, EventCriteria.havingAnyTag()).setCallback(() -> {
            blocked.countDown();
            hold(release);
        });
        hold(blocked);

        // when
        var stream = open(store, 0, EventCriteria.havingAnyTag());
        var called = new CountDownLatch(1);
        stream.setCallback(() -> {
            if (stream.hasNextAvailable()) {
                called.countDown();
            }
        });
        store.append(event("A", "0"));

        // then
        assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        release.countDown();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_callback_that_fails_ends_the_stream_with_its_error(boolean error) {
        var stream = open(store, 0, EventCriteria.havingAnyTag());
        stream.setCallback(() -> {
            if (error) {
                throw new NoClassDefFoundError("broken consumer");
            }
            throw new IllegalStateException("broken consumer");
        });

        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(2)).until(stream::isCompleted);
        assertThat(stream.error()).get().extracting(Throwable::getMessage).isEqualTo("broken consumer");
        store.append(event("A", "0"));
        assertThat(stream.next()).isEmpty();
    }

    @Test
    void an_error_while_it_reads_fails_the_stream_and_is_not_thrown_at_its_consumer() {
        // given a page that is full, so that the next one is read ahead
        IntStream.range(0, CommitPage.MOST).mapToObj(text -> store.append(AppendCondition.none(), event("A", "" + text))).toList()
                .forEach(CompletableFuture::join);
        var log = log();
        var stream = new StreamedEvents(log, EventCriteria.havingAnyTag(), 0, _ -> {
            throw new NoClassDefFoundError("as if");
        });

        // then
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.error()).get().isInstanceOf(NoClassDefFoundError.class);
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void an_error_while_its_consumer_is_to_be_called_does_not_stand_in_the_way_of_the_next_call() {
        var log = log();
        var calls = new AtomicInteger();
        var attempts = new AtomicInteger();
        var stream = new StreamedEvents(log, EventCriteria.havingAnyTag(), 0, task -> {
            if (attempts.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("as if");
            }
            task.run();
        });
        stream.setCallback(calls::incrementAndGet);
        assertThat(calls).hasValue(0);

        // when
        store.append(event("A", "0"));
        log.catchUp();

        // then
        assertThat(calls).hasValue(1);
    }

    private CommittedLog log() {
        var log = new CommittedLog(new CommitCollection(mongo.database(), settings.collection(), settings.operationTimeout()),
                new RecentCommits(1_000, 1_000_000));
        log.catchUp();
        return log;
    }

    @Test
    void a_closed_stream_is_silent() {
        store.append(event("A", "0"));
        var stream = open(store, 0, EventCriteria.havingAnyTag());
        stream.close();

        assertThat(stream.next()).isEmpty();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void tokens_of_an_empty_store_cover_each_other() {
        var first = store.engine().firstToken(null).join();
        var latest = store.engine().latestToken(null).join();

        assertThat(first.covers(latest)).isTrue();
        assertThat(latest.covers(first)).isTrue();
    }

    @Test
    void the_token_of_an_instant_tracks_what_was_recorded_then_or_later() {
        // given
        append("2026-01-01T00:00:10Z", "0", "1");
        append("2026-01-01T00:00:20Z", "2");
        append("2026-01-01T00:00:20Z", "3");
        append("2026-01-01T00:00:30Z", "4");

        // then
        assertThat(tokenAt("2026-01-01T00:00:00Z")).isEqualTo(0);
        assertThat(tokenAt("2026-01-01T00:00:10Z")).isEqualTo(0);
        assertThat(tokenAt("2026-01-01T00:00:10.001Z")).isEqualTo(2);
        assertThat(tokenAt("2026-01-01T00:00:20Z")).isEqualTo(2);
        assertThat(tokenAt("2026-01-01T00:00:29Z")).isEqualTo(4);
        assertThat(store.engine().tokenAt(Instant.parse("2027-01-01T00:00:00Z"), null).join())
                .isEqualTo(store.engine().latestToken(null).join()).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    private void append(String at, String... texts) {
        now.set(Instant.parse(at));
        store.append(Arrays.stream(texts).map(text -> event("A", text))
                .toArray(TaggedEventMessage<?>[]::new));
    }

    private long tokenAt(String at) {
        return store.engine().tokenAt(Instant.parse(at), null).join().position().orElseThrow();
    }

    private static MessageStream<EventMessage> open(EventStore store, long token, EventCriteria criteria) {
        return store.engine().stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(token), criteria), null);
    }

    private static List<Object> drain(MessageStream<EventMessage> stream) {
        var payloads = new ArrayList<Object>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            payloads.add(entry.get().message().payload());
        }
        return payloads;
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
