package org.lintel.language.dueprocess;

import java.time.Instant;

import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AdverseAct;

/** A party was suspended at once, without notice, which lapses unless another officer confirms it in time (inv-10). */
public interface SuspendedAtOnce extends ActTaken {
    AdverseAct act();

    /** @return a fingerprint of the reasons, so that the same facts do not serve twice */
    TextKey factsKey();

    /** @return the last moment to confirm it, UTC */
    Instant confirmBy();
}
