package org.lintel.transparencylog;

import java.util.List;

import org.lintel.transparencylog.LogRefused.Reason;

/** Compares a history, from its first entry on, with what was signed of it. */
final class Comparison {

    private final List<Checkpoint> signed;
    private final long size;
    private final Frontier given = new Frontier();

    /** @param signed one checkpoint or more; it ends with the largest */
    Comparison(List<Checkpoint> signed) {
        this.signed = List.copyOf(signed);
        this.size = signed.stream().mapToLong(Checkpoint::size).max().orElseThrow();
    }

    /** @return the position of the entry that comes next */
    long next() {
        return given.size();
    }

    /**
     * @return whether that was the last one, and all of them are what was signed
     * @throws LogRefused {@link Reason#HISTORY_DIFFERS}
     */
    boolean isWholeWith(byte[] entry) {
        EntryBundle.checkLength(entry);
        given.appendEntry(entry);
        for (Checkpoint one : signed) {
            if (given.size() == one.size() && !given.root().equals(one.root())) {
                throw new LogRefused(Reason.HISTORY_DIFFERS,
                        "The history's first " + one.size() + " entries are not those that were signed.");
            }
        }
        return given.size() == size;
    }
}
