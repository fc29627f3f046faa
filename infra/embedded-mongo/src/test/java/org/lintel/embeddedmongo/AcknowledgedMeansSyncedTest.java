package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** What a kill cannot show, since the operating system keeps what it was handed: nobody is answered before the sync. */
class AcknowledgedMeansSyncedTest {

    private final AtomicInteger inMemory = new AtomicInteger();
    private volatile int handedOver;
    private volatile int synced;
    private final Semaphore maySync = new Semaphore(0);
    private volatile boolean broken;

    private final GroupCommit.Disk disk = new GroupCommit.Disk() {
        @Override
        public void commit() {
            if (broken) {
                throw new IllegalStateException("no room");
            }
            handedOver = inMemory.get();
        }

        @Override
        public void sync() {
            int arriving = handedOver;
            maySync.acquireUninterruptibly();
            synced = arriving;
        }

        @Override
        public boolean tidy(boolean idle) {
            return false;
        }

        @Override
        public void failed(RuntimeException why) {
            // Who waits is told.
        }
    };

    @Test
    void aWriterIsAnsweredOnlyWhenHisChangeIsSynced() {
        try (GroupCommit commits = new GroupCommit(disk, "test-committer")) {
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> syncedAfterChange(commits));
            await().until(() -> handedOver == 1);
            // This change is made while the first one is being synced: that sync must not count for it.
            CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> syncedAfterChange(commits));
            await().until(() -> inMemory.get() == 2);
            assertThat(first).isNotDone();

            maySync.release();
            assertThat(first.join()).isGreaterThanOrEqualTo(1);
            await().until(() -> handedOver == 2);
            assertThat(second).isNotDone();

            maySync.release(10);
            assertThat(second.join()).isEqualTo(2);
        }
    }

    @Test
    void whenTheDiskFailsNobodyIsAnswered() {
        broken = true;
        try (GroupCommit commits = new GroupCommit(disk, "test-committer")) {
            assertThatThrownBy(() -> syncedAfterChange(commits)).isInstanceOf(StorageFailed.class);
            assertThatThrownBy(commits::throwIfFailed).isInstanceOf(StorageFailed.class);
        }
    }

    private int syncedAfterChange(GroupCommit commits) {
        long change = commits.shared(() -> {
            inMemory.incrementAndGet();
            return commits.changed();
        });
        commits.await(change);
        return synced;
    }
}
