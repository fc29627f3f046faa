package org.lintel.torture.oracle;

import java.util.List;

/**
 * A promise that was broken.
 *
 * @param evidence what the journals say and what lies in the database, a line each
 */
public record Violation(Kind kind, List<String> evidence) implements Comparable<Violation> {

    /** Which promise. */
    public enum Kind {
        NUMBER_GAP("commit numbers have a gap"),
        POSITION_GAP("positions have a gap"),
        TIME_RAN_BACKWARDS("a commit was recorded before its predecessor"),
        INDEX_DISAGREES("an index and the documents disagree"),
        NEVER_INTENDED("a commit is stored that nobody intended"),
        ALTERED("a commit is stored, but not as it was meant"),
        COMMITTED_TWICE("an append was committed twice"),
        REFUSED_YET_COMMITTED("an append was said not to be written, and is stored"),
        MISPLACED("an append was acknowledged at another place than where it is stored"),
        LOST("an append was acknowledged, and is not stored"),
        CONFLICT_COMMITTED("an append was committed past an event that its condition excludes"),
        REJECTED_FOR_NOTHING("an append was rejected, and no event conflicts with it"),
        OUT_OF_ORDER("what began after an acknowledgement came before it"),
        SOURCED_WRONGLY("a source did not hold exactly the events up to its marker"),
        READ_OUT_OF_ORDER("a reader saw events out of order, or not all of them"),
        READ_TORN("a reader saw the beginning of a commit without its end"),
        READ_DIFFERENTLY("a reader saw what is not stored like that"),
        STUCK("somebody did not go on when all faults had ended");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public Violation {
        evidence = List.copyOf(evidence);
    }

    public Violation(Kind kind, String... evidence) {
        this(kind, List.of(evidence));
    }

    /** Those first that explain the others. */
    @Override
    public int compareTo(Violation other) {
        return kind.compareTo(other.kind);
    }

    /** The promise in words, then the evidence, a line each. */
    @Override
    public String toString() {
        return kind + ": " + kind.words + "\n    " + String.join("\n    ", evidence);
    }
}
