package org.lintel.embeddedmongo;

import org.lintel.embeddedmongo.Conditions.Bound;

/** Turns a condition on the field after a prefix into the first entry and the one behind the last. */
final class FieldRange {

    private FieldRange() {}

    static EntryRange all(Entries entries, KeyBuffer prefix) {
        byte[] from = prefix.toBytes();
        return new EntryRange(entries, from, from.length == 0 ? null : OrderedKey.after(from), from.length);
    }

    /**
     * @param arrays whether a document can have several values in the field: then one value may satisfy the lower bound and another one the
     *        upper bound, and only one of the two limits where to look
     */
    static EntryRange of(Entries entries, KeyBuffer prefix, Conditions.Field condition, boolean ascending, boolean arrays) {
        Bound lower = condition.lower();
        Bound upper = condition.upper();
        if (lower == null || upper == null) {
            return all(entries, prefix);
        }
        if (arrays) {
            if (lower.key().length > 1) {
                upper = new Bound(new byte[]{(byte) (lower.key()[0] + 1)}, false);
            } else if (lower.key()[0] != upper.key()[0]) {
                return all(entries, prefix);
            }
        }
        Edge start = new Edge(lower.key(), !lower.inclusive());
        Edge end = new Edge(upper.key(), upper.inclusive());
        byte[] from = ascending ? start.entry(prefix, true) : end.entry(prefix, false);
        byte[] before = ascending ? end.entry(prefix, true) : start.entry(prefix, false);
        return new EntryRange(entries, from, before, prefix.length());
    }

    /** A place between entries: in front of all that start with the key, or behind them. */
    private record Edge(byte[] key, boolean behind) {

        byte[] entry(KeyBuffer prefix, boolean ascending) {
            KeyBuffer entry = prefix.copy();
            int start = entry.length();
            entry.put(key);
            if (!ascending) {
                entry.complementFrom(start);
            }
            byte[] bytes = entry.toBytes();
            if (ascending != behind) {
                return bytes;
            }
            byte[] after = OrderedKey.after(bytes);
            if (after == null) {
                throw new IllegalStateException("a key has no successor");
            }
            return after;
        }
    }
}
