package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.CONFIRMED;
import static org.lintel.language.delegate.DelegateState.GRANTED;

import java.util.List;
import java.util.Objects;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Appeals;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.IndependentReview;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateState;

/**
 * The review panel decides the oldest open appeal about a delegate (inv-11). Upheld, it gives back exactly what the act took away, the place
 * included, as far as that act still has effect and the host can carry it (inv-12, inv-14); dismissed, the act stands, takes again what a stay gave back,
 * and the place that was kept is free as soon as nothing can undo it (inv-16).
 */
public record DecideDelegateAppeal(DelegateId delegate, boolean upheld, Sealed<FreeText> reasons, Actor by)
        implements
            DatedDelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate contesting, History known) {
        return new Boundary[]{DueDates.boundary(contesting.host().session()),
                HostAccreditation.boundary(contesting.host().accreditation())};
    }

    @Override
    public Decision decide(Delegate contesting, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.appealIsOpen(contesting), IndependentReview.by(by, contesting),
                        Recusals.from(history, contesting).noneOf(by))
                .then(() -> upheld ? upheld(contesting) : dismissed(contesting),
                        () -> upheld && contesting.hasLostPlace() && !contesting.isStayed() && restoredBy(contesting).isOpen()
                                ? HostAccreditation.asItStands(history, contesting,
                                        DatedDelegateCommand.dueDates(contesting, history, circumstances), by)
                                : List.of());
    }

    private DelegateAppealUpheld upheld(Delegate contesting) {
        return new DelegateAppealUpheld(delegate, contesting.host(), appeal(contesting).against(), restoredBy(contesting), reasons,
                Declaration.NO_CONFLICT_OF_INTEREST, by);
    }

    /** inv-16: an appeal keeps a place; one of an act that nobody appealed went when that could not be appealed any more. */
    private DelegateAppealDismissed dismissed(Delegate contesting) {
        Appeals.Act act = Objects.requireNonNull(contesting.appeals().act());
        boolean isLast = act.appealed() && contesting.appeals().open().size() == 1;
        return new DelegateAppealDismissed(delegate, contesting.host(), appeal(contesting).against(),
                contesting.hasLostPlace() && isLast, reasons, Declaration.NO_CONFLICT_OF_INTEREST, by);
    }

    /** inv-12: one act that was followed by another, or that ended by itself, has nothing left to give. */
    private static DelegateState restoredBy(Delegate contesting) {
        if (contesting.appeals().contestedAct() == 0 || !contesting.isAppealable()) {
            return contesting.standing();
        }
        return appeal(contesting).against() == AppealableAct.DENIAL ? CONFIRMED : GRANTED;
    }

    private static Appeals.Appeal appeal(Delegate contesting) {
        return Objects.requireNonNull(contesting.appeals().oldest());
    }
}
