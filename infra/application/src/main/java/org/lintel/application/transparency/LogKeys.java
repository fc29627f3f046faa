package org.lintel.application.transparency;

import java.util.List;

import org.lintel.transparencylog.SignerKey;

/**
 * The keys by which the log's checkpoints are signed.
 *
 * @param signing all of one name, which is the log's origin; while a key is being exchanged there are two, and both sign
 */
public record LogKeys(List<SignerKey> signing) {
    public LogKeys {
        signing = List.copyOf(signing);
        if (signing.isEmpty()) {
            throw new IllegalArgumentException("A log is signed by a key.");
        }
    }

    String origin() {
        return signing.getFirst().verifier().name();
    }

    @Override
    public String toString() {
        return "LogKeys[withheld]";
    }
}
