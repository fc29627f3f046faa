package org.lintel.decisions.disclosure;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tags;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DisclosureId;

/**
 * The officer who passes something on takes the encrypted file: soon after it was recorded, as part of the same reading (inv-30), and while its basis
 * still holds. Nothing is recorded by it. Refused as {@code disclosure-over}, and for the reasons for which it could not be made now.
 */
public record OpenDisclosure(DisclosureId disclosure, Actor by) implements Command {
    private static final Refusal OVER = new Refusal("disclosure-over",
            "The file can be taken for a short time only, by the officer who made it.",
            "Record a disclosure anew, with its basis and purpose.");

    @Override
    public Boundary boundary(History known) {
        Boundary all = Boundary.of(Tags.disclosure(disclosure));
        DataDisclosed made = known.events(DataDisclosed.class).filter(one -> one.disclosure().equals(disclosure)).findFirst().orElse(null);
        if (made != null) {
            all = all.and(Recipients.boundary(made.state()));
            for (DelegateId delegate : made.delegates()) {
                all = all.and(Boundary.of(Tags.delegate(delegate)));
            }
        }
        return all;
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        RecordedEvent recorded = history.recorded().stream()
                .filter(one -> one.event() instanceof DataDisclosed made && made.disclosure().equals(disclosure)).findFirst().orElse(null);
        if (recorded == null) {
            return new Decision.NotFound();
        }
        DataDisclosed made = (DataDisclosed) recorded.event();
        Instant until = recorded.occurredAt().plus(circumstances.inForce().access().oneReading());
        Decision decision = Decision
                .provided(Rule.that(() -> made.by().id().equals(by.id()) && circumstances.now().isBefore(until), OVER),
                        LawfulDisclosure.isNoListOfUnlisted(made.delegates(), made.fields(), history),
                        LawfulDisclosure.hasItsBasis(made.basis(), made.state(), made.delegates(), made.fields(), history),
                        LawfulDisclosure.isEncrypted(made.state(), history, circumstances.now()))
                .then(() -> made);
        return decision instanceof Decision.Refused ? decision : new Decision.NothingToDo();
    }
}
