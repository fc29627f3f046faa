package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lintel.language.Tag;

class TurnsTest {
    private static final Tag NGO = new Tag("places", "ASP25/NGO");
    private static final Tag MEDIA = new Tag("places", "ASP25/MEDIA");

    private final Turns turns = new Turns(Duration.ofSeconds(20));

    @Test
    void whoComesFirstHasItAtOnceAndTheNextOneDoesNot() {
        try (Turns.Turn first = turns.turn(); Turns.Turn second = turns.turn(); Turns.Turn elsewhere = turns.turn()) {
            assertThat(first.takeAtOnce(Set.of(NGO))).isTrue();
            assertThat(first.has(Set.of(NGO))).isTrue();
            assertThat(second.takeAtOnce(Set.of(MEDIA, NGO))).isFalse();
            assertThat(second.has(Set.of(MEDIA))).as("half a turn is none").isFalse();
            assertThat(elsewhere.takeAtOnce(Set.of(MEDIA))).isTrue();
        }
        assertThat(turns.size()).isZero();
    }

    @Test
    void aCrowdTakesTurnsInTheOrderInWhichItCame() throws Exception {
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger inside = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> crowd = new ArrayList<>();
            try (Turns.Turn held = turns.turn()) {
                held.takeAtOnce(Set.of(NGO));
                for (int number = 0; number < 32; number++) {
                    int mine = number;
                    crowd.add(threads.submit(() -> {
                        try (Turns.Turn turn = turns.turn()) {
                            assertThat(turn.await(Set.of(NGO))).isTrue();
                            assertThat(inside.incrementAndGet()).isOne();
                            served.add(mine);
                            inside.decrementAndGet();
                        }
                        return null;
                    }));
                    await().until(() -> turns.waiting(NGO) == mine + 1);
                }
            }
            for (Future<?> one : crowd) {
                one.get();
            }
        }
        assertThat(served).isEqualTo(IntStream.range(0, 32).boxed().toList());
        assertThat(turns.size()).isZero();
    }

    @Test
    void whoHasWaitedTooLongHasNothingAndHoldsNobodyUp() {
        Turns hasty = new Turns(Duration.ofMillis(20));
        try (Turns.Turn first = hasty.turn(); Turns.Turn second = hasty.turn(); Turns.Turn third = hasty.turn()) {
            first.takeAtOnce(Set.of(NGO));
            assertThat(second.await(Set.of(MEDIA, NGO))).isFalse();
            assertThat(third.takeAtOnce(Set.of(MEDIA))).isTrue();
        }
        assertThat(hasty.size()).isZero();
    }

    /** Each names both, in one order or the other. */
    @Test
    void whoWantSeveralDoNotWaitForEachOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int number = 0; number < 400; number++) {
                Set<Tag> wanted = number % 2 == 0 ? Set.of(NGO, MEDIA) : Set.of(MEDIA, NGO);
                all.add(threads.submit(() -> {
                    try (Turns.Turn turn = turns.turn()) {
                        return turn.takeAtOnce(wanted) || turn.await(wanted);
                    }
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(turns.size()).isZero();
    }
}
