package org.lintel.decisions.accreditation;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.RequestWithdrawn;

/** The applicant withdraws an open file. */
public record WithdrawRequest(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        return Decision.provided(StateAllows.anyOpen(file))
                .then(() -> new RequestWithdrawn(accreditation, request.session(), request.organisationKey(), by));
    }
}
