package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;

/**
 * A guideline's figures by group.
 *
 * @param asOf the moment of which it speaks, UTC; null where the session has not closed, and there is nothing to tell yet
 * @param controls those that can be told by group
 */
public record Breakdown(SessionId session, @Nullable Instant asOf, String guideline, Grouping by, List<OfControl> controls) {
    public Breakdown {
        controls = List.copyOf(controls);
    }

    /** @param groups each of them, whether or not anybody is in it */
    public record OfControl(String control, List<Group> groups) {
        public OfControl {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param numerator how many were as the guideline asks; null where it is withheld
     * @param denominator how many were judged; null where it is withheld
     * @param suppressed whether it is withheld, because few are in the group or because it would tell of one in which few are (inv-31)
     */
    public record Group(String group, @Nullable Long numerator, @Nullable Long denominator, boolean suppressed) {}
}
