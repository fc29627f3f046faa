package org.lintel.views.compliance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.dueprocess.AppealBegun;

/**
 * An appeal as the controls see it.
 *
 * @param decisionDue the last moment for the review panel, UTC
 * @param decided null while it is open
 * @param upheld whether the decision appealed against was overturned
 */
public record AppealCase(CountedEvent lodged, Instant decisionDue, @Nullable CountedEvent decided, boolean upheld) {
    /** @param lodged the event as it is counted */
    static AppealCase lodged(CountedEvent lodged, AppealBegun event) {
        return new AppealCase(lodged, event.decisionDue(), null, false);
    }

    AppealCase decided(CountedEvent decision, boolean overturned) {
        return new AppealCase(lodged, decisionDue, decision, overturned);
    }
}
