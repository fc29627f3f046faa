package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class RoundsTest {
    @Test
    void whateverFailsThereIsAnotherLook() {
        var looks = new AtomicInteger();
        Runnable failing = () -> {
            switch (looks.incrementAndGet()) {
                case 1 -> throw new IllegalStateException();
                case 2 -> throw new StackOverflowError();
                default -> {
                }
            }
        };
        try (var rounds = new Rounds("test", failing)) {
            rounds.start();

            await().until(() -> looks.get() > 2);
        }
    }

    @Test
    void whoExpectsMoreLooksAgainSoon() {
        var looks = new AtomicInteger();
        long begun = System.nanoTime();
        try (var rounds = new Rounds("test", () -> looks.incrementAndGet() < 10)) {
            rounds.start();

            await().until(() -> looks.get() >= 10);
        }
        assertThat(looks).hasValueGreaterThanOrEqualTo(10);
        assertThat((System.nanoTime() - begun) / 1e9).as("seconds, of ten that ten looks would take otherwise").isLessThan(8);
    }

    @Test
    void aLookThatDoesNotEndIsInterruptedAndNotWaitedFor() {
        var looking = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var rounds = new Rounds("test", () -> {
            looking.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                interrupted.countDown();
            }
            return false;
        }, Duration.ofMillis(200));
        rounds.start();
        await().until(() -> looking.getCount() == 0);

        assertTimeoutPreemptively(Duration.ofSeconds(20), rounds::close);

        assertThat(interrupted.getCount()).isZero();
    }
}
