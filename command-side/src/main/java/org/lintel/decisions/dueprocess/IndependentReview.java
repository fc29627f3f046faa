package org.lintel.decisions.dueprocess;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;

/** inv-11: who decides an appeal took no earlier step in the file. */
public final class IndependentReview {
    private static final Refusal INVOLVED = new Refusal("reviewer-involved",
            "You took a step in this file before, so you cannot review it.",
            "Leave the appeal to another member of the review panel.");

    private IndependentReview() {}

    public static Rule by(Actor reviewer, UnderDueProcess party) {
        return Rule.that(() -> !party.officers().involved().contains(reviewer.id()), INVOLVED);
    }
}
