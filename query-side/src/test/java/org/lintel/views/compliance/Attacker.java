package org.lintel.views.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.lintel.views.compliance.SmallNumbers.Cell;

/**
 * Who has a table with some groups withheld and its totals, and knows the rule by which they are withheld, though not the lots. The attacker goes through all the worlds that
 * would have given this same table; what is small in every one of them is known to be small.
 */
final class Attacker {
    private static final int LEAST = 5;
    private static final int MOST_WORLDS = 5_000;
    private static final int LOTS = 4;

    private final BureauView.Withholding rule;
    private final Random random;

    Attacker(BureauView.Withholding rule, Random random) {
        this.rule = rule;
        this.random = random;
    }

    /** @return the groups of which the attacker knows that one to four are as they should be, or are not */
    Set<String> derives(Map<String, Cell> truth) {
        Set<String> withheld = rule.withheld(truth);
        Set<String> known = new LinkedHashSet<>();
        truth.forEach((group, cell) -> {
            if (isSmall(cell.met())) {
                known.add(group + " met");
            }
            if (isSmall(cell.notMet())) {
                known.add(group + " not met");
            }
        });
        List<String> open = List.copyOf(withheld);
        long met = open.stream().mapToLong(group -> cell(truth, group).met()).sum();
        long notMet = open.stream().mapToLong(group -> cell(truth, group).notMet()).sum();
        worlds(open, met, notMet, world -> {
            if (givesTheSameTable(truth, world, withheld)) {
                world.forEach((group, cell) -> {
                    known.removeIf(one -> one.equals(group + " met") && !isSmall(cell.met())
                            || one.equals(group + " not met") && !isSmall(cell.notMet()));
                });
            }
            return known.isEmpty();
        });
        return known;
    }

    /** The lots are not known: some will do, those within what is withheld coming first. */
    private boolean givesTheSameTable(Map<String, Cell> truth, Map<String, Cell> world, Set<String> withheld) {
        for (int lots = 0; lots < LOTS; lots++) {
            Map<String, Cell> all = new LinkedHashMap<>();
            truth.forEach((group, cell) -> {
                Cell one = world.getOrDefault(group, cell);
                all.put(group, new Cell(one.met(), one.notMet(), withheld.contains(group) ? random.nextInt(1000) : 1000));
            });
            if (rule.withheld(all).equals(withheld)) {
                return true;
            }
        }
        return false;
    }

    /** All of them where they can be counted; else as many as it takes, by chance. */
    private void worlds(List<String> groups, long met, long notMet, Predicate<Map<String, Cell>> isEnough) {
        if (groups.size() <= 2) {
            for (long[] first : splits(groups.size(), met)) {
                for (long[] second : splits(groups.size(), notMet)) {
                    if (isEnough.test(world(groups, first, second))) {
                        return;
                    }
                }
            }
            return;
        }
        for (int tried = 0; tried < MOST_WORLDS; tried++) {
            if (isEnough.test(world(groups, split(groups.size(), met), split(groups.size(), notMet)))) {
                return;
            }
        }
    }

    private static List<long[]> splits(int parts, long sum) {
        List<long[]> all = new ArrayList<>();
        if (parts == 0) {
            return all;
        }
        if (parts == 1) {
            all.add(new long[]{sum});
            return all;
        }
        for (long first = 0; first <= sum; first++) {
            all.add(new long[]{first, sum - first});
        }
        return all;
    }

    /** Uneven as often as even, for it is the uneven ones in which a group is large. */
    private long[] split(int parts, long sum) {
        long[] split = new long[parts];
        long left = sum;
        while (left > 0) {
            long some = random.nextInt(3) == 0 ? 1 : 1 + random.nextLong(left);
            split[random.nextInt(parts)] += some;
            left -= some;
        }
        return split;
    }

    private static Map<String, Cell> world(List<String> groups, long[] met, long[] notMet) {
        Map<String, Cell> world = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            world.put(groups.get(group), new Cell(met[group], notMet[group], 0));
        }
        return world;
    }

    private static Cell cell(Map<String, Cell> table, String group) {
        return table.getOrDefault(group, new Cell(0, 0, 0));
    }

    static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }
}
