package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.NOMINATED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Host;

/** A nominated person gets a place within the quotas of organisation and category, where nobody waits for it (inv-15, inv-33). */
public record ConfirmDelegate(DelegateId delegate, Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate nominated, History known) {
        return new Boundary[]{HostAccreditation.boundary(nominated.host().accreditation()), Places.boundary(nominated.host())};
    }

    @Override
    public Decision decide(Delegate nominated, History history, Circumstances circumstances) {
        Host host = nominated.host();
        Places places = Places.from(history, host, circumstances);
        return Decision
                .provided(DelegateLifeCycle.allows(nominated, NOMINATED), Recusals.from(history, nominated).noneOf(by),
                        HostAccreditation.givesPlaces(history, host.accreditation()), places.haveRoomFor(host),
                        places.passOverNobody(null, delegate))
                .then(() -> new DelegateConfirmed(delegate, host, by));
    }
}
