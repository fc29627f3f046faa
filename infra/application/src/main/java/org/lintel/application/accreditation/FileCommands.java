package org.lintel.application.accreditation;

import java.util.List;

import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.springframework.stereotype.Component;

/** Carries out steps on files and answers with the new state; or says what would come of them. */
@Component
final class FileCommands {
    private final CommandDesk desk;
    private final Sealing sealing;

    FileCommands(CommandDesk desk, Sealing sealing) {
        this.desk = desk;
        this.sealing = sealing;
    }

    /**
     * @param id as the address has it
     * @throws ProblemException 404 where it cannot be one, and as {@link CommandDesk#carryOut}
     */
    FileState carryOut(String id, StepBody body, Sender sender) {
        AccreditationId file = AccreditationIds.orNotFound(id);
        return state(file, desk.carryOut(body.on(file, sender, sealing.forRehearsal(file)),
                () -> body.on(file, sender, sealing.of(file)), sender));
    }

    /**
     * @param command on this file, with nothing to seal in it
     * @throws ProblemException as {@link CommandDesk#carryOut}
     */
    FileState carryOut(AccreditationId file, Command command, Sender sender) {
        return state(file, desk.carryOut(command, sender));
    }

    private static FileState state(AccreditationId file, Accepted accepted) {
        Accreditation state = Accreditation.from(accepted.history(), file);
        return new FileState(file.value(), state == null ? AccreditationState.SUBMITTED : state.state(), accepted.after());
    }

    /** @return what would be decided on each of the bodies, were it sent now; nothing is recorded */
    List<Decision> rehearse(String id, List<? extends StepBody> bodies, Sender sender) {
        AccreditationId file = AccreditationIds.orNotFound(id);
        Sealer unsealed = sealing.forRehearsal(file);
        return desk.rehearse(bodies.stream().map(body -> body.on(file, sender, unsealed)).toList());
    }
}
