package org.lintel.transparencylog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A checkpoint that a {@link TrustPolicy} accepts.
 *
 * @param log       the key of the log that signed it
 * @param witnesses the policy's witnesses that cosigned it, by the names that the policy gives them, and when: seconds since 1970, as each said last
 */
public record AcceptedCheckpoint(Checkpoint checkpoint, VerifierKey log, Map<String, Long> witnesses) {

    public AcceptedCheckpoint {
        witnesses = Collections.unmodifiableMap(new TreeMap<>(witnesses));
    }
}
