package org.lintel.decisions.accreditation;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.ListingChosen;

/** inv-22: the contact point chooses whether the organisation is named in the list of participants, as long as its file is open; chosen already, nothing happens. */
public record ChooseListing(AccreditationId accreditation, boolean listed, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Decision decision = Decision.provided(StateAllows.anyOpen(file.state()))
                .then(() -> new ListingChosen(accreditation, file.request().session(), listed, by));
        boolean now = history.events(ListingChosen.class).filter(chosen -> chosen.accreditation().equals(accreditation))
                .reduce((_, latest) -> latest).map(ListingChosen::listed).orElse(false);
        return decision instanceof Decision.Accepted && now == listed ? new Decision.NothingToDo() : decision;
    }
}
