package org.lintel.application.edge;

import java.time.Duration;
import java.util.List;

import org.lintel.application.edge.Problem.BadField;
import org.lintel.decisions.Refusal;
import org.springframework.http.HttpStatus;

/** Ends a call with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    private final long seconds;

    private ProblemException(Problem problem) {
        this(problem, 0);
    }

    private ProblemException(Problem problem, long seconds) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.seconds = seconds;
    }

    /** @return until it is worth trying again; 0 where nothing is said of that */
    public long seconds() {
        return seconds;
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }

    public static ProblemException wrongRole() {
        return new ProblemException(Problem.wrongRole());
    }

    public static ProblemException malformed(List<BadField> errors) {
        return new ProblemException(Problem.malformed(errors));
    }

    public static ProblemException malformed(String field, String code, String detail) {
        return new ProblemException(Problem.malformed(field, code, detail));
    }

    /** A rule said no: 422, but 409 where the thing exists already. */
    public static ProblemException refused(Refusal refusal) {
        return new ProblemException(
                Problem.of(refusal.code().equals("session-exists") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, refusal));
    }

    /** The edge itself says no: 422. */
    public static ProblemException refused(String code, String detail, String remedy) {
        return new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, remedy));
    }

    public static ProblemException keyReused() {
        return new ProblemException(Problem.of(HttpStatus.CONFLICT, "key-reused",
                "This Idempotency-Key was used before with another path or body.", "Use a new key for a new command."));
    }

    /** @param wait until the next attempt is looked at */
    public static ProblemException tooMany(Duration wait) {
        return new ProblemException(Problems.ofStatus(HttpStatus.TOO_MANY_REQUESTS), Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** @return 503: a view has not seen what is recorded */
    public static ProblemException notYetVisible() {
        return unavailable("not-yet-visible", "It is recorded, but this view has not seen it yet.", "Read again in a moment.");
    }

    public static ProblemException unavailable(String code, String detail, String remedy) {
        return new ProblemException(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail, remedy));
    }
}
