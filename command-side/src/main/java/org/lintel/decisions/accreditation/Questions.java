package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.TextKey;

/**
 * What an applicant was asked so far.
 *
 * @param namedMissing what the first completeness check named as missing; null before any did
 * @param clarifications the questions asked, in order
 * @param awaitsClarification whether the latest thing asked for is the answer to a clarification
 * @param replyBy the last moment for the latest answer; null while nothing was asked
 */
record Questions(@Nullable Set<TextKey> namedMissing, List<TextKey> clarifications, boolean awaitsClarification,
        @Nullable Instant replyBy) {
    static final Questions NONE = new Questions(null, List.of(), false, null);

    Questions missing(List<TextKey> items, Instant by) {
        return new Questions(namedMissing != null ? namedMissing : Set.copyOf(new HashSet<>(items)), clarifications, false, by);
    }

    Questions asked(TextKey question, Instant by) {
        List<TextKey> all = new ArrayList<>(clarifications);
        all.add(question);
        return new Questions(namedMissing, List.copyOf(all), true, by);
    }
}
