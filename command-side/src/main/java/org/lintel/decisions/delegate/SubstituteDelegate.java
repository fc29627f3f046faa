package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.CONFIRMED;
import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.VETTED;
import static org.lintel.language.delegate.DelegateState.WAITLISTED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateSubstituted;

/**
 * An organisation sends another of its nominated persons in place of a confirmed one, who gives the place up to them. What somebody has only for as
 * long as interim relief stays an act is not theirs to give up to another (inv-16).
 *
 * @param substitute who comes instead, nominated or waiting on the same accreditation
 */
public record SubstituteDelegate(DelegateId delegate, DelegateId substitute, Actor by) implements DelegateCommand {
    private static final Refusal ANOTHER_HOST = new Refusal("another-host", "The two delegates do not attend on the same accreditation.",
            "Name a substitute of the same organisation.");

    @Override
    public Boundary[] alsoDependsOn(Delegate confirmed, History known) {
        return new Boundary[]{Boundary.of(Tags.delegate(substitute)), HostAccreditation.boundary(confirmed.host().accreditation())};
    }

    @Override
    public Decision decide(Delegate confirmed, History history, Circumstances circumstances) {
        Delegate next = Delegate.from(history, substitute);
        if (next == null || !next.isOpenTo(by)) {
            return new Decision.NotFound();
        }
        return Decision
                .provided(DelegateLifeCycle.allows(confirmed, CONFIRMED, VETTED, RECOMMENDED, GRANTED),
                        DelegateLifeCycle.allows(confirmed.standing(), CONFIRMED, VETTED, RECOMMENDED, GRANTED),
                        DelegateLifeCycle.allows(next, NOMINATED, WAITLISTED), Recusals.from(history, confirmed).noneOf(by),
                        HostAccreditation.givesPlaces(history, confirmed.host().accreditation()),
                        Rule.that(() -> next.host().equals(confirmed.host()), ANOTHER_HOST))
                .then(() -> new DelegateSubstituted(delegate, confirmed.host(), substitute, by));
    }
}
