package org.lintel.decisions.delegate;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateId;

/**
 * An officer gives the party more time in a matter of a delegate, with reasons. Refused where the place that was kept for an appeal is free already.
 */
public record ExtendDelegateDeadline(DelegateId delegate, TimeLimit limit, int workingDays, Sealed<FreeText> reasons, Actor by)
        implements
            DatedDelegateCommand {
    @Override
    public Decision decide(Delegate told, History history, Circumstances circumstances) {
        return Decision
                .provided(PartyPeriods.canBeExtended(told, limit), Recusals.from(history, told).noneOf(by),
                        DelegateLifeCycle.placeIsKept(told, circumstances.now()))
                .then(() -> new DelegateDeadlineExtended(delegate, told.host(), limit,
                        DatedDelegateCommand.dueDates(told, history, circumstances)
                                .extended(Objects.requireNonNull(PartyPeriods.running(told, limit)).endsAt(), workingDays),
                        reasons, by));
    }
}
