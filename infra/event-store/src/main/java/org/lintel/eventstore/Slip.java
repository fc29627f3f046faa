package org.lintel.eventstore;

import org.slf4j.Logger;

/** What went wrong in a thread that must go on whatever happens. */
final class Slip {

    private Slip() {}

    /** Writes its type to the log, or, when there is no memory even for that, nothing. */
    static void tell(Logger log, String sentence, Throwable failure) {
        try {
            log.warn("{}: {}", sentence, failure.getClass().getSimpleName());
        } catch (RuntimeException | Error again) {
            // The thread matters more than the sentence.
        }
    }
}
