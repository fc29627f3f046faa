package org.lintel.views.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;

/**
 * What an officer recommends; the second officer must be another (inv-1).
 *
 * @param ground of a denial, otherwise null
 */
public record Recommendation(UserId by, RecommendedOutcome outcome, @Nullable Ground ground, Sealed<FreeText> reasons,
        @Nullable Sealed<FreeText> gist,
        Instant at) {
    static Recommendation of(DecisionRecommended event, Instant at) {
        return new Recommendation(event.by().id(), event.outcome(), event.ground(), event.reasons(), event.gist(), at);
    }
}
