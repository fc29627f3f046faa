package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;

/**
 * An officer recommended a decision to a second officer (inv-1).
 *
 * @param ground for a denial: on which ground; otherwise null
 * @param gist what the party is told of a security ground
 */
public record DelegateRecommended(DelegateId delegate, Host host, RecommendedOutcome outcome, @Nullable Ground ground,
        Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist, Declaration declaration, Actor by) implements DelegateEvent {}
