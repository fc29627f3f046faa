package org.lintel.decisions.erasure;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;

/**
 * A second officer concurs in what an administrator asked for: two persons, so that nobody can make a file unreadable alone; and nobody who has a
 * conflict of interest with the file (inv-2).
 */
public record ConcurInErasure(AccreditationId accreditation, Actor by) implements ErasureCommand {
    private static final Refusal NOT_REQUESTED = new Refusal("erasure-not-requested", "Nobody asked that this file be erased.",
            "An administrator has to ask first.");
    private static final Refusal SAME_PERSON = new Refusal("four-eyes", "You asked for this erasure, so somebody else must concur.",
            "Ask a second officer.").which("erasure");

    @Override
    public Decision decide(Accreditation file, Erasure erasure, History history, Circumstances circumstances) {
        if (erasure.done()) {
            return new Decision.NothingToDo();
        }
        return Decision
                .provided(Rule.that(() -> erasure.requestedBy() != null, NOT_REQUESTED),
                        Rule.that(() -> !Objects.requireNonNull(erasure.requestedBy()).id().equals(by.id()), SAME_PERSON),
                        ErasureCommand.hasEnded(file, circumstances), NoConflictOfInterest.of(by, file, history))
                .then(() -> new FileErased(accreditation, by));
    }
}
