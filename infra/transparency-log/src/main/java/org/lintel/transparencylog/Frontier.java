package org.lintel.transparencylog;

import java.util.ArrayList;
import java.util.List;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * A tree that grows leaf by leaf and remembers only its right edge: one hash for each one bit of its size, so at most 63, however many leaves it has. Enough
 * for its root at any time, and to go on later. Not for several threads.
 */
public final class Frontier {

    /** Of the complete subtrees that the tree is made of, the largest first. */
    private final List<Hash> subtrees;
    private long size;

    /** An empty tree. */
    public Frontier() {
        this.subtrees = new ArrayList<>();
    }

    private Frontier(long size, List<Hash> subtrees) {
        this.size = size;
        this.subtrees = new ArrayList<>(subtrees);
    }

    /**
     * A tree to be continued.
     *
     * @param subtrees what {@link #subtrees()} said at this size
     * @throws LogRefused {@link Reason#SIZE_NEGATIVE}; {@link Reason#PROOF_TOO_SHORT} and {@link Reason#PROOF_TOO_LONG} where there are fewer or more
     *     hashes than a tree of this size has
     */
    public static Frontier of(long size, List<Hash> subtrees) {
        if (size < 0) {
            throw new LogRefused(Reason.SIZE_NEGATIVE, "No tree has " + size + " leaves.");
        }
        int needed = Long.bitCount(size);
        if (subtrees.size() != needed) {
            throw new LogRefused(subtrees.size() < needed ? Reason.PROOF_TOO_SHORT : Reason.PROOF_TOO_LONG,
                    "The right edge of a tree of " + size + " leaves has " + needed + " hashes, not " + subtrees.size() + ".");
        }
        return new Frontier(size, subtrees);
    }

    /** The edge of the tree of this size, taken from one that may have grown since. */
    public static Frontier of(long size, HashSource source) {
        List<Hash> subtrees = new ArrayList<>();
        for (long rest = size, from = 0; rest > 0; rest -= Long.highestOneBit(rest)) {
            long leaves = Long.highestOneBit(rest);
            subtrees.add(new LeafRange(from, from + leaves).hash(source));
            from += leaves;
        }
        return of(size, subtrees);
    }

    public void appendEntry(byte[] entry) {
        append(Hash.ofLeaf(entry));
    }

    public void append(Hash leaf) {
        if (size == Long.MAX_VALUE) {
            throw new IllegalStateException("a tree has at most 2^63 − 1 leaves");
        }
        Hash complete = leaf;
        for (long pairs = size; (pairs & 1) == 1; pairs >>= 1) {
            complete = Hash.ofNode(subtrees.removeLast(), complete);
        }
        subtrees.add(complete);
        size++;
    }

    public long size() {
        return size;
    }

    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    public Hash root() {
        return subtrees.reversed().stream().reduce((right, left) -> Hash.ofNode(left, right)).orElse(Hash.OF_EMPTY_TREE);
    }
}
