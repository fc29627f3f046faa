package org.lintel.views.compliance;

import java.time.Instant;

/**
 * A control took another status. Each begins at {@link Status#NO_DATA}, which is not listed.
 *
 * @param control for instance {@code G01.1}
 * @param since from when, UTC
 */
public record StatusChange(String control, Status status, Instant since) {}
