package org.lintel.decisions.accreditation;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;

/** Who left the file over a conflict of interest does not come back to it (inv-2, as far as one file goes). */
final class NoConflictOfInterest {
    private static final Refusal REFUSAL = new Refusal("conflict-of-interest", "You recused yourself from this file.",
            "Leave it to another officer.");

    private NoConflictOfInterest() {}

    static Rule of(Actor officer, Accreditation file) {
        return Rule.that(() -> !file.recused().contains(officer.id()), REFUSAL);
    }
}
