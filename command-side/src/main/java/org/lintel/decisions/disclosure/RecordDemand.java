package org.lintel.decisions.disclosure;

import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.session.SessionConvened;

/** An officer records what an authority demands, by whomever it came in; answering it is for the legal adviser (inv-23). */
public record RecordDemand(DemandId demand, SessionId session, CountryCode state, Sealed<FreeText> text, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return Boundary.of(new Boundary.Criterion(Tags.session(session), Set.of(SessionConvened.class)));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        return history.events(SessionConvened.class).noneMatch(one -> one.session().equals(session))
                ? new Decision.NotFound()
                : Decision.provided().then(() -> new DemandRecorded(demand, session, state, text,
                        DisclosureRetention.until(session, history, circumstances), by));
    }
}
