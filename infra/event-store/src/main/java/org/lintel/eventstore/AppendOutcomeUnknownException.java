package org.lintel.eventstore;

/**
 * The append may have been committed or may not: the database did not say so in time, and nothing could be read back that
 * would decide it. It may still become visible later.
 *
 * <p>Whoever repeats the append must carry a key of idempotency in its condition, or read first. Every other exception of an
 * append means that nothing was written.
 */
public final class AppendOutcomeUnknownException extends RuntimeException {

    AppendOutcomeUnknownException(long commit) {
        super("It is not known whether commit " + commit + " was written: the database neither acknowledged it nor showed it in time. "
                + "Repeat the request with the same idempotency key.");
    }
}
