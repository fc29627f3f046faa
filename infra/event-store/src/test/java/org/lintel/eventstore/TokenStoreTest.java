package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.FutureUtils;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axon has no suite for token stores: this is what the contract of its {@code TokenStore} says, sentence by sentence. */
class TokenStoreTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String VIEW = "worklist";

    private final TestDatabase mongo = TestDatabase.open();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final MongoTokenStore one = storeOf("one");
    private final MongoTokenStore other = storeOf("other");

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void segments_begin_unclaimed_with_the_initial_token() {
        // when
        var segments = one.initializeTokenSegments(VIEW, 3, token(7), null).join();

        // then
        assertThat(segments).extracting(Segment::getSegmentId).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(one.fetchSegments(VIEW, null).join()).containsExactlyInAnyOrderElementsOf(segments);
        assertThat(other.fetchAvailableSegments(VIEW, null).join()).hasSize(3);
        assertThat(other.fetchToken(VIEW, 2, null).join()).isEqualTo(token(7));
        assertThat(one.fetchSegments("another view", null).join()).isEmpty();
    }

    @Test
    void anybody_can_see_who_feeds_a_processor_and_how_far_it_has_come() {
        assertThat(other.claim(VIEW)).isNull();
        one.initializeTokenSegments(VIEW, 1, Positions.tokenAfter(-1), null).join();
        assertThat(other.claim(VIEW)).isEqualTo(new ProcessorClaim(VIEW, -1, null, now.get()));

        one.fetchToken(VIEW, 0, null).join();
        now.set(now.get().plusSeconds(3));
        one.storeToken(Positions.tokenAfter(41), VIEW, 0, null).join();

        assertThat(other.claim(VIEW)).isEqualTo(new ProcessorClaim(VIEW, 41, "one", now.get()));
        assertThat(other.claims()).isEqualTo(Map.of(VIEW, new ProcessorClaim(VIEW, 41, "one", now.get())));
    }

    @Test
    void segments_are_initialised_once() {
        one.initializeTokenSegments(VIEW, 1, null, null).join();

        assertRefused(() -> other.initializeTokenSegments(VIEW, 1, token(7), null).join());
        assertThat(other.fetchToken(VIEW, 0, null).join()).isNull();
    }

    @Test
    void of_processes_that_initialise_at_the_same_time_exactly_one_succeeds() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                String view = VIEW + round;

                // when
                var attempts = threads.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(process -> () -> succeeds(
                        storeOf("process " + process).initializeTokenSegments(view, 4, null, null))).toList());

                // then
                int succeeded = 0;
                for (var attempt : attempts) {
                    succeeded += attempt.get() ? 1 : 0;
                }
                assertThat(succeeded).isEqualTo(1);
                assertThat(one.fetchSegments(view, null).join()).hasSize(4);
            }
        }
    }

    @Test
    void a_segment_of_its_own_is_initialised_once() {
        // given
        var half = Segment.splitBalanced(Segment.ROOT_SEGMENT, 1).get(1);
        one.initializeSegment(token(3), VIEW, half, null).join();

        // then
        assertThatThrownBy(() -> one.initializeSegment(token(9), VIEW, half, null).join()).cause()
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThat(one.fetchSegment(VIEW, half.getSegmentId(), null).join()).isEqualTo(half);
        assertThat(one.fetchSegment(VIEW, 0, null).join()).isNull();
        assertThat(one.fetchToken(VIEW, half, null).join()).isEqualTo(token(3));
    }

    @Test
    void what_its_owner_stores_is_fetched_again() {
        // given
        claimed();

        // then
        one.storeToken(token(42), VIEW, 0, null).join();
        assertThat(one.fetchToken(VIEW, 0, null).join()).isEqualTo(token(42));
        one.storeToken(null, VIEW, 0, null).join();
        assertThat(one.fetchToken(VIEW, 0, null).join()).isNull();
    }

    @Test
    void a_thrifty_store_writes_now_and_then_and_loses_nothing_but_time() {
        // given one that writes once in ten seconds
        var thrifty = new MongoTokenStore(mongo.database(), new TextConverter(), settings("one")
                .withStoreEvery(Duration.ofSeconds(10)));
        thrifty.initializeTokenSegments(VIEW, 1, null, null).join();
        thrifty.fetchToken(VIEW, 0, null).join();

        // when
        thrifty.storeToken(token(1), VIEW, 0, null).join();
        thrifty.storeToken(token(2), VIEW, 0, null).join();

        // then the second waits: who takes over after a crash begins at the first
        assertThat(written()).isEqualTo(1);
        thrifty.extendClaim(VIEW, 0, null).join();
        assertThat(written()).isEqualTo(2);

        thrifty.storeToken(token(3), VIEW, 0, null).join();
        thrifty.storeToken(token(4), VIEW, 0, null).join();
        assertThat(written()).isEqualTo(3);
        assertThat(thrifty.fetchToken(VIEW, 0, null).join()).isEqualTo(token(4));
        thrifty.storeToken(token(5), VIEW, 0, null).join();
        thrifty.storeToken(token(6), VIEW, 0, null).join();
        thrifty.releaseClaim(VIEW, 0, null).join();
        assertThat(other.fetchToken(VIEW, 0, null).join()).isEqualTo(token(6));
    }

    @Test
    void what_a_thrifty_store_has_not_written_does_not_overwrite_who_took_over() {
        var thrifty = new MongoTokenStore(mongo.database(), new TextConverter(), settings("one")
                .withStoreEvery(Duration.ofDays(1)));
        thrifty.initializeTokenSegments(VIEW, 1, null, null).join();
        thrifty.fetchToken(VIEW, 0, null).join();
        thrifty.storeToken(token(1), VIEW, 0, null).join();
        thrifty.storeToken(token(2), VIEW, 0, null).join();

        // when another takes over
        now.set(now.get().plus(TIMEOUT).plusSeconds(1));
        other.fetchToken(VIEW, 0, null).join();
        other.storeToken(token(9), VIEW, 0, null).join();

        // then
        assertRefused(() -> thrifty.extendClaim(VIEW, 0, null).join());
        thrifty.releaseClaim(VIEW, 0, null).join();
        assertThat(other.fetchToken(VIEW, 0, null).join()).isEqualTo(token(9));
    }

    private long written() {
        var document = mongo.database().getCollection("tokens").find(new Document("_id", VIEW + "/0")).first();
        return Objects.requireNonNull(document).get("token", Document.class).get("position", Number.class).longValue();
    }

    @Test
    void a_claim_keeps_every_other_process_out() {
        // given
        claimed();

        // then
        assertRefused(() -> other.fetchToken(VIEW, 0, null).join());
        assertRefused(() -> other.fetchToken(VIEW, Segment.ROOT_SEGMENT, null).join());
        assertRefused(() -> other.storeToken(token(9), VIEW, 0, null).join());
        assertRefused(() -> other.extendClaim(VIEW, 0, null).join());
        assertRefused(() -> other.deleteToken(VIEW, 0, null).join());
        other.releaseClaim(VIEW, 0, null).join();
        assertThat(other.fetchAvailableSegments(VIEW, null).join()).isEmpty();
        assertThat(one.fetchAvailableSegments(VIEW, null).join()).hasSize(1);
        assertThat(one.fetchToken(VIEW, 0, null).join()).isEqualTo(token(5));
    }

    @Test
    void of_processes_that_claim_at_the_same_time_exactly_one_succeeds() throws Exception {
        one.initializeTokenSegments(VIEW, 1, null, null).join();
        try (var threads = Executors.newFixedThreadPool(8)) {
            // when
            var attempts = threads.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(
                    process -> () -> succeeds(storeOf("process " + process).fetchToken(VIEW, 0, null))).toList());

            // then
            int succeeded = 0;
            for (var attempt : attempts) {
                succeeded += attempt.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void a_released_segment_is_free_at_once_and_keeps_its_token() {
        claimed();

        one.releaseClaim(VIEW, 0, null).join();

        assertThat(other.fetchAvailableSegments(VIEW, null).join()).hasSize(1);
        assertThat(other.fetchToken(VIEW, 0, null).join()).isEqualTo(token(5));
        one.releaseClaim(VIEW, 0, null).join();
        assertRefused(() -> one.fetchToken(VIEW, 0, null).join());
    }

    @Test
    void a_claim_without_a_sign_of_life_may_be_stolen_after_its_time_and_not_before() {
        claimed();

        after(TIMEOUT);
        assertRefused(() -> other.fetchToken(VIEW, 0, null).join());
        assertThat(other.fetchAvailableSegments(VIEW, null).join()).isEmpty();

        after(Duration.ofMillis(1));
        assertThat(other.fetchAvailableSegments(VIEW, null).join()).hasSize(1);
        assertThat(other.fetchToken(VIEW, 0, null).join()).isEqualTo(token(5));
    }

    @Test
    void a_claim_from_before_the_clock_was_set_back_may_be_stolen() {
        claimed();

        after(TIMEOUT.plus(SignOfLife.MOST_AHEAD).negated());
        assertRefused(() -> other.fetchToken(VIEW, 0, null).join());

        after(Duration.ofMillis(-1));
        assertThat(other.fetchAvailableSegments(VIEW, null).join()).hasSize(1);
        assertThat(other.fetchToken(VIEW, 0, null).join()).isEqualTo(token(5));
        assertRefused(() -> one.extendClaim(VIEW, 0, null).join());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void what_is_stored_after_the_clock_was_set_back_is_written(int storeEverySeconds) {
        // given
        var store = new MongoTokenStore(mongo.database(), new TextConverter(), settings("one")
                .withStoreEvery(Duration.ofSeconds(storeEverySeconds)));
        store.initializeTokenSegments(VIEW, 1, null, null).join();
        store.fetchToken(VIEW, 0, null).join();
        store.storeToken(token(1), VIEW, 0, null).join();

        // when
        after(Duration.ofSeconds(-30));
        store.storeToken(token(2), VIEW, 0, null).join();

        // then
        assertThat(written()).isEqualTo(2);
        assertThat(store.claim(VIEW)).isNotNull().extracting(ProcessorClaim::seenAt).isEqualTo(now.get());
    }

    @Test
    void storing_and_extending_are_signs_of_life() {
        claimed();

        after(TIMEOUT.minusSeconds(1));
        one.extendClaim(VIEW, 0, null).join();
        after(TIMEOUT.minusSeconds(1));
        assertRefused(() -> other.fetchToken(VIEW, 0, null).join());

        one.storeToken(token(6), VIEW, 0, null).join();
        after(TIMEOUT.minusSeconds(1));
        assertRefused(() -> other.fetchToken(VIEW, 0, null).join());
    }

    @Test
    void a_stale_owner_can_neither_store_nor_extend_nor_delete_nor_release() {
        // given
        claimed();
        after(TIMEOUT.plusSeconds(1));
        other.fetchToken(VIEW, 0, null).join();
        other.storeToken(token(8), VIEW, 0, null).join();

        // then
        assertRefused(() -> one.storeToken(token(6), VIEW, 0, null).join());
        assertRefused(() -> one.extendClaim(VIEW, 0, null).join());
        assertRefused(() -> one.deleteToken(VIEW, 0, null).join());
        one.releaseClaim(VIEW, 0, null).join();
        assertRefused(() -> one.fetchToken(VIEW, 0, null).join());
        assertThat(other.fetchToken(VIEW, 0, null).join()).isEqualTo(token(8));
    }

    @Test
    void its_owner_deletes_a_segment_for_good() {
        claimed();

        one.deleteToken(VIEW, 0, null).join();

        assertThat(one.fetchSegments(VIEW, null).join()).isEmpty();
        assertRefused(() -> one.fetchToken(VIEW, 0, null).join());
        assertRefused(() -> one.storeToken(token(9), VIEW, 0, null).join());
        assertRefused(() -> one.deleteToken(VIEW, 0, null).join());
    }

    /** Axon 5.0.1 splits and merges in this order: release, delete, initialise. */
    @Test
    void a_segment_that_nobody_claims_may_be_deleted() {
        claimed();
        one.releaseClaim(VIEW, 0, null).join();

        one.deleteToken(VIEW, 0, null).join();

        assertThat(one.fetchSegments(VIEW, null).join()).isEmpty();
    }

    @Test
    void a_segment_that_was_split_meanwhile_is_refused_and_left_unclaimed() {
        // given
        var halves = Segment.splitBalanced(Segment.ROOT_SEGMENT, 1);
        one.initializeSegment(token(3), VIEW, halves.getFirst(), null).join();

        // then
        assertRefused(() -> one.fetchToken(VIEW, Segment.ROOT_SEGMENT, null).join());
        assertThat(other.fetchToken(VIEW, halves.getFirst(), null).join()).isEqualTo(token(3));
    }

    @Test
    void tokens_claims_and_the_identifier_survive_a_restart() {
        // given
        claimed();
        one.storeToken(token(42), VIEW, 0, null).join();
        var identifier = one.retrieveStorageIdentifier(null).join();

        // then
        assertThat(storeOf("new").retrieveStorageIdentifier(null).join()).isEqualTo(identifier);
        assertRefused(() -> storeOf("new").fetchToken(VIEW, 0, null).join());
        assertThat(storeOf("one").fetchToken(VIEW, 0, null).join()).isEqualTo(token(42));
    }

    @Test
    void all_that_share_a_collection_share_its_identifier_and_nobody_else_does() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            // when
            var identifiers = threads.invokeAll(IntStream.range(0, 8).<Callable<String>>mapToObj(
                    process -> () -> storeOf("process " + process).retrieveStorageIdentifier(null).join()).toList());

            // then
            var identifier = one.retrieveStorageIdentifier(null).join();
            for (var each : identifiers) {
                assertThat(each.get()).isEqualTo(identifier);
            }
            var elsewhere = new MongoTokenStore(mongo.database(), new TextConverter(), settings("one").withCollection("others"));
            assertThat(elsewhere.retrieveStorageIdentifier(null).join()).isNotEqualTo(identifier);
        }
    }

    @Test
    void the_database_names_no_class_but_a_token() {
        // given
        claimed();
        mongo.database().getCollection("tokens").updateOne(new Document("processor", VIEW),
                new Document("$set", new Document("token", new Document("type", "java.lang.Runtime").append("value", "x"))));

        // then
        assertThatThrownBy(() -> one.fetchToken(VIEW, 0, null).join()).cause().isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no tracking token");
    }

    @Test
    void an_error_is_answered_as_an_exception_after_which_axon_tries_again() {
        var failing = new MongoTokenStore(mongo.database(), new TextConverter(), settings("one").withClock(() -> {
            throw new NoClassDefFoundError("as if");
        }));

        assertThatThrownBy(() -> FutureUtils.joinAndUnwrap(failing.fetchAvailableSegments(VIEW, null)))
                .isInstanceOf(IllegalStateException.class).hasMessage("The token store failed (NoClassDefFoundError).");
    }

    private MongoTokenStore storeOf(String owner) {
        return new MongoTokenStore(mongo.database(), new TextConverter(), settings(owner));
    }

    private TokenStoreSettings settings(String owner) {
        return TokenStoreSettings.defaults().withOwner(owner).withClaimTimeout(TIMEOUT).withClock(now::get);
    }

    private void claimed() {
        one.initializeTokenSegments(VIEW, 1, token(5), null).join();
        one.fetchToken(VIEW, 0, null).join();
    }

    private void after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static TrackingToken token(long index) {
        return new GlobalSequenceTrackingToken(index);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).cause().isInstanceOf(UnableToClaimTokenException.class);
    }

    private static boolean succeeds(CompletableFuture<?> attempt) {
        return attempt.handle((result, failure) -> {
            if (failure != null) {
                assertThat(List.of(failure, failure.getCause() == null ? failure : failure.getCause()))
                        .hasAtLeastOneElementOfType(UnableToClaimTokenException.class);
            }
            return failure == null;
        }).join();
    }
}
