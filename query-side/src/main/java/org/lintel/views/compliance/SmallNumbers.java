package org.lintel.views.compliance;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * inv-31: what of a table of groups is withheld, because few persons are behind it or because it would tell those who are.
 *
 * <p>
 * A group is withheld where so few parties that they would be pointed to are behind what was as it should be, or behind what was not. Since the totals are
 * told, one withheld group is what is left of them: so others are withheld with it, chosen by lot, until at least two are and so many parties are behind
 * what is left of the totals that any of them could be a large one. By lot, for a rule of choice would tell which of them is the small one: not the smallest,
 * not the first. Who knows this rule as well then still cannot say of any group that it is small. Where that cannot be reached, where most groups are small, and in a table
 * of a few rows, everything is withheld, groups of nobody too.
 *
 * @param least from so many parties on a number points to nobody
 */
public record SmallNumbers(int least) {
    /** What invariant 31 asks for. */
    public static final SmallNumbers FIVE = new SmallNumbers(5);

    private static final int FEW_ROWS = 3;
    private static final Cell EMPTY = new Cell(0, 0, 0);

    /** @throws IllegalArgumentException when it is not positive */
    public SmallNumbers {
        if (least < 1) {
            throw new IllegalArgumentException("The least number is at least 1.");
        }
    }

    /**
     * How many parties are behind a group, each counted once.
     *
     * @param met behind what was as it should be
     * @param notMet behind what was not
     * @param lot drawn from the random ids of these parties, which the Bureau never sees
     */
    public record Cell(long met, long notMet, int lot) {
        static Cell of(Set<String> met, Set<String> notMet) {
            return new Cell(met.size(), notMet.size(), 31 * met.hashCode() + notMet.hashCode());
        }

        boolean isEmpty() {
            return met == 0 && notMet == 0;
        }
    }

    /** @return whether so many parties would be pointed to; nobody is no one */
    public boolean isSmall(long parties) {
        return parties > 0 && parties < least;
    }

    /** @return the groups that are withheld, empty where all can be shown */
    public <G> Set<G> withheld(Map<G, Cell> table) {
        Set<G> withheld = new LinkedHashSet<>();
        table.forEach((group, cell) -> {
            if (isSmall(cell.met) || isSmall(cell.notMet)) {
                withheld.add(group);
            }
        });
        if (withheld.isEmpty()) {
            return Set.of();
        }
        if (table.size() <= FEW_ROWS || areMost(withheld, table) || !isOpen(met(table, table.keySet()), table.size())
                || !isOpen(notMet(table, table.keySet()), table.size())) {
            return Set.copyOf(table.keySet());
        }
        while (!leavesOpen(table, withheld)) {
            table.keySet().stream().filter(group -> !withheld.contains(group) && !cell(table, group).isEmpty())
                    .min(Comparator.comparingInt(group -> cell(table, group).lot)).ifPresent(withheld::add);
        }
        return Set.copyOf(withheld);
    }

    /** With nobody large left to be withheld with them, they would be known for what they are. */
    private static <G> boolean areMost(Set<G> small, Map<G, Cell> table) {
        return 2 * small.size() > table.values().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private <G> boolean leavesOpen(Map<G, Cell> table, Set<G> withheld) {
        return withheld.size() > 1 && isOpen(met(table, withheld), withheld.size()) && isOpen(notMet(table, withheld), withheld.size());
    }

    /** One of them could have the least number, and each other one. */
    private boolean isOpen(long sum, int groups) {
        return sum == 0 || sum >= least + groups - 1;
    }

    private static <G> long met(Map<G, Cell> table, Set<G> groups) {
        return groups.stream().mapToLong(group -> cell(table, group).met).sum();
    }

    private static <G> long notMet(Map<G, Cell> table, Set<G> groups) {
        return groups.stream().mapToLong(group -> cell(table, group).notMet).sum();
    }

    private static <G> Cell cell(Map<G, Cell> table, G group) {
        return table.getOrDefault(group, EMPTY);
    }
}
