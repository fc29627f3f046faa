package org.lintel.application.wiring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.readmodels.LiveViews;

import com.mongodb.MongoTimeoutException;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/** Readers find where the views are read from, or are told soon that nobody knows. */
@Tag("long")
@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class ViewRoundsTest {
    private static final int READERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration MORE = Duration.ofSeconds(1);
    /** On a busy machine; one reader after another would take forty seconds. */
    private static final Duration TOGETHER = Duration.ofSeconds(15);
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(8);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;
    private final ReentrantReadWriteLock wire = new ReentrantReadWriteLock();

    @Test
    void whereNobodyCanLookNoReaderWaitsForAnother() throws Exception {
        try (ViewGround ground = new ViewGround(folder);
                var held = ground.connection(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent started) {
                        wire.readLock().lock();
                        wire.readLock().unlock();
                    }
                });
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                ViewRounds rounds = new ViewRounds(List::of, around(ground, new LiveViews(held.getDatabase("lintel"))), PATIENCE)) {
            rounds.start();
            rounds.awaitLook();

            wire.writeLock().lock();
            try {
                long cut = System.nanoTime();
                await().pollDelay(PATIENCE).pollInterval(Duration.ofMillis(50)).atMost(20, SECONDS).until(() -> isRefused(rounds));
                long refused = System.nanoTime();
                List<Future<?>> reads = IntStream.range(0, READERS).<Future<?>>mapToObj(_ -> readers.submit(rounds::awaitLook)).toList();
                for (Future<?> read : reads) {
                    assertThat(failureOf(read)).isInstanceOf(MongoTimeoutException.class);
                }
                assertThat(Duration.ofNanos(System.nanoTime() - refused)).as("for all readers together").isLessThan(TOGETHER);
                assertThat(Duration.ofNanos(refused - cut)).as("for the first").isLessThan(TOGETHER);
            } finally {
                wire.writeLock().unlock();
            }
            await().until(() -> !isRefused(rounds));
        }
    }

    @Test
    void whereTheLastLookFailedReadersAreToldSoAtOnce() {
        try (ViewGround ground = new ViewGround(folder);
                var away = ground.connection(new CommandListener() {
                });
                ViewRounds rounds = new ViewRounds(List::of, around(ground, new LiveViews(away.getDatabase("lintel"))), LONG_PATIENCE)) {
            rounds.start();
            rounds.awaitLook();
            Runnable cut = away::close;
            cut.run();
            await().pollDelay(LONG_PATIENCE).pollInterval(Duration.ofMillis(50)).atMost(30, SECONDS).until(() -> isRefused(rounds));

            long asked = System.nanoTime();
            assertThat(isRefused(rounds)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
        }
    }

    @Test
    void aViewThatNobodyFeedsForThreeTimesTheTakeOverTimeIsSaidToBeLeft() {
        try (ViewGround ground = new ViewGround(folder)) {
            ViewSurroundings around = ground.around(ground.database(), _ -> {});
            ServedView<?> view = ground.view("one", _ -> {}, _ -> {}, around);
            try (ViewRounds rounds = new ViewRounds(() -> List.of(view), around, PATIENCE)) {
                view.beginEmpty();
                rounds.start();
                await().during(ViewGround.TAKE_OVER.plus(MORE)).until(() -> !rounds.isAnyLeft());
                assertThat(rounds.longestUnfed()).isLessThan(ViewGround.TAKE_OVER.multipliedBy(3));

                view.close();

                await().atMost(Duration.ofSeconds(60)).until(rounds::isAnyLeft);
            }
        }
    }

    private static ViewSurroundings around(ViewGround ground, LiveViews pointers) {
        ViewSurroundings around = ground.around(ground.database(), _ -> {});
        return new ViewSurroundings(around.process(), around.takeOverAfter(), pointers, around.builds(), around.tokens(), around.head(),
                around.ask(), around.look());
    }

    private static boolean isRefused(ViewRounds rounds) {
        try {
            rounds.awaitLook();
            return false;
        } catch (MongoTimeoutException refused) {
            return true;
        }
    }

    private static @Nullable Throwable failureOf(Future<?> read) throws InterruptedException {
        try {
            read.get();
            throw new AssertionError("was read");
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
