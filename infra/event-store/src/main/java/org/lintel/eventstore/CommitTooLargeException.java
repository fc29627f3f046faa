package org.lintel.eventstore;

import java.util.Locale;

/** The append has more events or bytes than one commit can hold. Nothing was written, and a repetition will not help. */
public final class CommitTooLargeException extends RuntimeException {

    CommitTooLargeException(int events, long bytes) {
        super(String.format(Locale.ROOT,
                "A commit of %,d events and %,d bytes is refused: one commit holds at most %,d events and %,d bytes. ", events, bytes,
                NewCommit.MAX_EVENTS, NewCommit.MAX_BYTES)
                + "Split the change into several commands, each of them valid on its own.");
    }
}
