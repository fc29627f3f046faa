package org.lintel.decisions.delegate;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.PersonAsked;

/**
 * A person asks for a change of what is kept of them, or for a focal point: in one way, so that the record does not tell which. Wherever they stand: who was
 * denied may ask, too.
 */
public record AskAsPerson(DelegateId delegate, Sealed<FreeText> change, Sealed<FreeText> forFocalPoint,
        Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate asking, History known) {
        return new Boundary[]{DueDates.boundary(asking.host().session())};
    }

    @Override
    public Decision decide(Delegate asking, History history, Circumstances circumstances) {
        return Decision.provided().then(() -> new PersonAsked(delegate, asking.host(), change, forFocalPoint,
                DueDates.in(asking.host().session(), history, circumstances).answerToPerson(), by));
    }
}
