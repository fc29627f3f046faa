package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentCommitsTest {

    private static final Set<Tag> SEAT = Set.of(Tag.of("seat", "1"));

    private int left = Integer.MAX_VALUE;

    @ParameterizedTest(name = "after {0} uses of tags, of at most {1} commits")
    @CsvSource({"3, 100", "5, 3"})
    void an_error_while_a_commit_is_taken_over_leaves_nothing_half_taken_over(int uses, int maxCommits) {
        var recent = new RecentCommits(maxCommits, 1_000_000, this::tags);
        left = uses;

        // when it fails at the fourth, and is told again, and of others
        for (long number = 0; number < 3; number++) {
            recent.add(commit(number));
        }
        assertThatThrownBy(() -> recent.add(commit(3))).isInstanceOf(StackOverflowError.class);
        left = Integer.MAX_VALUE;
        recent.add(commit(3));
        recent.add(commit(4));

        // then what it holds is the whole end of the log
        assertThat(recent.head().number()).isEqualTo(4);
        long since = recent.heldSince();
        assertThat(since).isGreaterThanOrEqualTo(3);
        var expected = since == 3 ? List.of(3L, 4L) : List.of(4L);
        assertThat(recent.since(since).orElseThrow()).extracting(StoredCommit::number).isEqualTo(expected);
        assertThat(recent.since(since, SEAT).orElseThrow()).extracting(StoredCommit::number).isEqualTo(expected);
        assertThat(recent.from(since, 10).orElseThrow()).extracting(StoredCommit::number).isEqualTo(expected);
        assertThat(recent.since(since - 1)).isEmpty();
        assertThat(recent.since(since - 1, SEAT)).isEmpty();
    }

    /** Whose payloads are short take memory all the same. */
    @Test
    void what_it_holds_is_bounded_however_short_the_payloads_are() {
        var recent = new RecentCommits(1_000, 100_000);

        for (long number = 0; number < 1_000; number++) {
            recent.add(commit(number));
        }

        assertThat(recent.head().number()).isEqualTo(999);
        assertThat(recent.heldSince()).isGreaterThan(700);
    }

    @Test
    void what_does_not_begin_where_the_last_one_ended_is_not_taken_over() {
        var recent = new RecentCommits(10, 100_000);
        recent.add(commit(0));
        var behind = commit(1);

        assertThatThrownBy(() -> recent.add(new StoredCommit(1, behind.id(), 2, behind.at(), behind.events())))
                .isInstanceOf(UnreadableCommitException.class).hasMessageContaining("events are missing");
        assertThatThrownBy(() -> recent.add(commit(2))).isInstanceOf(UnreadableCommitException.class).hasMessageContaining("is missing");
        assertThat(recent.head().number()).isZero();
    }

    private Set<Tag> tags(StoredCommit commit) {
        if (left-- == 0) {
            throw new StackOverflowError();
        }
        return commit.events().getFirst().tags();
    }

    private static StoredCommit commit(long number) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        var event = new StoredEvent(number, "event " + number, "test.A", "1", at, SEAT, "x", Map.of(), new byte[StoredEvent.NONCE_BYTES]);
        return new StoredCommit(number, "commit " + number, number, at, List.of(event));
    }
}
