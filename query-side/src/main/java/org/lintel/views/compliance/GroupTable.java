package org.lintel.views.compliance;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How many of each group were judged by a moment, how many of them were as they should be, and how many parties are behind both. */
record GroupTable(Map<String, Counts> counts, Map<String, SmallNumbers.Cell> parties) {
    static GroupTable of(List<PartySample> samples, Grouping by, Instant at) {
        return of(samples, by.groups(), by::of, at);
    }

    /**
     * @param groups each of them, whether or not anybody is in it
     * @param groupOf in which of them a sample is
     */
    static GroupTable of(List<PartySample> samples, List<String> groups, Function<PartySample, String> groupOf, Instant at) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        Map<String, Set<String>> met = new LinkedHashMap<>();
        Map<String, Set<String>> notMet = new LinkedHashMap<>();
        for (String group : groups) {
            counts.put(group, Counts.NONE);
            met.put(group, new HashSet<>());
            notMet.put(group, new HashSet<>());
        }
        for (PartySample one : samples) {
            if (one.sample().isJudged(at)) {
                String group = groupOf.apply(one);
                counts.merge(group, new Counts(1, one.sample().met() ? 1 : 0, 1), Counts::plus);
                (one.sample().met() ? met : notMet).computeIfAbsent(group, _ -> new HashSet<>()).add(one.party());
            }
        }
        Map<String, SmallNumbers.Cell> parties = new LinkedHashMap<>();
        groups.forEach(group -> parties.put(group, SmallNumbers.Cell.of(met.getOrDefault(group, Set.of()),
                notMet.getOrDefault(group, Set.of()))));
        return new GroupTable(counts, parties);
    }

    List<Breakdown.Group> groups(Set<String> withheld) {
        return counts.entrySet().stream().map(group -> withheld.contains(group.getKey())
                ? new Breakdown.Group(group.getKey(), null, null, true)
                : new Breakdown.Group(group.getKey(), group.getValue().met(), group.getValue().judged(), false)).toList();
    }
}
