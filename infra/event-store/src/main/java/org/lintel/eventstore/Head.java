package org.lintel.eventstore;

import java.time.Instant;

/**
 * The end of the log.
 *
 * @param number number of the last commit, -1 when there is none
 * @param nextPosition position that the next event will get; also the number of events so far
 * @param at when the last commit was recorded
 */
record Head(long number, long nextPosition, Instant at) {

    static final Head EMPTY = new Head(-1, 0, Instant.EPOCH);

    static Head of(StoredCommit commit) {
        return new Head(commit.number(), commit.nextPosition(), commit.at());
    }
}
