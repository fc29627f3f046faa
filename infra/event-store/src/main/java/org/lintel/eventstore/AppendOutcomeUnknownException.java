package org.lintel.eventstore;

/**
 * The append may have been committed or may not: the database did not say so in time, and nothing could be read back that
 * would decide it. It may still become visible later. Or it was committed, and whoever asked for it could not be told.
 *
 * <p>Whoever repeats the append must carry a key of idempotency in its condition, or read first. Every other exception of an
 * append means that nothing was written.
 */
public final class AppendOutcomeUnknownException extends RuntimeException {

    AppendOutcomeUnknownException(long commit) {
        super("It is not known whether commit " + commit + " was written: the database neither acknowledged it nor showed it in time. "
                + "Repeat the request with the same idempotency key.");
    }

    /** The commit is in the log, but where it ended could not be passed on. */
    AppendOutcomeUnknownException(long commit, Throwable failure) {
        super("Commit " + commit + " was written, but where it ended could not be told (" + failure.getClass().getSimpleName()
                + "). Repeat the request with the same idempotency key.", failure);
    }
}
