package org.lintel.language.audit;

/**
 * What a checkpoint of the transparency log says.
 *
 * @param size how many events it covers
 * @param root of the tree of that size
 */
public record SealedTree(long size, RootHash root) {
    public boolean covers(long position) {
        return position < size;
    }
}
