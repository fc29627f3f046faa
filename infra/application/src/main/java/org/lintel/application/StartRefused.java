package org.lintel.application;

/** The registry cannot start, for a reason that one sentence tells. Leaves nothing half-made behind. */
public final class StartRefused extends RuntimeException {
    /** @param sentence for the person at the keyboard */
    public StartRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
