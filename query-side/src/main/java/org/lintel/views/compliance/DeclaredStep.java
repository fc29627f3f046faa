package org.lintel.views.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.Declaration;

/**
 * An officer's step towards a decision.
 *
 * @param declared whether the officer declared to have no conflict of interest
 */
public record DeclaredStep(CountedEvent event, boolean declared) {
    static DeclaredStep of(CountedEvent event, @Nullable Declaration declaration) {
        return new DeclaredStep(event, declaration == Declaration.NO_CONFLICT_OF_INTEREST);
    }
}
