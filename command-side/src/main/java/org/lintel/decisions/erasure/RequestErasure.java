package org.lintel.decisions.erasure;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.ErasureRequested;

/**
 * An administrator asks that what a file holds of persons be erased. Not while the file is open or can
 * be appealed: nobody could decide on it any more.
 */
public record RequestErasure(AccreditationId accreditation, Actor by) implements Command {
    private static final Refusal OPEN = new Refusal("file-open", "This file is still open, or an appeal in it is or can still be lodged.",
            "Wait until that is over, or ask the party to withdraw.");

    @Override
    public Boundary boundary(History known) {
        return Erasure.boundary(accreditation);
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        Accreditation file = Accreditation.from(history, accreditation);
        if (file == null) {
            return new Decision.NotFound();
        }
        if (Erasure.from(history, accreditation).requestedBy() != null) {
            return new Decision.NothingToDo();
        }
        return Decision.provided(hasEnded(file, circumstances.now())).then(() -> new ErasureRequested(accreditation, by));
    }

    static Rule hasEnded(Accreditation file, Instant now) {
        return Rule.that(() -> !file.state().isOpen() && !file.hasOpenAppeal() && !file.canBeAppealed(now), OPEN);
    }
}
