package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.TextKey;

/** inv-10: without notice only for a short time, and never twice on the same facts. */
final class EmergencySuspension {
    private static final Refusal SAME_FACTS = new Refusal("same-facts", "An emergency suspension rested on these very facts before.",
            "Give notice of intent to suspend, and wait for the reply.");
    private static final Refusal TOO_LATE = new Refusal("deadline-passed",
            "The time to confirm this emergency suspension is over; it lapses.", "Give notice of intent to suspend.").which("confirmation");

    private EmergencySuspension() {}

    static Rule factsAreNew(Accreditation file, TextKey facts) {
        return Rule.that(() -> !file.emergencies().contains(facts), SAME_FACTS);
    }

    static Rule canStillBeConfirmed(Accreditation file, Instant now) {
        return () -> isOver(file, now) ? TOO_LATE : null;
    }

    static boolean isOver(Accreditation file, Instant now) {
        Suspension suspension = file.suspension();
        return suspension != null && suspension.confirmBy() != null && now.isAfter(suspension.confirmBy());
    }

    static Rule isProvisional(Accreditation file) {
        return () -> file.suspension() != null && file.suspension().confirmBy() != null
                ? null
                : StateAllows.refusal("not-provisional", "There is no emergency suspension that awaits confirmation.");
    }
}
