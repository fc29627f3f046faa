package org.lintel.application.accreditation;

import java.util.function.Function;

import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.springframework.stereotype.Component;

/** Carries out commands on files and answers with the new state. */
@Component
final class FileCommands {
    private final CommandDesk desk;

    FileCommands(CommandDesk desk) {
        this.desk = desk;
    }

    /** @param id as the address has it; 404 where it cannot be one */
    FileState carryOut(String id, Sender sender, Function<AccreditationId, Command> command) {
        AccreditationId file = AccreditationIds.orNotFound(id);
        Accepted accepted = desk.carryOut(command.apply(file), sender);
        Accreditation state = Accreditation.from(accepted.history(), file);
        return new FileState(file.value(), state == null ? AccreditationState.SUBMITTED : state.state(), accepted.after());
    }
}
