package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bson.Document;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;

/** A disk says once that it could not sync, and calls the next sync a success although nothing more came to it; or it has no room for what is to be written. */
class FailingDiskTest {

    @TempDir
    Path folder;

    private final AtomicBoolean failsNext = new AtomicBoolean();
    private final AtomicBoolean unreadable = new AtomicBoolean();
    private final AtomicBoolean full = new AtomicBoolean();
    private static final long SYNC = -1;
    private static final int OUT_OF_DISK_SPACE = 14031;

    /** The blocks in their order, and each sync. */
    private final List<Long> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger changesAfterwards = new AtomicInteger();
    private volatile boolean failed;

    @AfterEach
    void mend() {
        CheckedFiles.disk = file -> file;
    }

    @Test
    void nothingIsWrittenAfterAFailedSyncNeitherThatTheFileWasClosedInPeace() throws Exception {
        CheckedFiles.disk = FailingOnce::new;
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(1);
            failsNext.set(true);

            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", 1))).isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", 2))).isInstanceOf(MongoException.class);
            assertThat(store.mongo.refusesWrites()).isTrue();
        }

        assertThat(changesAfterwards).as("writes and syncs after the failed one").hasValue(0);
        try (var file = FileChannel.open(OpenStore.fileIn(folder), StandardOpenOption.READ)) {
            assertThat(Objects.requireNonNull(StoreHeader.of(file)).clean()).as("closed in peace").isFalse();
        }
        try (OpenStore again = OpenStore.in(folder)) {
            assertThat(again.ids()).contains(0).doesNotContain(2);
        }
    }

    @Test
    void aFileRefusesAllChangesAfterAFailedOne() throws Exception {
        try (var plain = FileChannel.open(folder.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
                var file = new CheckedChannel(new FailingOnce(plain), null)) {
            failsNext.set(true);
            assertThatThrownBy(() -> file.force(true)).isInstanceOf(IOException.class);

            assertThatThrownBy(() -> file.force(true)).hasMessageContaining("earlier");
            assertThatThrownBy(() -> file.write(ByteBuffer.allocate(SealedBlock.DATA_BYTES), 0)).hasMessageContaining("earlier");
            assertThatThrownBy(() -> file.write(ByteBuffer.allocate(SealedBlock.DATA_BYTES), 8L * SealedBlock.DATA_BYTES))
                    .hasMessageContaining("earlier");
        }
        assertThat(changesAfterwards).hasValue(0);
    }

    /** The operating system calls clean what it could not write: only what is written again reaches the disk. */
    @Test
    void whatAFailedSyncLeftInMemoryIsWrittenAgainBeforeTheStoreGoesOnFromIt() throws Exception {
        CheckedFiles.disk = FailingOnce::new;
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(1);
            failsNext.set(true);
            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", 1))).isInstanceOf(MongoException.class);
        }
        WrittenCommit newest;
        try (var file = FileChannel.open(OpenStore.fileIn(folder), StandardOpenOption.READ)) {
            newest = WrittenCommit.allIn(file).getFirst();
        }
        written.clear();
        failed = false;

        OpenStore.in(folder).close();

        assertThat(written.subList(0, written.indexOf(SYNC))).containsAll(LongStream.range(newest.block(),
                newest.block() + newest.blocks()).boxed().toList());
    }

    /** Whoever looked found room a moment ago, and another program has taken it. */
    @Test
    void aWriteThatFailsForWantOfRoomIsToldAndReadingGoesOnAndWritingAfterTheNextStart() {
        CheckedFiles.disk = FailingOnce::new;
        List<Object> before = IntStream.range(0, 10).<Object>mapToObj(i -> i).toList();
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(10);
            var cursor = store.things.find().batchSize(2).cursor();
            cursor.next();
            full.set(true);

            assertThatThrownBy(() -> store.things.insertOne(large(10))).satisfies(FailingDiskTest::isWantOfRoom)
                    .isInstanceOfSatisfying(MongoException.class, refused -> assertThat(refused.hasErrorLabel("NoWritesPerformed"))
                            .as("said of what may be in the file").isFalse());
            assertThat(store.mongo.refusesWrites()).isTrue();
            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", 11))).satisfies(FailingDiskTest::isWantOfRoom);
            await().untilAsserted(() -> {
                List<Object> ids = new ArrayList<>();
                Throwable refused = catchThrowable(() -> ids.addAll(store.ids()));
                if (refused != null) {
                    isWantOfRoom(refused);
                }
                assertThat(ids).isEqualTo(before);
            });
            assertThat(store.things.withReadConcern(ReadConcern.MAJORITY).countDocuments()).isEqualTo(10);

            store.things.find().batchSize(3).cursor().next();
            assertThatThrownBy(() -> cursor.forEachRemaining(_ -> {})).as("the next one has another number")
                    .isInstanceOf(MongoCursorNotFoundException.class);

            full.set(false);
            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", 12))).as("what is in memory may be of before")
                    .satisfies(FailingDiskTest::isWantOfRoom).hasMessageContaining("started again");
            assertThat(store.mongo.refusesWrites()).isTrue();
        }
        try (OpenStore again = OpenStore.in(folder)) {
            assertThat(again.mongo.refusesWrites()).isFalse();
            again.things.insertOne(large(12));
            assertThat(again.ids()).hasSize(11).startsWith(before.toArray()).endsWith(12);
        }
    }

    @Test
    void aStoreThatIsClosedBeforeItCouldBeOpenedAgainHoldsWhatWasAcknowledged() {
        CheckedFiles.disk = FailingOnce::new;
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(1);
            full.set(true);
            assertThatThrownBy(() -> store.things.insertOne(large(1))).satisfies(FailingDiskTest::isWantOfRoom);
        }
        full.set(false);

        try (OpenStore again = OpenStore.in(folder)) {
            assertThat(again.ids()).containsExactly(0);
        }
    }

    private static Document large(int id) {
        byte[] noise = new byte[4 << 20];
        new Random(id).nextBytes(noise);
        return new Document("_id", id).append("noise", noise);
    }

    private static void isWantOfRoom(Throwable refused) {
        assertThat(refused).isInstanceOfSatisfying(MongoException.class,
                coded -> assertThat(coded.getCode()).as(coded.getMessage()).isEqualTo(OUT_OF_DISK_SPACE));
    }

    @Test
    void aFileThatCannotBeReadIsDamagedAndNotCalledOneThatCannotBeWritten() {
        OpenStore.in(folder).close();
        CheckedFiles.disk = FailingOnce::new;
        unreadable.set(true);

        assertThatThrownBy(() -> EmbeddedMongo.open(OpenStore.fileIn(folder))).isInstanceOf(DamagedFile.class);
    }

    private final class FailingOnce extends FileBaseDefault {

        private final FileChannel file;

        FailingOnce(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            count();
            written.add(SYNC);
            if (failsNext.getAndSet(false)) {
                failed = true;
                throw new IOException("Input/output error");
            }
            file.force(metaData);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (full.get() && position + source.remaining() > file.size()) {
                throw new IOException("No space left on device");
            }
            count();
            for (long block = position / SealedBlock.BYTES; block * SealedBlock.BYTES < position + source.remaining(); block++) {
                written.add(block);
            }
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            count();
            file.truncate(size);
        }

        private void count() {
            if (failed) {
                changesAfterwards.incrementAndGet();
            }
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            if (unreadable.get()) {
                throw new IOException("Input/output error");
            }
            return file.read(target, position);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
