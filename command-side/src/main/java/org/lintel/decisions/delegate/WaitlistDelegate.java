package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.NOMINATED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.Host;

/** A nominated person for whom no place is free waits for one. Refused as {@code place-free} where there is one. */
public record WaitlistDelegate(DelegateId delegate, Actor by) implements DelegateCommand {
    private static final Refusal PLACE_FREE = new Refusal("place-free", "There is a place for this delegate.", "Confirm the delegate.");

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
                        HostAccreditation.givesPlaces(history, host.accreditation()),
                        Rule.that(() -> places.haveRoomFor(host).objection() != null || !places.passedOverBy(delegate).isEmpty(),
                                PLACE_FREE))
                .then(() -> new DelegateWaitlisted(delegate, host, by));
    }
}
