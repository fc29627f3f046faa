package org.lintel.decisions.dueprocess;

import java.time.Instant;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.TextKey;

/** inv-10: without notice only for a short time, and never twice on the same facts. */
public final class EmergencySuspension {
    private static final Refusal SAME_FACTS = new Refusal("same-facts", "An emergency suspension rested on these very facts before.",
            "Give notice of intent to suspend, and wait for the reply.");
    private static final Refusal TOO_LATE = new Refusal("deadline-passed",
            "The time to confirm this emergency suspension is over; it lapses.", "Give notice of intent to suspend.").which("confirmation");

    private EmergencySuspension() {}

    public static Rule factsAreNew(UnderDueProcess party, TextKey facts) {
        return Rule.that(() -> !party.emergencies().facts().contains(facts), SAME_FACTS);
    }

    public static Rule canStillBeConfirmed(UnderDueProcess party, Instant now) {
        return () -> isOver(party, now) ? TOO_LATE : null;
    }

    public static boolean isOver(UnderDueProcess party, Instant now) {
        Emergencies.Provisional suspension = party.emergencies().provisional();
        return suspension != null && now.isAfter(suspension.confirmBy());
    }

    public static Rule isProvisional(UnderDueProcess party) {
        return () -> party.emergencies().provisional() != null
                ? null
                : StateAllows.refusal("not-provisional", "There is no emergency suspension that awaits confirmation.");
    }
}
