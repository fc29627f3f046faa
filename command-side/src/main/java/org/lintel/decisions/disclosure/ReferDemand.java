package org.lintel.decisions.disclosure;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;

/** The demand went to the legal adviser, by the registry or by hand; once it has, nothing is left to do (inv-23). */
public record ReferDemand(DemandId demand, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.demand(demand));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        DemandRecorded recorded = history.events(DemandRecorded.class).filter(one -> one.demand().equals(demand)).findFirst().orElse(null);
        if (recorded == null) {
            return new Decision.NotFound();
        }
        return history.events(DemandReferred.class).anyMatch(one -> one.demand().equals(demand))
                ? new Decision.NothingToDo()
                : Decision.provided().then(() -> new DemandReferred(demand, recorded.session(), recorded.state(), by));
    }
}
