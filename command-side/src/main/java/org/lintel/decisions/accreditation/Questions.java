package org.lintel.decisions.accreditation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.TimeLimit;

/**
 * What an applicant was asked so far.
 *
 * @param namedMissing what the first completeness check named as missing; null before any was made
 * @param clarifications the questions asked, in order
 * @param awaitsClarification whether the latest thing asked for is the answer to a clarification
 * @param period the time for the latest answer; null while nothing was asked
 */
record Questions(@Nullable Set<TextKey> namedMissing, List<TextKey> clarifications, boolean awaitsClarification,
        @Nullable Period period) {
    static final Questions NONE = new Questions(null, List.of(), false, null);

    Questions after(AccreditationEvent event) {
        return switch (event) {
            case RequestFoundIncomplete found -> new Questions(namedMissing != null ? namedMissing : asSet(found.missingKeys()),
                    clarifications, false, found.replyPeriod());
            case ClarificationAsked asked ->
                new Questions(namedMissing, plus(clarifications, asked.questionKey()), true, asked.replyPeriod());
            case DeadlineExtended extended -> extended.limit() == TimeLimit.INFORMATION
                    ? new Questions(namedMissing, clarifications, awaitsClarification, extended.period())
                    : this;
            default -> this;
        };
    }

    private static Set<TextKey> asSet(List<TextKey> keys) {
        return Set.copyOf(new HashSet<>(keys));
    }

    private static List<TextKey> plus(List<TextKey> all, TextKey one) {
        List<TextKey> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
