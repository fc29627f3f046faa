package org.lintel.eventstore;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * A batch in the making: each append is checked against the log, the batch that is being written before this one, and this batch so far,
 * and numbered behind them all. What was built upon a predecessor holds only if all of that is committed; else it is to be built anew.
 */
final class NumberedBatch {

    static final int MAX_COMMITS = 500;
    /** MongoDB takes 48 MB in one message. */
    private static final long MAX_BYTES = 24_000_000;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final CommittedLog log;
    private final InstantSource clock;
    private final List<StoredCommit> before;
    private final List<StoredCommit> commits = new ArrayList<>();
    private final List<BsonDocument> documents = new ArrayList<>();
    private final List<WaitingAppend> appends = new ArrayList<>();
    private final List<WaitingAppend> contradicted = new ArrayList<>();
    private Head head;
    private long bytes;

    /** @param predecessor the batch that is being written; null when the fate of all before is known */
    NumberedBatch(CommittedLog log, InstantSource clock, @Nullable NumberedBatch predecessor) {
        this.log = log;
        this.clock = clock;
        this.before = predecessor == null ? List.of() : predecessor.commits;
        this.head = predecessor == null ? log.head() : predecessor.head;
    }

    /** @return whether the batch can take one more of this size */
    boolean hasRoomFor(WaitingAppend append) {
        return commits.isEmpty() || commits.size() < MAX_COMMITS && bytes + append.commit.bytes() <= MAX_BYTES;
    }

    /**
     * Takes an append over: as a part of the batch or, when an event that is not yet known to be committed contradicts it, among those to
     * be judged again when that is known.
     *
     * @return false when a committed event contradicts it: it is not taken over then
     */
    boolean place(WaitingAppend append) {
        var condition = append.commit.condition();
        if (before.isEmpty() && commits.isEmpty()) {
            // Before the condition is checked: what another thread learns of later commits afterwards, the insertion will meet.
            head = log.head();
        }
        if (log.conflictsWith(condition, append.clearBefore)) {
            return false;
        }
        if (isContradicted(condition)) {
            contradicted.add(append);
            return true;
        }
        var numbered = append.commit.after(head, clock.instant());
        add(append, numbered, new RawBsonDocument(append.commit.document(numbered), CODEC), Head.of(numbered));
        return true;
    }

    /** All of it or, when memory is out, nothing. */
    private void add(WaitingAppend append, StoredCommit numbered, BsonDocument document, Head next) {
        int size = appends.size();
        try {
            commits.add(numbered);
            documents.add(document);
            appends.add(append);
        } catch (RuntimeException | Error failure) {
            cut(commits, size);
            cut(documents, size);
            cut(appends, size);
            throw failure;
        }
        head = next;
        bytes += append.commit.bytes();
    }

    private static void cut(List<?> list, int size) {
        while (list.size() > size) {
            list.removeLast();
        }
    }

    private boolean isContradicted(AppendCondition condition) {
        if (condition.consistencyMarker() == ConsistencyMarker.INFINITY || before.isEmpty() && commits.isEmpty()) {
            return false;
        }
        long from = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
        Predicate<StoredEvent> matches = Criteria.matching(condition.criteria());
        return Stream.concat(before.stream(), commits.stream()).anyMatch(commit -> Criteria.match(matches, commit, from));
    }

    boolean isEmpty() {
        return commits.isEmpty();
    }

    int size() {
        return commits.size();
    }

    List<StoredCommit> commits() {
        return commits;
    }

    /** @return the same, encoded: nothing is left to do for the thread that sends them */
    List<BsonDocument> documents() {
        return documents;
    }

    /** @return whose commits they are, in the same order */
    List<WaitingAppend> appends() {
        return appends;
    }

    /** @return those of which nothing was written, nor will be */
    List<WaitingAppend> lost(BatchWriter.Written outcome) {
        return outcome.rest() == BatchWriter.Rest.LOST ? appends.subList(outcome.committed(), appends.size()) : List.of();
    }

    /** @return those that wait for the fate of this batch or its predecessor */
    List<WaitingAppend> contradicted() {
        return contradicted;
    }

    /** Hands over those that wait for the fate of this batch or its predecessor; they are not part of it any more then. */
    void giveContradictedTo(Collection<WaitingAppend> others) {
        others.addAll(contradicted);
        contradicted.clear();
    }
}
