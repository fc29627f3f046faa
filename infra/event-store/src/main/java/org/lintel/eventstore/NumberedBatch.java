package org.lintel.eventstore;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.bson.BsonDocument;

/** A batch in the making: each append is checked against the log and the batch so far, and numbered behind both. */
final class NumberedBatch {

    private final CommittedLog log;
    private final Instant now;
    private final List<StoredCommit> commits = new ArrayList<>();
    private final List<BsonDocument> documents = new ArrayList<>();
    private Head head;

    NumberedBatch(CommittedLog log, InstantSource clock) {
        this.log = log;
        this.now = clock.instant();
        // Before the conditions are checked: what another thread learns of later commits afterwards, the insertion will meet.
        this.head = log.head();
    }

    enum Placed {
        /** It is part of the batch. */
        YES,
        /** Its condition does not hold: a committed event contradicts it. */
        NEVER,
        /** An event of the batch contradicts it. Whether that holds is known when the fate of the batch is. */
        LATER
    }

    Placed place(NewCommit commit) {
        if (log.conflictsWith(commit.condition())) {
            return Placed.NEVER;
        }
        if (conflictsInBatch(commit.condition())) {
            return Placed.LATER;
        }
        var numbered = commit.after(head, now);
        commits.add(numbered);
        documents.add(commit.document(numbered));
        head = Head.of(numbered);
        return Placed.YES;
    }

    private boolean conflictsInBatch(AppendCondition condition) {
        if (condition.consistencyMarker() == ConsistencyMarker.INFINITY) {
            return false;
        }
        long from = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
        return commits.stream().anyMatch(commit -> Criteria.match(condition.criteria(), commit, from));
    }

    List<StoredCommit> commits() {
        return commits;
    }

    List<BsonDocument> documents() {
        return documents;
    }
}
