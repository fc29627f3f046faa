package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.eventstore.Events.all;
import static org.lintel.eventstore.Events.event;
import static org.lintel.eventstore.Events.tags;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this process knows of the log, when it is far behind and when memory is out. */
class CommittedLogTest {

    private static final int MAX_COMMITS = 5;

    private final TestDatabase mongo = TestDatabase.open();
    private int tagsLeft = Integer.MAX_VALUE;
    private final RecentCommits recent = new RecentCommits(MAX_COMMITS, 1_000_000, this::tagsOrError);
    private final CommittedLog log = new CommittedLog(new CommitCollection(mongo.database(), EventStoreSettings.defaults().collection(),
            EventStoreSettings.defaults().operationTimeout()), recent);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void an_error_while_older_commits_are_forgotten_hides_no_conflict_and_is_told_who_listens() {
        // given
        storedAndKnown(MAX_COMMITS);
        var told = new AtomicInteger();
        log.onAdvance(told::incrementAndGet);

        // when memory is out behind the tags of the new commit and of the first to be forgotten
        outOfMemoryAfter(2);
        assertThatThrownBy(() -> log.add(List.of(stored(MAX_COMMITS)))).isInstanceOf(OutOfMemoryError.class);

        // then
        assertThat(log.head().number()).isEqualTo(MAX_COMMITS);
        assertThat(told).as("the head has moved").hasValue(1);
        for (int seat = 0; seat <= MAX_COMMITS; seat++) {
            assertThat(log.conflictsWith(nothingSinceTheBeginning("seat=" + seat), 0)).as("seat %d", seat).isTrue();
        }
        assertThat(log.conflictsWith(nothingSinceTheBeginning("seat=9"), 0)).isFalse();
    }

    @Test
    void who_listens_is_told_also_when_another_process_is_far_ahead() {
        // given
        var told = new AtomicInteger();
        log.onAdvance(told::incrementAndGet);
        IntStream.range(0, CommitPage.MOST).forEach(this::stored);

        // when
        assertThat(log.catchUp().number()).isEqualTo(CommitPage.MOST - 1);

        // then
        assertThat(told).hasValue(1);
        assertThat(recent.heldSince()).as("nothing in between was read").isEqualTo(CommitPage.MOST);
    }

    @Test
    void a_large_commit_of_another_process_is_not_far_ahead() {
        var roomy = new CommittedLog(new CommitCollection(mongo.database(), EventStoreSettings.defaults().collection(),
                EventStoreSettings.defaults().operationTimeout()), new RecentCommits(10, 64_000_000));
        stored(0, "small");
        roomy.catchUp();

        stored(1, "x".repeat(7_900_000));
        stored(2, "x".repeat(1_000_000));

        assertThat(roomy.catchUp().number()).isEqualTo(2);
        assertThat(roomy.heldSince()).isZero();
    }

    private void storedAndKnown(int commits) {
        for (int number = 0; number < commits; number++) {
            log.add(List.of(stored(number)));
        }
    }

    /** One commit more, of one event at the same place, in the database. */
    private StoredCommit stored(int number) {
        return stored(number, "text");
    }

    private StoredCommit stored(int number, String text) {
        var commit = NewCommit.of(AppendCondition.none(), List.of(event("Taken", text, "seat=" + number)), TextConverter.forEvents(),
                new Random(number));
        var stored = commit.after(number == 0 ? Head.EMPTY : new Head(number - 1, number, Head.EMPTY.at()), Head.EMPTY.at());
        new CommitCollection(mongo.database(), EventStoreSettings.defaults().collection(), EventStoreSettings.defaults().operationTimeout())
                .insert(List.of(commit.document(stored)));
        return stored;
    }

    private static AppendCondition nothingSinceTheBeginning(String tag) {
        return EventStore.nothingSince(0, all(tag));
    }

    private void outOfMemoryAfter(int commits) {
        tagsLeft = commits;
    }

    private Set<Tag> tagsOrError(StoredCommit commit) {
        if (tagsLeft-- <= 0) {
            throw new OutOfMemoryError("as if");
        }
        return tags("seat=" + commit.number());
    }
}
