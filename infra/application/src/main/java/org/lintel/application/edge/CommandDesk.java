package org.lintel.application.edge;

import java.util.List;
import java.util.function.Supplier;

import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Outcome;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;

/** Takes commands from the edge and turns every outcome but success into a problem. */
public final class CommandDesk {
    private final CommandExecution execution;
    private final OpaqueTokens tokens;

    public CommandDesk(CommandExecution execution, OpaqueTokens tokens) {
        this.execution = execution;
        this.tokens = tokens;
    }

    /** @throws ProblemException 404, 409, 422 or 503 where it is not carried out */
    public Accepted carryOut(Command command, Sender sender) {
        return carryOut(command, () -> command, sender);
    }

    /**
     * @param judged the command with nothing sealed in it
     * @param whole makes the same command as it is to be recorded, once the rules have accepted the other
     * @throws ProblemException 404, 409, 422 or 503 where it is not carried out
     */
    public Accepted carryOut(Command judged, Supplier<Command> whole, Sender sender) {
        return switch (execution.carryOut(judged, whole, sender.mark())) {
            case Outcome.Done done -> new Accepted(done.history(), done.did(), tokens.ofPosition(done.position()));
            case Outcome.Refused refused -> throw ProblemException.refused(refused.refusal());
            case Outcome.NotFound _ -> throw ProblemException.notFound();
            case Outcome.KeyReused _ -> throw ProblemException.keyReused();
            case Outcome.Busy _ ->
                throw ProblemException.unavailable("busy", "Many are working on the same matter at this moment.", "Try again in a moment.");
        };
    }

    /** @return what would be decided on each command now; nothing is recorded */
    public List<Decision> rehearse(List<Command> commands) {
        return execution.rehearse(commands);
    }
}
