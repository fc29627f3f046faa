package org.lintel.decisions.disclosure;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tags;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandTextErased;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.DisclosurePurposeErased;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.disclosure.DisclosureTextErased;
import org.lintel.language.disclosure.DisclosureTextId;

/** Time has come for the words of a disclosure or of a demand (guideline G23): they are erased. */
public record EraseDisclosureText(DisclosureTextId subject, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return Boundary.of(switch (subject) {
            case DisclosureId disclosure -> Tags.disclosure(disclosure);
            case DemandId demand -> Tags.demand(demand);
        });
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        RecordedEvent recorded = history.recorded().stream()
                .filter(one -> one.event() instanceof DisclosureText written && written.subject().equals(subject)).findFirst().orElse(null);
        if (recorded == null) {
            return new Decision.NotFound();
        }
        DisclosureText written = (DisclosureText) recorded.event();
        Instant due = written.keptUntil(recorded.recordedAt());
        boolean gone = history.events(DisclosureTextErased.class).anyMatch(one -> one.subject().equals(subject));
        return gone || !circumstances.now().isAfter(due)
                ? new Decision.NothingToDo()
                : Decision.provided().then(() -> erased(written, due));
    }

    private DisclosureTextErased erased(DisclosureText written, Instant due) {
        return switch (written) {
            case DataDisclosed made -> new DisclosurePurposeErased(made.disclosure(), made.session(), made.state(), due, by);
            case DemandRecorded demand -> new DemandTextErased(demand.demand(), demand.session(), demand.state(), due, by);
        };
    }
}
