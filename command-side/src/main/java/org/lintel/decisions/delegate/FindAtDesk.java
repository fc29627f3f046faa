package org.lintel.decisions.delegate;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.erasure.DelegateErased;

/**
 * An officer at the desk, with a person and their passport before them, is about to be told which delegate that is: it joins a name to an
 * identifier, so it is recorded first (inv-30). Not for who has a conflict of interest (inv-2); and who was erased is not found again.
 */
public record FindAtDesk(DelegateId delegate, Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate known, History history) {
        return new Boundary[]{Boundary.of(Tags.access(delegate)), Boundary.of(Tags.erasure(delegate))};
    }

    @Override
    public Decision decide(Delegate known, History history, Circumstances circumstances) {
        if (history.events(DelegateErased.class).anyMatch(erased -> erased.delegate().equals(delegate))) {
            return new Decision.NotFound();
        }
        DelegateOpened opened = new DelegateOpened(delegate, Purpose.DESK, RetentionClass.CONFIDENTIAL, by);
        Decision decision = Decision.provided(Recusals.from(history, known).noneOf(by)).then(() -> opened);
        return decision instanceof Decision.Accepted && DelegateReadings.include(opened, history, circumstances)
                ? new Decision.NothingToDo()
                : decision;
    }
}
