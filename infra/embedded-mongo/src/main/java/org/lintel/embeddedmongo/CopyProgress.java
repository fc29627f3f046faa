package org.lintel.embeddedmongo;

/** Is told, often, how far a compaction is. */
@FunctionalInterface
public interface CopyProgress {

    /**
     * Some more are in the new file.
     *
     * @param copied how many documents and entries of indexes so far
     * @param all how many there are
     */
    void reached(long copied, long all);
}
