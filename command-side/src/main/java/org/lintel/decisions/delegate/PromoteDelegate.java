package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.WAITLISTED;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.Host;

/**
 * An officer gives a free place to somebody on the waiting list, in its order (inv-15, inv-33).
 *
 * @param passingOver why others are passed over who wait longer, or null; recorded only where somebody is
 */
public record PromoteDelegate(DelegateId delegate, @Nullable Sealed<FreeText> passingOver, Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate waiting, History known) {
        return new Boundary[]{HostAccreditation.boundary(waiting.host().accreditation()), Places.boundary(waiting.host())};
    }

    @Override
    public Decision decide(Delegate waiting, History history, Circumstances circumstances) {
        Host host = waiting.host();
        Places places = Places.from(history, host, circumstances);
        return Decision
                .provided(DelegateLifeCycle.allows(waiting, WAITLISTED), Recusals.from(history, waiting).noneOf(by),
                        HostAccreditation.givesPlaces(history, host.accreditation()), places.haveRoomFor(host),
                        places.passOverNobody(passingOver, delegate))
                .then(() -> new DelegatePromoted(delegate, host, places.passedOverBy(delegate).isEmpty() ? null : passingOver, by));
    }
}
