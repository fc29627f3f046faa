package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.wiring.ViewGround.Seen;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.Positions;
import org.lintel.eventstore.ProcessorClaim;

/** What feeds a view, where not an exception but an error comes out of it: for want of memory, or of a class. */
@Tag("long")
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class ViewProcessorTest {
    private static final String NAME = "one-v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(300);

    @TempDir
    private Path folder;
    private ViewGround ground;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean threw = new AtomicBoolean();

    @BeforeEach
    void open() {
        ground = new ViewGround(folder);
        ground.record(1);
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void anErrorInTheViewIsSaidAndGotOver() {
        broken.set(true);
        try (ViewProcessor processor = ground.processor(NAME, new Seen("one", _ -> throwWhereBroken()), ground.events())) {
            processor.start();
            await().until(() -> "StackOverflowError".equals(processor.failure()));

            broken.set(false);

            assertThat(processor.await(0, PATIENCE)).isTrue();
            assertThat(processor.failure()).isNull();
        }
    }

    @Test
    void whereAnErrorEndedTheFeedingWhatAnotherProcessAppliesIsSeenAndTheEndIsNotWaitedFor() {
        ViewProcessor processor = ground.processor(NAME, new Seen("one", _ -> {}), breaking(ground.events()));
        processor.start();
        assertThat(processor.await(0, PATIENCE)).isTrue();
        broken.set(true);
        ground.record(1);
        await().untilTrue(threw);
        assertThat(processor.await(1, MOMENT)).isFalse();

        MongoTokenStore another = ground.tokens("another");
        await().until(() -> !another.fetchToken(NAME, 0, null).isCompletedExceptionally());
        another.storeToken(Positions.tokenAfter(1), NAME, 0, null).join();
        assertThat(processor.await(1, MOMENT)).isTrue();

        long asked = System.nanoTime();
        processor.close();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(PATIENCE);
    }

    @Test
    @SuppressWarnings("deprecation") // The clock of the framework, where it is given none.
    void aClockThatIsSetBackKeepsNoClaimFromBeingExtended() {
        AtomicReference<Duration> setBack = new AtomicReference<>(Duration.ZERO);
        Clock machine = GenericEventMessage.clock;
        GenericEventMessage.clock = ((InstantSource) () -> machine.instant().minus(setBack.get())).withZone(ZoneOffset.UTC);
        try (ViewProcessor processor = ground.processor(NAME, new Seen("one", _ -> {}), ground.events())) {
            processor.start();
            await().until(() -> claim().position() == 0);

            setBack.set(Duration.ofHours(1));

            ProcessorClaim before = claim();
            await().until(() -> claim().seenAt().isAfter(before.seenAt()));
        } finally {
            GenericEventMessage.clock = machine;
        }
    }

    private ProcessorClaim claim() {
        return Objects.requireNonNull(ground.tokens("another").claim(NAME));
    }

    private void throwWhereBroken() {
        if (broken.get()) {
            threw.set(true);
            throw new StackOverflowError();
        }
    }

    /** @return the same events, in streams of which an error comes */
    private StreamableEventSource breaking(StreamableEventSource events) {
        return proxy(StreamableEventSource.class, (_, method, arguments) -> {
            Object answer = method.invoke(events, arguments);
            return answer instanceof MessageStream<?> stream ? proxy(MessageStream.class, (_, asked, with) -> {
                if (asked.getName().equals("hasNextAvailable")) {
                    throwWhereBroken();
                }
                return asked.invoke(stream, with);
            }) : answer;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}
