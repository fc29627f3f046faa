package org.lintel.decisions.accreditation;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;

/** inv-2 as far as one file goes: who left it over a conflict of interest does not come back to it, and nobody vets an own request. */
public final class NoConflictOfInterest {
    private static final Refusal RECUSED = new Refusal("conflict-of-interest", "You recused yourself from this file.",
            "Leave it to another officer.").which("recused");
    private static final Refusal OWN_REQUEST = new Refusal("conflict-of-interest", "This is your own request.",
            "Leave it to another officer.").which("own-request");

    private NoConflictOfInterest() {}

    public static Rule of(Actor officer, Accreditation file) {
        return () -> file.officers().recused().contains(officer.id())
                ? RECUSED
                : file.request().by().id().equals(officer.id()) ? OWN_REQUEST : null;
    }
}
