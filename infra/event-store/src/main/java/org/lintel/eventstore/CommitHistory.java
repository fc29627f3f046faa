package org.lintel.eventstore;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;

/**
 * The log as it is stored, for auditors, backup and replay: beside Axon, with everything that a commit has. All reads are
 * majority reads; streams read page by page and need no closing.
 */
public final class CommitHistory {

    private final CommitCollection commits;
    private final @Nullable CommittedLog known;

    /** @param settings the engine's; of them only the collection and the time for one operation matter here */
    public CommitHistory(MongoDatabase database, EventStoreSettings settings) {
        this(new CommitCollection(database, settings.collection(), settings.operationTimeout()), null);
    }

    /** @param known what an engine of this process holds in memory; null where there is no engine */
    CommitHistory(CommitCollection commits, @Nullable CommittedLog known) {
        this.commits = commits;
        this.known = known;
    }

    /** @return position of the last event, -1 when there is none */
    public long head() {
        return commits.newest().nextPosition() - 1;
    }

    /**
     * @param number of the first commit wanted
     * @param limit of commits; {@link Long#MAX_VALUE} for all
     * @return in order, up to the last commit there is when its page is read
     */
    public Stream<StoredCommit> fromCommit(long number, long limit) {
        return pages(number, this::page).limit(limit);
    }

    /** @return the commits from the number on that are read together */
    public CommitPage page(long number) {
        return commits.range(number, Long.MAX_VALUE);
    }

    /** Like {@link #fromCommit}, beginning with the commit that holds the position. */
    public Stream<StoredCommit> fromPosition(long position, long limit) {
        return fromCommit(commits.numberHolding(Math.max(0, position), commits.newest()), limit);
    }

    /**
     * Like {@link #fromPosition}, for who follows the log: what the engine of this history holds in memory is given as it was when the database acknowledged it,
     * and not read again. To see what lies in the database now, use {@link #fromPosition}.
     */
    public Stream<StoredCommit> followedFrom(long position, long limit) {
        if (known == null) {
            return fromPosition(position, limit);
        }
        known.catchUp();
        return pages(known.numberHolding(Math.max(0, position)), known::page).limit(limit);
    }

    /** The commit that holds the position; empty where nothing is there yet. It is read alone, without those behind it. */
    public Optional<StoredCommit> holding(long position) {
        return commits.commit(commits.numberHolding(Math.max(0, position), commits.newest()));
    }

    /**
     * The other way: beginning with the commit that holds the position, or with the newest where nothing is there yet, and back from there. What lies after
     * it is not looked at, and what lies far before it only if it is asked for.
     */
    public Stream<StoredCommit> backFrom(long position) {
        var head = commits.newest();
        long last = Math.min(commits.numberHolding(Math.max(0, position), head), head.number());
        return pages(last, commits::back, -1);
    }

    /** @return position of the last event that was recorded at or before the instant, -1 when there is none */
    public long positionAt(Instant instant) {
        return firstPositionWhere(at -> at.isAfter(instant)) - 1;
    }

    /** @return position of the first event that was recorded at or after the instant; the head's successor when there is none */
    public long firstPositionSince(Instant instant) {
        return firstPositionWhere(at -> !at.isBefore(instant));
    }

    private long firstPositionWhere(Predicate<Instant> test) {
        var head = commits.newest();
        long number = commits.firstNumber(0, head.number(), summary -> test.test(
                Instant.ofEpochMilli(summary.getDateTime(CommitDocument.AT).getValue())));
        return number > head.number() ? head.nextPosition() : commits.summary(number).getNumber(CommitDocument.POSITION).longValue();
    }

    /** @return the events that carry the tag, in order, up to and with the position, each with where and when it was recorded */
    public Stream<CommittedEvent> withTag(Tag tag, long upToPosition) {
        return withTag(tag, 0, upToPosition);
    }

    /** Like {@link #withTag(Tag, long)}, beginning with the position. What lies before it is not looked at, however much there is. */
    public Stream<CommittedEvent> withTag(Tag tag, long fromPosition, long upToPosition) {
        var head = commits.newest();
        long first = fromPosition <= 0 ? 0 : commits.numberHolding(fromPosition, head);
        long last = Math.min(commits.numberHolding(Math.max(0, upToPosition), head), head.number());
        var filter = eq(CommitDocument.TAGS, CommitDocument.text(tag));
        return pages(first, from -> commits.matching(filter, from, last)).flatMap(commit -> commit.events().stream()
                .filter(event -> event.position() >= fromPosition && event.position() <= upToPosition && event.tags().contains(tag))
                .map(event -> new CommittedEvent(event, commit.recorded(event))));
    }

    /** The first event that carries the tag: one document is read, however many there are. */
    public Optional<CommittedEvent> firstWithTag(Tag tag) {
        return commits.firstMatching(eq(CommitDocument.TAGS, CommitDocument.text(tag))).stream()
                .flatMap(commit -> commit.events().stream().filter(event -> event.tags().contains(tag))
                        .map(event -> new CommittedEvent(event, commit.recorded(event))))
                .findFirst();
    }

    /**
     * Appends commits as they were once stored: number, id, position, time and nonces stay. For an empty store, or one that they
     * continue.
     *
     * @throws IllegalArgumentException when one of them does not follow the one before it without a gap in number and position, or
     *     was recorded before it; nothing is written
     * @throws MongoException when they were not acknowledged, of which the first may be stored; call again with those that are not after reading {@link #head()}
     */
    public void restore(List<StoredCommit> next) {
        var head = commits.newest();
        for (var commit : next) {
            if (commit.number() != head.number() + 1 || commit.position() != head.nextPosition() || commit.at().isBefore(head.at())) {
                throw new IllegalArgumentException("Commit " + commit.number() + " at position " + commit.position() + " of " + commit.at()
                        + " does not follow the one before it, " + head.number() + ", whose successor begins at position "
                        + head.nextPosition() + " not before " + head.at() + ". Restore commits in order, without leaving any out.");
            }
            head = Head.of(commit);
        }
        if (!next.isEmpty()) {
            commits.insert(next.stream().map(CommitDocument::of).toList());
        }
    }

    private static Stream<StoredCommit> pages(long fromNumber, LongFunction<CommitPage> read) {
        return pages(fromNumber, read, 1);
    }

    /** @param step from the number of a page's last commit to that of the next page's first */
    private static Stream<StoredCommit> pages(long fromNumber, LongFunction<CommitPage> read, int step) {
        var pages = new Iterator<CommitPage>() {
            private long next = fromNumber;
            private boolean ended;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            public CommitPage next() {
                var page = read.apply(next);
                ended = page.isLast();
                next = ended ? next : page.commits().getLast().number() + step;
                return page;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .flatMap(page -> page.commits().stream());
    }
}
