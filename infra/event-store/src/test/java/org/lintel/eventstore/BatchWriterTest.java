package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.eventstore.Events.event;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintel.eventstore.BatchWriter.Rest;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/** What is found out about a batch of whose insertion no answer came. */
class BatchWriterTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    /** So often at least {@link BatchWriter} looks at the commits while it finds out. */
    private static final int LOOKS = 12;

    private final List<BsonDocument> finds = new ArrayList<>();
    private final TestDatabase mongo = TestDatabase.open(new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent started) {
            if (started.getCommandName().equals("find")) {
                finds.add(started.getCommand().clone());
            }
        }
    });
    private final CommitCollection collection = new CommitCollection(mongo.database(), "commits", Duration.ofSeconds(10));

    @AfterEach
    void close() {
        mongo.close();
    }

    /** Another thread of the process, which sources or watches, may see the commit first. */
    @Test
    void whenever_an_own_commit_becomes_visible_it_is_never_taken_for_another_process_s() {
        for (int look = 0; look < LOOKS; look++) {
            var name = "commits" + look;
            var late = new CommitCollection(mongo.database(), name, Duration.ofSeconds(10));
            var log = new CommittedLog(late, new RecentCommits(100, 1_000_000));
            var batch = batch(1);
            var commits = arrivingAt(look, batch, () -> {
                late.insert(documents(batch));
                log.catchUp();
            });

            var written = new BatchWriter(_ -> {
                throw new IllegalStateException("the request is still on its way");
            }, log, BOUND).write(commits, documents(batch));

            assertThat(written).as("seen at look %d", look).isEqualTo(new BatchWriter.Written(1, Rest.NONE));
        }
    }

    @Test
    void a_whole_batch_whose_acknowledgement_is_lost_is_read_back_in_one_reading() {
        var batch = batch(NumberedBatch.MAX_COMMITS);
        var log = new CommittedLog(collection, new RecentCommits(1_000, 10_000_000));

        var written = new BatchWriter(documents -> {
            collection.insert(documents);
            throw new IllegalStateException("the answer is lost");
        }, log, BOUND).write(batch, documents(batch));

        assertThat(written).isEqualTo(new BatchWriter.Written(batch.size(), Rest.NONE));
        assertThat(finds).hasSize(1);
        assertThat(log.head().number()).isEqualTo(batch.size() - 1);
        assertThat(log.heldSince()).as("what is one's own stays in memory").isZero();
    }

    /** @return the same commits; when they are looked at for this time, something happens */
    private static List<StoredCommit> arrivingAt(int look, List<StoredCommit> commits, Runnable arrival) {
        var looks = new AtomicInteger();
        return new AbstractList<>() {
            @Override
            public StoredCommit get(int index) {
                happens();
                return commits.get(index);
            }

            @Override
            public int size() {
                happens();
                return commits.size();
            }

            private void happens() {
                if (looks.getAndIncrement() == look) {
                    arrival.run();
                }
            }
        };
    }

    private static List<StoredCommit> batch(int size) {
        var head = new Head[]{Head.EMPTY};
        return IntStream.range(0, size).mapToObj(number -> {
            var commit = NewCommit.of(AppendCondition.none(), List.of(event("A", "x")), TextConverter.forEvents(), new Random(number))
                    .after(head[0], Head.EMPTY.at());
            head[0] = Head.of(commit);
            return commit;
        }).toList();
    }

    private static List<BsonDocument> documents(List<StoredCommit> commits) {
        return commits.stream().map(CommitDocument::of).toList();
    }
}
