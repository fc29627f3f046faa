package org.lintel.views.compliance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** inv-31: roughly how many: what the Bureau is told of a number of incidents. */
final class Bands {
    private static final List<Long> BEGIN = List.of(5L, 10L, 20L, 50L, 100L);

    private Bands() {}

    /** @return for instance {@code 5–9}, {@code 100+}; null where it is fewer, and of nothing */
    static @Nullable String of(long count) {
        for (int band = BEGIN.size() - 1; band >= 0; band--) {
            if (count >= BEGIN.get(band)) {
                return band == BEGIN.size() - 1 ? BEGIN.get(band) + "+" : BEGIN.get(band) + "–" + (BEGIN.get(band + 1) - 1);
            }
        }
        return null;
    }
}
