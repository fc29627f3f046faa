package org.lintel.decisions.model;

/** What the second opinion says where a history does not keep to the domain. */
final class Broken extends AssertionError {
    private final String invariant;

    /** @param invariant its number in the domain, for instance {@code inv-10}; or {@code life cycle} */
    private Broken(String invariant, String what) {
        super(invariant + ": " + what);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }

    static void unless(boolean holds, String invariant, String what) {
        if (!holds) {
            throw new Broken(invariant, what);
        }
    }
}
