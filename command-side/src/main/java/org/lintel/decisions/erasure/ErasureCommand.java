package org.lintel.decisions.erasure;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;

/** A step on the way to the erasing of one existing file. It depends on the file and on how far the erasing has come. */
interface ErasureCommand extends Command {
    /** Not while the file is open or can be appealed: nobody could decide on it any more. */
    Refusal OPEN = new Refusal("file-open", "This file is still open, or an appeal in it is or can still be lodged.",
            "Wait until that is over, or ask the party to withdraw.");

    AccreditationId accreditation();

    /** @param file the file that is to be erased */
    Decision decide(Accreditation file, Erasure erasure, History history, Circumstances circumstances);

    @Override
    default Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.accreditation(accreditation())).and(Boundary.of(Tags.erasure(accreditation())));
        Accreditation file = Accreditation.from(known, accreditation());
        return file == null ? own : own.and(NoConflictOfInterest.boundary(file));
    }

    @Override
    default Decision decide(History history, Circumstances circumstances) {
        Accreditation file = Accreditation.from(history, accreditation());
        return file == null ? new Decision.NotFound() : decide(file, Erasure.from(history, accreditation()), history, circumstances);
    }

    static Rule hasEnded(Accreditation file, Circumstances circumstances) {
        return Rule.that(() -> file.isOver(circumstances.now()), OPEN);
    }
}
