package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.CONFIRMED;
import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;
import static org.lintel.language.delegate.DelegateState.VETTED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.Host;

/**
 * Another accredited organisation hosts a confirmed delegate from now on, also one whose present host is out of force (inv-13): within its quota, and where nobody waits for that place
 * (inv-15, inv-33).
 *
 * @param to its accreditation for the same session
 */
public record RehostDelegate(DelegateId delegate, AccreditationId to, Actor by) implements DelegateCommand {
    private static final Refusal HOSTED_THERE = StateAllows.refusal("hosted-there", "The delegate attends on this accreditation already.");
    private static final Refusal ANOTHER_SESSION = new Refusal("another-session", "That accreditation is for another session.",
            "Name an accreditation of the same session.");

    @Override
    public Boundary[] alsoDependsOn(Delegate moving, History known) {
        Boundary file = HostAccreditation.boundary(to);
        Accreditation next = Accreditation.from(known, to);
        return next == null
                ? new Boundary[]{file}
                : new Boundary[]{file, Places.boundary(HostAccreditation.hostOf(next)),
                        Recusals.boundary(by, HostAccreditation.hostOf(next))};
    }

    @Override
    public Decision decide(Delegate moving, History history, Circumstances circumstances) {
        Accreditation next = Accreditation.from(history, to);
        if (next == null) {
            return new Decision.NotFound();
        }
        Host host = HostAccreditation.hostOf(next);
        Places places = Places.from(history, host, circumstances).without(delegate);
        return Decision
                .provided(DelegateLifeCycle.allows(moving.ownState(), CONFIRMED, VETTED, RECOMMENDED, GRANTED, SUSPENDED),
                        Rule.that(() -> !moving.host().accreditation().equals(to), HOSTED_THERE),
                        Recusals.from(history, moving).noneOf(by),
                        Recusals.from(history, host).noneOf(by),
                        Rule.that(() -> moving.host().session().equals(host.session()), ANOTHER_SESSION),
                        HostAccreditation.isActive(history, to), places.haveRoomFor(host), places.passOverNobody(null, delegate))
                .then(() -> new DelegateRehosted(delegate, host, moving.host(), by));
    }
}
