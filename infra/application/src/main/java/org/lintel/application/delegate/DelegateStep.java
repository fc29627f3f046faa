package org.lintel.application.delegate;

import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.decisions.Command;
import org.lintel.language.delegate.DelegateId;

/** What a call says of the step on a delegate that it asks for. */
interface DelegateStep {
    /** @param seal for what somebody wrote */
    Command on(DelegateId delegate, Sender sender, Sealer seal);
}
