package org.lintel.embeddedmongo;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.lintel.embeddedmongo.Plan.Merge;

/** The documents of a plan, one after the other, in its order. For one thread at a time, and to be stepped under the lock only. */
final class DocumentWalk {

    private final Plan plan;
    private final MVMap<byte[], byte[]> documents;
    private final boolean sideBySide;
    private final Deque<RangeWalk> walks = new ArrayDeque<>();
    private final PriorityQueue<RangeWalk> open;
    private final Set<DocumentKey> seen = new HashSet<>();
    private long seenBytes;
    private byte @Nullable [] lastKey;

    DocumentWalk(Plan plan, MVMap<byte[], byte[]> documents) {
        this.plan = plan;
        this.documents = documents;
        this.sideBySide = plan.order().merge() != Merge.ONE_AFTER_THE_OTHER && plan.ranges().size() > 1;
        plan.ranges().forEach(range -> walks.add(new RangeWalk(range, plan.order().reverse())));
        this.open = new PriorityQueue<>(Math.max(1, walks.size()), mergeOrder());
    }

    /** To be called under the lock; returns whether there is something to {@link #step} to. */
    boolean resume() {
        if (sideBySide) {
            walks.forEach(RangeWalk::resume);
            walks.removeIf(RangeWalk::atEnd);
            open.addAll(walks);
        } else {
            enterFirst();
        }
        return hasMore();
    }

    /** To be called before the lock is given back. */
    void pause() {
        open.clear();
        if (sideBySide) {
            walks.forEach(RangeWalk::pause);
        } else if (!walks.isEmpty()) {
            walks.getFirst().pause();
        }
    }

    boolean hasMore() {
        return sideBySide ? !open.isEmpty() : !walks.isEmpty();
    }

    /** The next document; null when it has been found before. */
    byte @Nullable [] step() {
        RangeWalk walk = sideBySide ? open.remove() : walks.getFirst();
        byte[] key = walk.documentKey();
        byte[] document = isRepeated(key) ? null : documentAt(walk, key);
        lastKey = key;
        walk.advance();
        if (sideBySide && !walk.atEnd()) {
            open.add(walk);
        } else if (!sideBySide && walk.atEnd()) {
            walks.removeFirst();
            enterFirst();
        }
        return document;
    }

    /** What is remembered of what was found. */
    long heldBytes() {
        return seenBytes + (long) seen.size() * QueryMemory.BYTES_OF_A_KEY;
    }

    private boolean isRepeated(byte[] key) {
        return switch (plan.repeats()) {
            case NEVER -> false;
            case IN_A_ROW -> Arrays.equals(lastKey, key);
            case ANYWHERE -> !remember(key);
        };
    }

    private boolean remember(byte[] key) {
        boolean isNew = seen.add(new DocumentKey(key));
        if (isNew) {
            seenBytes += key.length;
            if (seenBytes > QueryMemory.MOST_BYTES) {
                throw QueryMemory.exceeded("The query would remember more than " + QueryMemory.mostMegabytes()
                        + " of keys that it has found, in order to find none twice; ask for fewer documents.");
            }
        }
        return isNew;
    }

    private byte @Nullable [] documentAt(RangeWalk walk, byte[] key) {
        byte[] atHand = walk.documentIfAtHand();
        return atHand != null ? atHand : documents.get(key);
    }

    private void enterFirst() {
        while (!walks.isEmpty()) {
            walks.getFirst().resume();
            if (!walks.getFirst().atEnd()) {
                return;
            }
            walks.removeFirst();
        }
    }

    private Comparator<RangeWalk> mergeOrder() {
        Comparator<RangeWalk> order = plan.order().merge() == Merge.BY_ID ? RangeWalk::compareDocumentKey : RangeWalk::compareSuffix;
        return plan.order().reverse() ? order.reversed() : order;
    }
}
