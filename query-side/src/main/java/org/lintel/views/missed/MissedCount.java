package org.lintel.views.missed;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/**
 * A line of the table for the budget annex.
 *
 * @param reason null for those without a reason yet
 */
public record MissedCount(TimeLimit limit, @Nullable MissReason reason, long count) {
    private static final Comparator<MissedCount> BY_LIMIT_AND_REASON = Comparator.comparing(MissedCount::limit)
            .thenComparing(count -> count.reason() == null ? MissReason.values().length : count.reason().ordinal());

    /**
     * @param missed each time limit by itself
     * @return one line for each limit and reason, by limit, those without a reason last
     */
    public static List<MissedCount> table(Stream<MissedCount> missed) {
        Map<MissedCount, Long> counts = missed.collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        return counts.entrySet().stream().map(one -> new MissedCount(one.getKey().limit, one.getKey().reason, one.getValue()))
                .sorted(BY_LIMIT_AND_REASON).toList();
    }
}
