package org.lintel.application.accreditation;

import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.decisions.Command;
import org.lintel.language.accreditation.AccreditationId;

/** What a call says of the step on a file that it asks for. Scripts send it as JSON, people as a form; both become the same command. */
interface StepBody {
    /**
     * @param seal for what somebody wrote
     * @throws ProblemException 400 where its fields contradict each other
     */
    Command on(AccreditationId file, Sender sender, Sealer seal);
}
