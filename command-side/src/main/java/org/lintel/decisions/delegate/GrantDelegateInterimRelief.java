package org.lintel.decisions.delegate;

import java.util.List;
import java.util.Objects;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.IndependentReview;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;

/**
 * inv-12: the review panel stays the effect of an act against a delegate until it decides the appeal, badges included. Who was revoked attends again, as
 * far as the host can carry it at this moment.
 */
public record GrantDelegateInterimRelief(DelegateId delegate, Sealed<FreeText> reasons, Actor by) implements DatedDelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate contesting, History known) {
        return new Boundary[]{DueDates.boundary(contesting.host().session()),
                HostAccreditation.boundary(contesting.host().accreditation())};
    }

    @Override
    public Decision decide(Delegate contesting, History history, Circumstances circumstances) {
        boolean stays = contesting.canBeStayed() && contesting.appeals().contestedAct() > 0;
        return Decision
                .provided(StateAllows.appealIsOpen(contesting), StateAllows.appealIsNotStayed(contesting),
                        IndependentReview.by(by, contesting), Recusals.from(history, contesting).noneOf(by))
                .then(() -> new DelegateInterimReliefGranted(delegate, contesting.host(),
                        Objects.requireNonNull(contesting.appeals().oldest()).against(), stays, reasons,
                        Declaration.NO_CONFLICT_OF_INTEREST, by),
                        () -> stays && contesting.hasLostPlace()
                                ? HostAccreditation.asItStands(history, contesting,
                                        DatedDelegateCommand.dueDates(contesting, history, circumstances), by)
                                : List.of());
    }
}
