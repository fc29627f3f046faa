package org.lintel.views.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of which one knows the least and the most, and sums of them that one knows: whatever follows is worked out. */
final class Intervals {
    private final Map<String, long[]> known = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(List<String> parts, String total) {}

    void set(String name, long value) {
        atLeast(name, value);
        atMost(name, value);
    }

    boolean atLeast(String name, long least) {
        long[] one = of(name);
        boolean more = least > one[0];
        one[0] = Math.max(one[0], least);
        return more;
    }

    boolean atMost(String name, long most) {
        long[] one = of(name);
        boolean less = most < one[1];
        one[1] = Math.min(one[1], most);
        return less;
    }

    void sum(List<String> parts, String total) {
        parts.forEach(this::of);
        of(total);
        sums.add(new Sum(List.copyOf(parts), total));
    }

    /** What follows from each sum, until nothing more does. */
    void solve() {
        boolean changed = true;
        for (int round = 0; changed && round < 1000; round++) {
            changed = false;
            for (Sum sum : sums) {
                changed |= follows(sum);
            }
        }
    }

    private boolean follows(Sum sum) {
        long least = sum.parts.stream().mapToLong(part -> of(part)[0]).sum();
        long most = sum.parts.stream().mapToLong(part -> of(part)[1]).reduce(0, Intervals::plus);
        boolean changed = atLeast(sum.total, least) | atMost(sum.total, most);
        for (String part : sum.parts) {
            long[] one = of(part);
            changed |= atMost(part, of(sum.total)[1] == Long.MAX_VALUE ? Long.MAX_VALUE : of(sum.total)[1] - (least - one[0]));
            long others = most == Long.MAX_VALUE ? Long.MAX_VALUE : most - one[1];
            changed |= others != Long.MAX_VALUE && atLeast(part, of(sum.total)[0] - others);
            least = sum.parts.stream().mapToLong(each -> of(each)[0]).sum();
            most = sum.parts.stream().mapToLong(each -> of(each)[1]).reduce(0, Intervals::plus);
        }
        return changed;
    }

    private static long plus(long one, long other) {
        return one == Long.MAX_VALUE || other == Long.MAX_VALUE ? Long.MAX_VALUE : one + other;
    }

    /** @return whether it is known to be one to four */
    boolean isKnownToBeSmall(String name) {
        return of(name)[0] >= 1 && Attacker.isSmall(of(name)[1]);
    }

    private long[] of(String name) {
        return known.computeIfAbsent(name, _ -> new long[]{0, Long.MAX_VALUE});
    }
}
