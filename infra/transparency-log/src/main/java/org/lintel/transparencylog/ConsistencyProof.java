package org.lintel.transparencylog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * That a tree begins with the leaves of an older one: nothing was changed, removed or put in between (RFC 6962, section 2.1.2).
 *
 * @param path the hashes of which both roots are made, from the leaves up
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

    /**
     * @throws LogRefused {@link Reason#SIZE_NEGATIVE}, {@link Reason#SIZES_REVERSED}; {@link Reason#OLD_TREE_EMPTY} when only the older tree is empty. How
     *     many hashes there are is judged when it is verified
     */
    public ConsistencyProof {
        if (oldSize < 0 || newSize < 0) {
            throw new LogRefused(Reason.SIZE_NEGATIVE, "No tree has " + Math.min(oldSize, newSize) + " leaves.");
        }
        if (oldSize > newSize) {
            throw new LogRefused(Reason.SIZES_REVERSED, "A tree of " + newSize + " leaves does not continue one of " + oldSize + ".");
        }
        if (oldSize == 0 && newSize > 0) {
            throw new LogRefused(Reason.OLD_TREE_EMPTY, "Any tree continues the empty one; there is nothing to prove.");
        }
        path = List.copyOf(path);
    }

    /** Makes the proof from a tree of the new size, or one that has grown since. */
    public static ConsistencyProof of(long oldSize, long newSize, HashSource source) {
        new ConsistencyProof(oldSize, newSize, List.of());
        List<Hash> path = new ArrayList<>();
        LeafRange range = new LeafRange(0, newSize);
        while (range.to() != oldSize) {
            boolean goesLeft = oldSize <= range.middle();
            path.add((goesLeft ? range.right() : range.left()).hash(source));
            range = goesLeft ? range.left() : range.right();
        }
        if (range.from() > 0) {
            path.add(range.hash(source));
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    /**
     * @throws LogRefused {@link Reason#PROOF_TOO_SHORT}, {@link Reason#PROOF_TOO_LONG}, {@link Reason#OLD_ROOT_DIFFERS}, {@link Reason#ROOT_DIFFERS};
     *     {@link Reason#ROOT_OF_EMPTY_TREE}
     */
    public void verify(Hash oldRoot, Hash newRoot) {
        if (newSize == 0 && !newRoot.equals(Hash.OF_EMPTY_TREE)) {
            throw new LogRefused(Reason.ROOT_OF_EMPTY_TREE, "This is not the root of the empty tree.");
        }
        if (oldSize == newSize) {
            if (!path.isEmpty()) {
                throw tooLong();
            }
            check(oldRoot.equals(newRoot), Reason.ROOT_DIFFERS);
            return;
        }
        boolean oldIsComplete = Long.bitCount(oldSize) == 1;
        if (path.isEmpty()) {
            throw tooShort();
        }
        Iterator<Hash> hashes = path.iterator();
        climb(oldIsComplete ? oldRoot : hashes.next(), hashes, oldRoot, newRoot);
    }

    /** RFC 9162, section 2.1.4.2: from the last node that is complete in the old tree, upwards in both trees at once. */
    private void climb(Hash start, Iterator<Hash> hashes, Hash oldRoot, Hash newRoot) {
        int complete = Long.numberOfTrailingZeros(oldSize);
        long place = oldSize - 1 >> complete;
        long last = newSize - 1 >> complete;
        Hash oldHash = start;
        Hash newHash = start;
        while (hashes.hasNext()) {
            if (last == 0) {
                throw tooLong();
            }
            Hash sibling = hashes.next();
            if ((place & 1) == 1 || place == last) {
                oldHash = Hash.ofNode(sibling, oldHash);
                newHash = Hash.ofNode(sibling, newHash);
                int withoutSibling = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= withoutSibling;
                last >>= withoutSibling;
            } else {
                newHash = Hash.ofNode(newHash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw tooShort();
        }
        check(oldHash.equals(oldRoot), Reason.OLD_ROOT_DIFFERS);
        check(newHash.equals(newRoot), Reason.ROOT_DIFFERS);
    }

    private void check(boolean same, Reason reason) {
        if (!same) {
            throw new LogRefused(reason,
                    "The tree of " + newSize + " leaves does not continue the one of " + oldSize + " leaves with these roots.");
        }
    }

    private LogRefused tooShort() {
        return new LogRefused(Reason.PROOF_TOO_SHORT, "The proof from " + oldSize + " to " + newSize + " leaves has too few hashes.");
    }

    private LogRefused tooLong() {
        return new LogRefused(Reason.PROOF_TOO_LONG, "The proof from " + oldSize + " to " + newSize + " leaves has too many hashes.");
    }
}
