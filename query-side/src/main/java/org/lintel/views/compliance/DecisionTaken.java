package org.lintel.views.compliance;

import org.jspecify.annotations.Nullable;

/**
 * A decision: by two officers, or on an appeal by the review panel alone.
 *
 * @param byOneAlone whether nothing has to prepare it: the decision on an appeal
 * @param prepared the recommendation, notice or emergency suspension that it rests on; null where none is on record, which never should
 *        be where two decide
 */
public record DecisionTaken(boolean byOneAlone, @Nullable DeclaredStep prepared, DeclaredStep decided) {
    /** @return whether all who decided declared to have no conflict of interest (guideline G18) */
    public boolean everyDeciderDeclared() {
        return decided.declared() && (byOneAlone || (prepared != null && prepared.declared()));
    }
}
