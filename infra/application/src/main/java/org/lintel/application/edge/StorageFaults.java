package org.lintel.application.edge;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.AppendNotWrittenException;
import org.lintel.eventstore.AppendOutcomeUnknownException;
import org.lintel.eventstore.AppendQueueFullException;
import org.lintel.eventstore.CommitTooLargeException;
import org.lintel.eventstore.UnreadableCommitException;
import org.springframework.http.HttpStatus;

import com.mongodb.MongoException;

/** What to tell a caller when the database does not do what it should: never a 500, and never a claim that nothing happened when it may have. */
final class StorageFaults {
    private static final int DEEPEST_CAUSE = 20;

    private StorageFaults() {}

    static boolean isStorageFault(Throwable fault) {
        return causes(fault).anyMatch(cause -> problemOfCause(cause) != null);
    }

    static Problem problemOf(Throwable fault) {
        return causes(fault).flatMap(cause -> Stream.ofNullable(problemOfCause(cause))).findFirst().orElseThrow();
    }

    private static @Nullable Problem problemOfCause(Throwable cause) {
        return switch (cause) {
            case AppendOutcomeUnknownException _ ->
                unavailable("outcome-unknown", "It is not known yet whether this took effect.",
                        "Repeat it with the same Idempotency-Key: it will take effect once.");
            case AppendQueueFullException _ ->
                unavailable("busy", "Too much is being recorded at this moment; nothing was changed.", "Try again in a moment.");
            case AppendNotWrittenException _ ->
                unavailable("storage-unavailable", "The registry could not record this at the moment.",
                        "Repeat it with the same Idempotency-Key in a moment.");
            case UnreadableCommitException _ ->
                unavailable("history-unreadable", "A part of the history cannot be read, so nothing is decided on it.",
                        "Tell the administrator; nothing was changed.");
            case CommitTooLargeException _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-much-at-once",
                    "This would record more at once than one commit may hold; nothing was changed.", "Do it in smaller parts.");
            case MongoException _ -> unavailable("storage-unavailable", "The registry's storage does not answer at the moment.",
                    "Repeat it with the same Idempotency-Key in a moment.");
            default -> null;
        };
    }

    private static Problem unavailable(String code, String detail, String remedy) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail, remedy);
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
