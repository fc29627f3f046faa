package org.lintel.decisions.dueprocess;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;

/** inv-1: who recommends, gives notice or orders an emergency suspension does not approve. */
public final class FourEyes {
    private static final Refusal RECOMMENDED = new Refusal("four-eyes", "You recommended this decision, so another officer must take it.",
            "Ask another second officer to decide.").which("recommended");
    private static final Refusal GAVE_NOTICE = new Refusal("four-eyes", "You gave the notice, so another officer must take this step.",
            "Ask another second officer to decide.").which("gave-notice");
    private static final Refusal SUSPENDED = new Refusal("four-eyes", "You ordered the suspension, so another officer must confirm it.",
            "Ask another second officer to decide.").which("suspended");

    private FourEyes() {}

    /** @param recommendation null where there is none, and nothing to ask */
    public static Rule onRecommendation(Actor approver, @Nullable Recommendation recommendation) {
        return Rule.that(() -> recommendation == null || !recommendation.officer().equals(approver.id()), RECOMMENDED);
    }

    public static Rule onNotice(Actor approver, UnderDueProcess party) {
        return () -> {
            Notices.Intended intent = party.notices().intent();
            return intent == null || !intent.officer().equals(approver.id()) ? null : GAVE_NOTICE;
        };
    }

    public static Rule onSuspension(Actor approver, UnderDueProcess party) {
        return () -> {
            Emergencies.Provisional suspension = party.emergencies().provisional();
            return suspension == null || !suspension.officer().equals(approver.id()) ? null : SUSPENDED;
        };
    }
}
