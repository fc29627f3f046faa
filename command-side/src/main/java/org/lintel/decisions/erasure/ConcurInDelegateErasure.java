package org.lintel.decisions.erasure;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.erasure.DelegateErased;

/**
 * A second officer concurs in what an administrator asked for: two persons, so that nobody can make a person unreadable alone; and nobody who has a
 * conflict of interest with an organisation of the delegate (inv-2).
 */
public record ConcurInDelegateErasure(DelegateId delegate, Actor by) implements DelegateErasureCommand {
    private static final Refusal NOT_REQUESTED = new Refusal("erasure-not-requested",
            "Nobody asked that what is kept of this delegate be erased.", "An administrator has to ask first.").which("delegate");
    private static final Refusal SAME_PERSON = new Refusal("four-eyes", "You asked for this erasure, so somebody else must concur.",
            "Ask a second officer.").which("erasure");

    @Override
    public Decision decide(Delegate known, History history, Circumstances circumstances) {
        Progress progress = Progress.of(history, this);
        return progress.nothingLeftOr(Decision
                .provided(Rule.that(() -> progress.requestedBy() != null, NOT_REQUESTED),
                        Rule.that(() -> !Objects.requireNonNull(progress.requestedBy()).id().equals(by.id()), SAME_PERSON),
                        DelegateErasureCommand.isOver(known, history, circumstances), Recusals.from(history, known).noneOf(by))
                .then(() -> new DelegateErased(delegate, known.host().session(), by)));
    }
}
