package org.lintel.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.bson.BsonDocument;
import org.bson.conversions.Bson;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;

/**
 * The collection of commits: every operation on it, and nothing that a server without sessions lacks.
 *
 * <p>Reads are majority reads of the primary: what they show cannot be rolled back. Writes are acknowledged when they are
 * journalled on a majority.
 */
final class CommitCollection implements BatchInsert {

    private static final Bson BY_NUMBER = ascending(CommitDocument.NUMBER);
    private static final Bson BACK = descending(CommitDocument.NUMBER);
    /** Who looks back is mostly after a few. */
    private static final int MOST_BACK = 100;

    private final MongoCollection<BsonDocument> documents;

    CommitCollection(MongoDatabase database, String name, Duration operationTimeout) {
        this.documents = database.getCollection(name, BsonDocument.class).withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(operationTimeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Creates the index, and refuses a collection that holds anything but commits. */
    void prepare() {
        check();
        documents.createIndex(ascending(CommitDocument.TAGS));
    }

    /** @throws UnreadableCommitException when the first or the last document is not a commit that this version can read */
    void check() {
        first().map(CommitDocument::read).filter(first -> first.number() != 0).ifPresent(first -> {
            throw UnreadableCommitException.gap(0, first.number());
        });
        newest();
    }

    private Optional<BsonDocument> first() {
        return Optional.ofNullable(documents.find().sort(BY_NUMBER).limit(1).first());
    }

    Head newest() {
        var newest = documents.find().sort(BACK).limit(1).first();
        return newest == null ? Head.EMPTY : Head.of(CommitDocument.read(newest));
    }

    /** Always {@code insertMany}: {@code insertOne} reports a write error and drops the write-concern error that came with it. */
    @Override
    public void insert(List<BsonDocument> batch) {
        documents.insertMany(batch, new InsertManyOptions().ordered(true));
    }

    /**
     * @return the commits with these numbers, in order
     * @throws UnreadableCommitException when one of them is missing or damaged: nothing is skipped
     */
    CommitPage range(long fromNumber, long toNumber) {
        var page = read(numbers(fromNumber, toNumber), BY_NUMBER, CommitPage.MOST);
        requireGapless(fromNumber, page.commits());
        return page;
    }

    /** Like {@link #range}, the other way: the commit with the number and those before it, the newest first. */
    CommitPage back(long number) {
        var page = read(lte(CommitDocument.NUMBER, number), BACK, MOST_BACK);
        requireGapless(number + 1 - page.commits().size(), page.commits().reversed());
        return page;
    }

    private static void requireGapless(long fromNumber, List<StoredCommit> commits) {
        long number = fromNumber;
        long position = commits.isEmpty() ? 0 : commits.getFirst().position();
        for (var commit : commits) {
            if (commit.number() != number || commit.position() != position) {
                throw UnreadableCommitException.gap(number, commit.number());
            }
            number++;
            position = commit.nextPosition();
        }
    }

    /** Like {@link #range}, but only the commits that pass the filter. */
    CommitPage matching(Bson filter, long fromNumber, long toNumber) {
        return read(and(filter, numbers(fromNumber, toNumber)), BY_NUMBER, CommitPage.MOST);
    }

    /** @return the first of the commits that pass the filter */
    Optional<StoredCommit> firstMatching(Bson filter) {
        return Optional.ofNullable(documents.find(filter).sort(BY_NUMBER).limit(1).first()).map(CommitDocument::read);
    }

    private static Bson numbers(long from, long to) {
        return to == Long.MAX_VALUE
                ? gte(CommitDocument.NUMBER, from)
                : and(gte(CommitDocument.NUMBER, from), lte(CommitDocument.NUMBER, to));
    }

    private CommitPage read(Bson filter, Bson order, int most) {
        var commits = new ArrayList<StoredCommit>();
        long bytes = 0;
        try (var found = documents.find(filter).sort(order).limit(most).cursor()) {
            while (bytes < CommitPage.MOST_BYTES && found.hasNext()) {
                var commit = CommitDocument.read(found.next());
                commits.add(commit);
                bytes += commit.bytes();
            }
        }
        return new CommitPage(commits, commits.size() < most && bytes < CommitPage.MOST_BYTES);
    }

    /** @return the ids of the commits from the number on, in order, as many as there are up to the limit */
    List<String> ids(long fromNumber, int limit) {
        return documents.find(gte(CommitDocument.NUMBER, fromNumber)).projection(include(CommitDocument.ID)).sort(BY_NUMBER).limit(limit)
                .map(document -> document.getString(CommitDocument.ID).getValue()).into(new ArrayList<>());
    }

    Optional<StoredCommit> commit(long number) {
        return Optional.ofNullable(documents.find(eq(CommitDocument.NUMBER, number)).first()).map(CommitDocument::read);
    }

    /** @return number of the commit that holds the position; the head's successor when no event is there yet */
    long numberHolding(long position, Head head) {
        if (position >= head.nextPosition()) {
            return head.number() + 1;
        }
        // A commit has at least one event: its number is at most its position, and as near to the end.
        long from = Math.max(0, head.number() + 1 - (head.nextPosition() - position));
        long to = Math.min(position, head.number());
        return firstNumber(from + 1, to, summary -> summary.getNumber(CommitDocument.POSITION).longValue() > position) - 1;
    }

    /**
     * Binary search: positions and times never decrease along numbers.
     *
     * @param test false up to some commit, true from there on; sees number, position and time only
     * @return the first number in {@code from..to} that passes, {@code to + 1} when none does
     */
    long firstNumber(long from, long to, Predicate<BsonDocument> test) {
        long low = from;
        long high = to + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (test.test(summary(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    BsonDocument summary(long number) {
        var summary = documents.find(eq(CommitDocument.NUMBER, number)).projection(include(CommitDocument.POSITION, CommitDocument.AT))
                .first();
        if (summary == null) {
            throw UnreadableCommitException.gap(number, number + 1);
        }
        return summary;
    }
}
