package org.lintel.torture.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which events a decision depends on: those that meet one of the branches. It has a text of its own, {@code a=1&b=2:T1,T2|a=3}, so that
 * journals can be read by eyes and by the oracle.
 *
 * @param branches none of them: it depends on nothing
 */
public record Boundary(List<Branch> branches) {

    /** Depends on nothing. */
    public static final Boundary NONE = new Boundary(List.of());

    private static final String NOTHING = "-";

    /**
     * @param tags an event must have all of them
     * @param types an event must be of one of them; none: of any
     */
    public record Branch(Set<String> tags, Set<String> types) {

        public Branch {
            tags = Set.copyOf(tags);
            types = Set.copyOf(types);
        }

        boolean includes(StoredLog.Event event) {
            return event.tags().containsAll(tags) && (types.isEmpty() || types.contains(event.type()));
        }

        private String text() {
            var joined = String.join("&", new TreeSet<>(tags));
            return types.isEmpty() ? joined : joined + ":" + String.join(",", new TreeSet<>(types));
        }

        private static Branch parse(String text) {
            int colon = text.indexOf(':');
            return new Branch(parts(colon < 0 ? text : text.substring(0, colon), "&"),
                    colon < 0 ? Set.of() : parts(text.substring(colon + 1), ","));
        }

        private static Set<String> parts(String text, String separator) {
            return text.isEmpty() ? Set.of() : Arrays.stream(text.split(separator)).collect(Collectors.toSet());
        }
    }

    public Boundary {
        branches = List.copyOf(branches);
    }

    /** Events that have all of the tags. */
    public static Branch tagged(String... tags) {
        return new Branch(Set.of(tags), Set.of());
    }

    static Boundary parse(String text) {
        return text.equals(NOTHING) ? NONE : new Boundary(Arrays.stream(text.split("\\|", -1)).map(Branch::parse).toList());
    }

    boolean includes(StoredLog.Event event) {
        return branches.stream().anyMatch(branch -> branch.includes(event));
    }

    @Override
    public String toString() {
        return branches.isEmpty() ? NOTHING : branches.stream().map(Branch::text).collect(Collectors.joining("|"));
    }
}
