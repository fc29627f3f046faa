package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.VETTING;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;

/**
 * An officer records the outcome of a vetting check; recorded again, the latest outcome counts.
 *
 * @param required its name where it is one that the session requires, as the edge found; null for any other
 * @param sealed its name, sealed: what is recorded of any other
 */
public record RecordCheck(AccreditationId accreditation, @Nullable String required, Sealed<FreeText> sealed, CheckOutcome outcome,
        @Nullable Sealed<FreeText> note, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision.provided(StateAllows.in(file.state(), VETTING), NoConflictOfInterest.of(by, file, history))
                .then(() -> required != null && MandatoryChecks.in(history).contains(required)
                        ? new CheckRecorded(accreditation, required, null, outcome, note, by)
                        : new CheckRecorded(accreditation, null, sealed, outcome, note, by));
    }

    @Override
    public Set<RetentionClass> writes() {
        return note == null ? AccreditationCommand.super.writes() : RetentionClass.OF_FILES;
    }
}
