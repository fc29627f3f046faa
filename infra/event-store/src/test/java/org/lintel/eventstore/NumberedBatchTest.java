package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.eventstore.Events.event;

import java.util.AbstractList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumberedBatchTest {

    private final TestDatabase mongo = TestDatabase.open();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void an_append_that_cannot_be_made_into_a_document_is_no_part_of_the_batch() {
        // given
        var settings = EventStoreSettings.defaults();
        var log = new CommittedLog(new CommitCollection(mongo.database(), settings.collection(), settings.operationTimeout()),
                new RecentCommits(10, 1_000_000));
        var batch = new NumberedBatch(log, settings.clock(), null);
        var commit = NewCommit.of(AppendCondition.none(), List.of(event("A", "0")), TextConverter.forEvents(), new Random(1));
        var unreadable = new NewCommit(commit.id(), commit.condition(), commit.events(), withoutMemory(), commit.bytes());

        // when
        batch.place(new WaitingAppend(commit));
        assertThatThrownBy(() -> batch.place(new WaitingAppend(unreadable))).isInstanceOf(OutOfMemoryError.class);
        batch.place(new WaitingAppend(commit));

        // then
        assertThat(batch.commits()).extracting(StoredCommit::number).containsExactly(0L, 1L);
        assertThat(SlowNetwork.numbers(batch.documents())).containsExactly(0L, 1L);
        assertThat(batch.appends()).hasSize(2);
    }

    private static List<RawBsonDocument> withoutMemory() {
        return new AbstractList<>() {
            @Override
            public RawBsonDocument get(int index) {
                throw new OutOfMemoryError("as if");
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }
}
