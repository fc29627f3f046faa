package org.lintel.eventstore;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What an engine gets from outside, and its bounds.
 *
 * @param collection name of the collection of commits
 * @param clock tells when a commit is recorded
 * @param random source of commit ids and nonces; called by several threads at once. Two processes must not share a seed
 * @param operationTimeout how long one database operation may take, the client waiting
 * @param outcomeTimeout how long to find out whether a batch was written before its appends fail with
 *     {@link AppendOutcomeUnknownException}
 * @param queueTimeout how long an append waits for room in the queue before it fails with {@link AppendQueueFullException}
 * @param queueBytes how much may wait in the queue; one append counts as at least 16 KB
 * @param shortestPoll pause between two looks for commits of other processes while there are some
 * @param longestPoll the same after a quiet while; own commits are seen at once
 * @param recentCommits how many commits are held in memory at most
 * @param recentBytes how much memory they may take together, about
 * @param soleWriter whether nobody else writes to the collection while the engine is open: then the database is not asked whether somebody did, and
 *     a reading from near the end asks it nothing at all. Said wrongly, readings are stale; a conflicting append is found all the same
 */
public record EventStoreSettings(String collection, InstantSource clock, RandomGenerator random, Duration operationTimeout,
        Duration outcomeTimeout, Duration queueTimeout, int queueBytes, Duration shortestPoll, Duration longestPoll, int recentCommits,
        long recentBytes, boolean soleWriter) {

    public EventStoreSettings {
        if (shortestPoll.isNegative() || shortestPoll.isZero() || longestPoll.compareTo(shortestPoll) < 0) {
            throw new IllegalArgumentException("The polls must be longer than nothing, and the longest no shorter than the shortest.");
        }
        if (queueBytes < NewCommit.MAX_BYTES) {
            throw new IllegalArgumentException("The queue must have room for one commit of the greatest size: " + NewCommit.MAX_BYTES
                    + " bytes.");
        }
    }

    /** @return the collection "commits", the system's clock, a {@link SecureRandom}, and bounds that suit most */
    public static EventStoreSettings defaults() {
        return new EventStoreSettings("commits", InstantSource.system(), new SecureRandom(), Duration.ofSeconds(10), Duration.ofSeconds(20),
                Duration.ofSeconds(5), 64_000_000, Duration.ofMillis(5), Duration.ofMillis(50), 8_192, 64_000_000, false);
    }

    public EventStoreSettings withCollection(String name) {
        return new EventStoreSettings(name, clock, random, operationTimeout, outcomeTimeout, queueTimeout, queueBytes, shortestPoll,
                longestPoll, recentCommits, recentBytes, soleWriter);
    }

    public EventStoreSettings withClock(InstantSource source) {
        return new EventStoreSettings(collection, source, random, operationTimeout, outcomeTimeout, queueTimeout, queueBytes, shortestPoll,
                longestPoll, recentCommits, recentBytes, soleWriter);
    }

    public EventStoreSettings withRandom(RandomGenerator source) {
        return new EventStoreSettings(collection, clock, source, operationTimeout, outcomeTimeout, queueTimeout, queueBytes, shortestPoll,
                longestPoll, recentCommits, recentBytes, soleWriter);
    }

    public EventStoreSettings withTimeouts(Duration operation, Duration outcome, Duration queue) {
        return new EventStoreSettings(collection, clock, random, operation, outcome, queue, queueBytes, shortestPoll, longestPoll,
                recentCommits, recentBytes, soleWriter);
    }

    public EventStoreSettings withQueueBytes(int bytes) {
        return new EventStoreSettings(collection, clock, random, operationTimeout, outcomeTimeout, queueTimeout, bytes, shortestPoll,
                longestPoll, recentCommits, recentBytes, soleWriter);
    }

    public EventStoreSettings withPolls(Duration shortest, Duration longest) {
        return new EventStoreSettings(collection, clock, random, operationTimeout, outcomeTimeout, queueTimeout, queueBytes, shortest,
                longest, recentCommits, recentBytes, soleWriter);
    }

    public EventStoreSettings withRecent(int commits, long bytes) {
        return new EventStoreSettings(collection, clock, random, operationTimeout, outcomeTimeout, queueTimeout, queueBytes, shortestPoll,
                longestPoll, commits, bytes, soleWriter);
    }

    public EventStoreSettings withSoleWriter() {
        return new EventStoreSettings(collection, clock, random, operationTimeout, outcomeTimeout, queueTimeout, queueBytes, shortestPoll,
                longestPoll, recentCommits, recentBytes, true);
    }
}
