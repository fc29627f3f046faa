package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.VETTING;

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
import org.lintel.language.accreditation.ClarificationAsked;

/** An officer asks the applicant a question: few times, and none twice (inv-7). */
public record AskClarification(AccreditationId accreditation, Sealed<FreeText> question, TextKey questionKey, Actor by)
        implements
            AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), VETTING), NoConflictOfInterest.of(by, file, history),
                        ClarificationRounds.notUsedUp(file, circumstances.configurations().named(file.request().configuration()).limits()),
                        ClarificationRounds.questionIsNew(file, questionKey))
                .then(() -> new ClarificationAsked(accreditation, question, questionKey,
                        DueDates.in(file.request().session(), history, circumstances).information(), by));
    }
}
