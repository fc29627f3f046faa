package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;

/**
 * An officer checks whether a request has all that is required, and names everything that is missing at once (inv-7).
 *
 * @param missing what is missing; empty means that the request is complete
 * @param missingKeys a fingerprint of each item, in the same order
 */
public record CheckCompleteness(AccreditationId accreditation, List<Sealed<FreeText>> missing, List<TextKey> missingKeys, Actor by)
        implements
            AccreditationCommand {
    public CheckCompleteness {
        missing = List.copyOf(missing);
        missingKeys = List.copyOf(missingKeys);
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), SUBMITTED), NoConflictOfInterest.of(by, file, history),
                        ClarificationRounds.namedAtOnce(file, missingKeys))
                .then(() -> missing.isEmpty()
                        ? new RequestFoundComplete(accreditation, by)
                        : new RequestFoundIncomplete(accreditation, missing, missingKeys,
                                DueDates.in(file.request().session(), history, circumstances).information(), by));
    }
}
