package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * An officer recommended a decision to a second officer (inv-1).
 *
 * @param ground for a denial: on which ground; otherwise null
 * @param gist what the party is told of a security ground
 */
public record DecisionRecommended(AccreditationId accreditation, RecommendedOutcome outcome, @Nullable Ground ground,
        Sealed<FreeText> reasons,
        @Nullable Sealed<FreeText> gist, Declaration declaration, Actor by) implements AccreditationEvent {}
