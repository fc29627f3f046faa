package org.lintel.transparencylog;

import java.util.ArrayList;
import java.util.List;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * That a tree has this leaf at this index (RFC 6962, section 2.1.1).
 *
 * @param path the hashes beside the way from the leaf to the root, the leaf's sibling first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** @throws LogRefused {@link Reason#SIZE_NEGATIVE}, {@link Reason#INDEX_OUTSIDE_TREE}; how many hashes there are is judged when it is verified */
    public InclusionProof {
        if (size < 0) {
            throw new LogRefused(Reason.SIZE_NEGATIVE, "No tree has " + size + " leaves.");
        }
        if (index < 0 || index >= size) {
            throw new LogRefused(Reason.INDEX_OUTSIDE_TREE, "A tree of " + size + " leaves has none at index " + index + ".");
        }
        path = List.copyOf(path);
    }

    /** Makes the proof from a tree of this size, or one that has grown since. */
    public static InclusionProof of(long index, long size, HashSource source) {
        new InclusionProof(index, size, List.of());
        List<Hash> path = new ArrayList<>();
        LeafRange range = new LeafRange(0, size);
        while (range.size() > 1) {
            boolean goesLeft = index < range.middle();
            path.add((goesLeft ? range.right() : range.left()).hash(source));
            range = goesLeft ? range.left() : range.right();
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /**
     * @param leaf its {@linkplain Hash#ofLeaf hash}
     * @param root of the tree, from a checkpoint that is trusted
     * @throws LogRefused {@link Reason#PROOF_TOO_SHORT}, {@link Reason#PROOF_TOO_LONG}, {@link Reason#ROOT_DIFFERS}
     */
    public void verify(Hash leaf, Hash root) {
        if (!rootFrom(leaf).equals(root)) {
            throw new LogRefused(Reason.ROOT_DIFFERS,
                    "The leaf is not at index " + index + " of the tree of " + size + " leaves with this root.");
        }
    }

    /** RFC 9162, section 2.1.3.2: the place of the way among the nodes of each height, and that of the last node, which may have no sibling. */
    private Hash rootFrom(Hash leaf) {
        Hash hash = leaf;
        long place = index;
        long last = size - 1;
        for (Hash sibling : path) {
            if (last == 0) {
                throw new LogRefused(Reason.PROOF_TOO_LONG,
                        "The proof of inclusion has more hashes than a tree of " + size + " leaves needs.");
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.ofNode(sibling, hash);
                int withoutSibling = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= withoutSibling;
                last >>= withoutSibling;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new LogRefused(Reason.PROOF_TOO_SHORT,
                    "The proof of inclusion has fewer hashes than a tree of " + size + " leaves needs.");
        }
        return hash;
    }
}
