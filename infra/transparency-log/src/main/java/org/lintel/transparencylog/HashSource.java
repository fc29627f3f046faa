package org.lintel.transparencylog;

/** Where proofs get the hashes that they are made of. */
@FunctionalInterface
public interface HashSource {

    /**
     * @param height 0 for the leaves
     * @param index  among the complete subtrees of this height, from the left
     * @return the hash over the leaves from index · 2^height to before (index + 1) · 2^height, all of which the tree has
     * @throws LogRefused when it cannot be had
     */
    Hash complete(int height, long index);
}
