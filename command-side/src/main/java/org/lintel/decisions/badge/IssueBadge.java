package org.lintel.decisions.badge;

import static org.lintel.language.delegate.DelegateState.GRANTED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DelegateCommand;
import org.lintel.decisions.delegate.DelegateLifeCycle;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateId;

/** An officer makes the badge of a granted delegate, valid until the session closes. It opens nothing until it is activated. */
public record IssueBadge(BadgeId badge, DelegateId delegate, Zone zone, Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate granted, History known) {
        return new Boundary[]{DueDates.boundary(granted.host().session())};
    }

    @Override
    public Decision decide(Delegate granted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(granted, GRANTED), Recusals.from(history, granted).noneOf(by),
                        OneBadge.noneOpenFor(delegate, history), ShownName.isChosen(delegate, history))
                .then(() -> new BadgeIssued(badge, bearer(granted), zone,
                        DueDates.in(granted.host().session(), history, circumstances).closing(), by));
    }

    private static Bearer bearer(Delegate granted) {
        return new Bearer(granted.id(), granted.host().session(), granted.nomination().personKey());
    }
}
