package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;

import org.lintel.language.SessionId;

/**
 * When each control changed its status, up to a moment.
 *
 * @param changes oldest first, then by control
 */
public record ComplianceHistory(SessionId session, Instant asOf, String catalogue, boolean illustrative, List<StatusChange> changes) {
    public ComplianceHistory {
        changes = List.copyOf(changes);
    }
}
