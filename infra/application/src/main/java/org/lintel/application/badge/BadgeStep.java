package org.lintel.application.badge;

import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.decisions.Command;
import org.lintel.language.badge.BadgeId;

/** What a call says of the step on a badge that it asks for. */
interface BadgeStep {
    /** @param seal for what somebody wrote */
    Command on(BadgeId badge, Sender sender, Sealer seal);
}
