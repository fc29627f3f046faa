package org.lintel.decisions.accreditation;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;

/** inv-1: who recommends or gives notice does not approve, on every grant, denial, suspension and revocation. */
final class FourEyes {
    private static final Refusal RECOMMENDED = new Refusal("four-eyes", "You recommended this decision, so another officer must take it.",
            "Ask another second officer to decide.");
    private static final Refusal GAVE_NOTICE = new Refusal("four-eyes", "You gave the notice, so another officer must take this step.",
            "Ask another second officer to decide.");

    private FourEyes() {}

    static Rule onRecommendation(Actor approver, Accreditation file) {
        return Rule.that(() -> file.recommendation() == null || !file.recommendation().officer().equals(approver.id()), RECOMMENDED);
    }

    static Rule onNotice(Actor approver, Accreditation file) {
        return Rule.that(() -> file.notice() == null || !file.notice().officer().equals(approver.id()), GAVE_NOTICE);
    }
}
