package org.lintel.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The end of the log in memory, without a gap up to the head. Most conditions and streams look no further back.
 *
 * <p>Only what a majority has may be added: commits read at majority, and own batches that were acknowledged.
 */
final class RecentCommits {

    private static final Deque<StoredCommit> NONE = new ArrayDeque<>();

    private final int maxCommits;
    private final long maxBytes;
    private final Function<StoredCommit, Set<Tag>> tags;
    private final List<StoredCommit> commits = new ArrayList<>();
    private final Map<Tag, Deque<StoredCommit>> byTag = new HashMap<>();
    private Head head = Head.EMPTY;
    private long bytes;

    RecentCommits(int maxCommits, long maxBytes) {
        this(maxCommits, maxBytes, RecentCommits::tags);
    }

    RecentCommits(int maxCommits, long maxBytes, Function<StoredCommit, Set<Tag>> tags) {
        this.maxCommits = maxCommits;
        this.maxBytes = maxBytes;
        this.tags = tags;
    }

    synchronized Head head() {
        return head;
    }

    /** @return whether the head has moved; a commit that is known already changes nothing */
    synchronized boolean add(StoredCommit commit) {
        if (commit.number() <= head.number()) {
            return false;
        }
        if (commit.number() != head.number() + 1 || commit.position() != head.nextPosition()) {
            throw UnreadableCommitException.gap(head.number() + 1, commit.number());
        }
        try {
            take(commit);
        } catch (RuntimeException | Error failure) {
            // Half taken over it would hide a conflict: better none are held, and the database is asked.
            forgetAll();
            throw failure;
        }
        return true;
    }

    private void take(StoredCommit commit) {
        commits.add(commit);
        tags.apply(commit).forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayDeque<>()).add(commit));
        bytes += commit.bytes();
        head = Head.of(commit);
        if (commits.size() > maxCommits || bytes > maxBytes) {
            forgetOlderHalf();
        }
    }

    private void forgetAll() {
        commits.clear();
        byTag.clear();
        bytes = 0;
    }

    /** Half at a time, so that forgetting costs next to nothing per commit. */
    private void forgetOlderHalf() {
        var older = commits.subList(0, (commits.size() + 1) / 2);
        older.forEach(commit -> tags.apply(commit).forEach(tag -> byTag.computeIfPresent(tag, (_, tagged) -> {
            tagged.remove();
            return tagged.isEmpty() ? null : tagged;
        })));
        older.clear();
        bytes = commits.stream().mapToLong(StoredCommit::bytes).sum();
    }

    /** Forgets what it has and goes on behind a head that is too far away to read up to. @return whether the head has moved */
    synchronized boolean restartAfter(Head newest) {
        if (newest.number() <= head.number()) {
            return false;
        }
        forgetAll();
        head = newest;
        return true;
    }

    /** @return every commit with an event at or after the position; empty when some of them are not held any more */
    synchronized Optional<List<StoredCommit>> since(long position) {
        if (position >= head.nextPosition()) {
            return Optional.of(List.of());
        }
        return indexHolding(position).map(index -> List.copyOf(commits.subList(index, commits.size())));
    }

    /** @return of the commits with an event at or after the position those with any of the tags; empty when some of them are not held any more */
    synchronized Optional<List<StoredCommit>> since(long position, Set<Tag> tags) {
        if (position < heldSince()) {
            return Optional.empty();
        }
        var found = new TreeMap<Long, StoredCommit>();
        for (var tag : tags) {
            var newestFirst = byTag.getOrDefault(tag, NONE).descendingIterator();
            while (newestFirst.hasNext()) {
                var commit = newestFirst.next();
                if (commit.nextPosition() <= position) {
                    break;
                }
                found.put(commit.number(), commit);
            }
        }
        return Optional.of(List.copyOf(found.values()));
    }

    /** @return the position from which on every event is held */
    synchronized long heldSince() {
        return commits.isEmpty() ? head.nextPosition() : commits.getFirst().position();
    }

    /** @return up to {@code limit} commits from the given number on; empty when that commit is not held */
    synchronized Optional<List<StoredCommit>> from(long number, int limit) {
        if (commits.isEmpty() || number < commits.getFirst().number()) {
            return Optional.empty();
        }
        int from = (int) Math.min(number - commits.getFirst().number(), commits.size());
        return Optional.of(List.copyOf(commits.subList(from, Math.min(commits.size(), from + limit))));
    }

    /** @return number of the commit that holds the position; empty when it is not held */
    synchronized Optional<Long> numberHolding(long position) {
        return indexHolding(position).map(index -> commits.get(index).number());
    }

    private Optional<Integer> indexHolding(long position) {
        if (commits.isEmpty() || position < commits.getFirst().position() || position >= head.nextPosition()) {
            return Optional.empty();
        }
        int low = 0;
        int high = commits.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (commits.get(middle).position() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Optional.of(low);
    }

    private static Set<Tag> tags(StoredCommit commit) {
        return commit.events().stream().flatMap(event -> event.tags().stream()).collect(Collectors.toSet());
    }
}
