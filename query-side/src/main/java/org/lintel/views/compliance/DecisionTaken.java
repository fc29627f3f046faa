package org.lintel.views.compliance;

import org.jspecify.annotations.Nullable;

/**
 * A decision by two officers: a grant, a denial, a revocation.
 *
 * @param prepared the recommendation or notice that it rests on; null where none is on record, which never should be
 */
public record DecisionTaken(@Nullable DeclaredStep prepared, DeclaredStep decided) {
    /** @return whether all who decided declared to have no conflict of interest (guideline G18) */
    public boolean everyDeciderDeclared() {
        return prepared != null && prepared.declared() && decided.declared();
    }
}
