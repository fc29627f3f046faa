package org.lintel.application.badge;

import org.jspecify.annotations.Nullable;
import org.lintel.language.badge.Zone;

/**
 * What the gate is told: whether the badge opens it, and never why not. It names nobody: the gate compares the name that is printed on the
 * badge with whom it sees.
 *
 * @param zone how far; null where the badge is not valid
 * @param after an opaque token, in the answer to a command; otherwise null
 */
record GateAnswer(boolean valid, @Nullable Zone zone, @Nullable String after) {
    static final GateAnswer NOT_VALID = new GateAnswer(false, null, null);
}
