package org.lintel.decisions.erasure;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.ErasureRequested;

/** An administrator asks that what a file holds of persons be erased. */
public record RequestErasure(AccreditationId accreditation, Actor by) implements ErasureCommand {
    @Override
    public Decision decide(Accreditation file, Erasure erasure, History history, Circumstances circumstances) {
        return erasure.requestedBy() != null || erasure.done()
                ? new Decision.NothingToDo()
                : Decision.provided(ErasureCommand.hasEnded(file, circumstances)).then(() -> new ErasureRequested(accreditation, by));
    }
}
