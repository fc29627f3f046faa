package org.lintel.views.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;

/**
 * How long it took, in working days, with the limit drawn in: of controls that ask for something in time.
 *
 * @param asOf the moment of which it speaks, UTC; null where the session has not closed, and there is nothing to tell yet
 * @param limit working days
 * @param bins shortest first, those without an outcome last
 */
public record Distribution(SessionId session, @Nullable Instant asOf, String control, int limit, List<Bin> bins) {
    private static final String NONE = "NONE";

    /**
     * @param upTo working days; null for those of which there is no outcome
     * @param inTime how many of them were as the guideline asks; null where it is withheld
     * @param count how many there are; null where it is withheld
     * @param suppressed whether it is withheld, because few are in it or because it would tell of a bin in which few are (inv-31)
     */
    public record Bin(@Nullable Integer upTo, @Nullable Long inTime, @Nullable Long count, boolean suppressed) {}

    public Distribution {
        bins = List.copyOf(bins);
    }

    /** @return up to so many working days a bin each, by the limit: its quarters, then a half and the whole of it beyond, then three times, then the rest */
    static List<Integer> edges(int limit) {
        return List.of((limit + 3) / 4, (limit + 1) / 2, (3 * limit + 3) / 4, limit, limit + (limit + 1) / 2, 2 * limit, 3 * limit,
                Integer.MAX_VALUE).stream().distinct().toList();
    }

    /** @return how many are in each bin, by its edge, at a moment */
    static GroupTable table(ShareWithinLimit control, List<Case> files, List<PartySample> samples, @Nullable SessionFacts session,
            Instant at) {
        Map<String, String> bins = new HashMap<>();
        for (Case file : files) {
            Integer taken = control.workingDaysTaken(file, session, at);
            bins.put(file.accreditation().value(), taken == null ? NONE : String.valueOf(taken));
        }
        List<String> names = new ArrayList<>(edges(control.workingDays()).stream().map(String::valueOf).toList());
        names.add(NONE);
        return GroupTable.of(samples, names, one -> bins.getOrDefault(one.party(), NONE), at);
    }

    static List<Bin> bins(List<Breakdown.Group> groups) {
        return groups.stream().map(group -> new Bin(group.group().equals(NONE) ? null : (Integer) Integer.parseInt(group.group()),
                group.numerator(), group.denominator(), group.suppressed())).toList();
    }
}
