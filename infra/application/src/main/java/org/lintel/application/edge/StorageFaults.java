package org.lintel.application.edge;

import java.util.stream.Stream;

import org.lintel.eventstore.AppendOutcomeUnknownException;
import org.springframework.http.HttpStatus;

import com.mongodb.MongoException;

/** What to tell a caller when the database does not do what it should: never a 500, and never a claim that nothing happened when it may have. */
final class StorageFaults {
    private static final int DEEPEST_CAUSE = 20;

    private StorageFaults() {}

    static boolean isStorageFault(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof MongoException || cause instanceof AppendOutcomeUnknownException);
    }

    static Problem problemOf(Throwable fault) {
        return causes(fault).anyMatch(AppendOutcomeUnknownException.class::isInstance)
                ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown", "It is not known yet whether this took effect.",
                        "Repeat it with the same Idempotency-Key: it will take effect once.")
                : Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "storage-unavailable", "The registry's storage does not answer at the moment.",
                        "Repeat it with the same Idempotency-Key in a moment.");
    }

    /** @return where a fault arose, without its message, which may quote what was sent */
    static String placeOf(Throwable fault) {
        return Stream.of(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.lintel.")).findFirst()
                .map(StackTraceElement::toString).orElse("an unknown place");
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE);
    }
}
