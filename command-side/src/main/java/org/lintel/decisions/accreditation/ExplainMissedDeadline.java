package org.lintel.decisions.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/** inv-6: an officer says why a time limit was missed; said again, the latest reason counts. */
public record ExplainMissedDeadline(AccreditationId accreditation, TimeLimit limit, MissReason reason, @Nullable Sealed<FreeText> note,
        Actor by)
        implements
            AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision.provided(StateAllows.wasMissed(file, limit), NoConflictOfInterest.of(by, file, history))
                .then(() -> new DeadlineMissExplained(accreditation, limit, file.clocks().lastMissed(limit).orElseThrow(), reason, note,
                        by));
    }
}
