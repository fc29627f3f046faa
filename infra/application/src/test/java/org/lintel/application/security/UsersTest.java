package org.lintel.application.security;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.language.Role;
import org.lintel.language.UserId;

/** Who may sign in follows its source, also where that cannot be read for a while. */
class UsersTest {
    private static final User STAYS = user("stays");
    private static final User REMOVED = user("removed");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger read = new AtomicInteger();
    private volatile List<User> content = List.of(STAYS, REMOVED);
    private volatile int version = 1;
    private volatile boolean held;
    private volatile Runnable meanwhile = () -> {};
    private Users users;

    @BeforeEach
    void read() {
        users = new Users(() -> {
            read.incrementAndGet();
            meanwhile.run();
            if (held) {
                throw new IllegalStateException("The key store is held.");
            }
            return content;
        }, () -> version, nanos::get);
        assertThat(users.knows(REMOVED)).isTrue();
        read.set(0);
    }

    @Test
    void whoWasRemovedWhileTheFileCouldNotBeReadIsOutAsSoonAsItCan() {
        remove();
        held = true;
        assertThat(users.knows(REMOVED)).as("a slip of the pen puts nobody out").isTrue();

        held = false;
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(users.knows(REMOVED)).isFalse();
        assertThat(users.knows(STAYS)).isTrue();
    }

    @Test
    void whatCannotBeReadIsTriedOnceASecondAndWhatWasReadNoMore() {
        remove();
        held = true;
        for (int second = 0; second < 3; second++) {
            for (int request = 0; request < 100; request++) {
                users.knows(STAYS);
            }
            assertThat(read).hasValue(second + 1);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        held = false;
        for (int request = 0; request < 100; request++) {
            assertThat(users.knows(REMOVED)).isFalse();
        }
        assertThat(read).hasValue(4);
    }

    @Test
    void anotherChangeIsReadAtOnceWhateverBecameOfTheOneBefore() {
        held = true;
        version = 2;
        users.knows(STAYS);

        held = false;
        remove();

        assertThat(users.knows(REMOVED)).isFalse();
    }

    @Test
    void whileOneTriesAgainNobodyWaits() throws Exception {
        version = 2;
        held = true;
        users.knows(STAYS);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        CountDownLatch trying = new CountDownLatch(1);
        CountDownLatch heldNoMore = new CountDownLatch(1);
        meanwhile = () -> {
            trying.countDown();
            awaitUninterruptibly(heldNoMore);
        };
        Thread one = Thread.ofPlatform().start(() -> users.knows(STAYS));
        trying.await();

        try {
            assertThat(CompletableFuture.supplyAsync(() -> users.knows(STAYS)).get(20, SECONDS)).isTrue();
        } finally {
            heldNoMore.countDown();
        }
        one.join();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private void remove() {
        content = List.of(STAYS);
        version++;
    }

    private static User user(String name) {
        return new User(name, new UserId(name), Set.of(Role.SEC), "hash");
    }
}
