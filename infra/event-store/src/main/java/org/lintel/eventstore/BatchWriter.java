package org.lintel.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.MongoException;

/**
 * Writes one ordered batch and finds out, whatever the network does, which of its commits are in the log.
 *
 * <p>Nothing that an insertion reports is believed, except its success, and that a server without room wrote nothing of the only attempt. After any
 * other error the log is read back at majority, and a commit counts as written when it is there with its own {@code id}. As long as nothing is there, the <em>same</em> documents
 * are inserted again. They are never given other numbers then: a document that no majority has shown may still be on its way,
 * or be local to a primary and come back.
 *
 * <p>That the rest of a batch may be renumbered once the first of it is lost to somebody else follows from the order: every
 * attempt that could still be under way begins no later than there, meets the other's commit, and stops.
 */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final int OUT_OF_DISK_SPACE = 14031;
    /** A server's, and never the driver's where an attempt before that one may have arrived. */
    private static final String NO_WRITES_PERFORMED = "NoWritesPerformed";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final BatchInsert insert;
    private final CommittedLog log;
    private final Duration outcomeTimeout;

    BatchWriter(BatchInsert insert, CommittedLog log, Duration outcomeTimeout) {
        this.insert = insert;
        this.log = log;
        this.outcomeTimeout = outcomeTimeout;
    }

    /** What became of a batch: its first {@code committed} commits are in the log, and {@code rest} tells of the others. */
    record Written(int committed, Rest rest) {}

    enum Rest {
        /** All are committed. */
        NONE,
        /** The number of the first of them belongs to somebody else for good; none of them was written nor will be. */
        LOST,
        /** The server has no room, and says that nothing of it was written; nor will be. */
        NO_ROOM,
        /** Undecided when the time was up. */
        UNKNOWN
    }

    /**
     * @param commits numbered without a gap behind the known head
     * @param documents the same, encoded
     */
    Written write(List<StoredCommit> commits, List<BsonDocument> documents) {
        long deadline = System.nanoTime() + outcomeTimeout.toNanos();
        long pause = SHORTEST_PAUSE.toNanos();
        int committed = 0;
        boolean sentBefore = false;
        while (true) {
            try {
                insert.insert(documents.subList(committed, documents.size()));
                log.add(commits.subList(committed, commits.size()));
                return new Written(commits.size(), Rest.NONE);
            } catch (RuntimeException error) {
                if (!sentBefore && saysThatThereIsNoRoom(error)) {
                    return new Written(0, Rest.NO_ROOM);
                }
                // Write errors and write-concern errors alike: a lost race, a time-out, a fallen primary. Reading back tells them apart.
                LOG.debug("A batch of {} commits was not acknowledged ({}, code {}); reading back.", commits.size() - committed,
                        error.getClass().getSimpleName(), error instanceof MongoException mongo ? mongo.getCode() : 0);
            }
            sentBefore = true;
            try {
                var left = commits.subList(committed, commits.size());
                // In one look: what becomes visible behind it, an own commit perhaps, is for the next.
                var there = log.idsFrom(left.getFirst().number(), left.size());
                int own = own(left, there);
                log.add(left.subList(0, own));
                committed += own;
                if (committed == commits.size()) {
                    return new Written(committed, Rest.NONE);
                }
                if (own < there.size() && log.catchUp().number() >= commits.get(committed).number()) {
                    return new Written(committed, Rest.LOST);
                }
            } catch (RuntimeException error) {
                // Whatever it is, it must not pass for "nothing was written".
                LOG.debug("Reading back failed ({}).", error.getClass().getSimpleName());
            }
            if (System.nanoTime() - deadline >= 0) {
                return new Written(committed, Rest.UNKNOWN);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
        }
    }

    private static boolean saysThatThereIsNoRoom(RuntimeException error) {
        return error instanceof MongoException refusal && refusal.getCode() == OUT_OF_DISK_SPACE
                && refusal.hasErrorLabel(NO_WRITES_PERFORMED);
    }

    /** @return how many of the commits, from the first on, are in the log with their own id */
    private static int own(List<StoredCommit> commits, List<String> there) {
        int own = 0;
        while (own < there.size() && commits.get(own).id().equals(there.get(own))) {
            own++;
        }
        return own;
    }
}
