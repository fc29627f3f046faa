package org.lintel.application.edge;

import java.util.Locale;
import java.util.concurrent.CompletionException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.lintel.decisions.accreditation.AccreditationCommand;
import org.lintel.vault.VaultRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever ends a call into a problem that a person understands; a stack trace never leaves. */
@RestControllerAdvice
public final class Problems {
    /** When to try again what could not be done now; unit: seconds. */
    public static final String RETRY_AFTER = "1";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception ended) {
        return answer(of(ended), ended instanceof ProblemException known ? known.seconds() : 0);
    }

    /** @return what ended a call, in words; of a fault of our own only the kind is logged */
    public static Problem of(Exception ended) {
        return switch (ended) {
            case ProblemException problem -> problem.problem();
            case HttpMessageNotReadableException _ -> Problem.malformed("", "missing", "A JSON body is needed; the least is {}.");
            case MissingServletRequestParameterException missing ->
                Problem.malformed(missing.getParameterName(), "missing", "This parameter is needed.");
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.malformed(mismatch.getName(), "wrong-type", "This parameter has another form.");
            // Thrown when parameters are first read: bytes that are no text, a name with a control character.
            case InvalidParameterException _,RequestRejectedException _ ->
                Problem.malformed("", "not-acceptable", "The parameters are not well-formed.");
            // What the framework has an answer for: 404, 405, 406, 415.
            case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
                ofStatus(HttpStatus.valueOf(known.getStatusCode().value()));
            case Exception fault when StorageFaults.isStorageFault(fault) -> {
                LOG.warn("The event store did not answer: {}", fault.getClass().getName());
                yield StorageFaults.problemOf(fault);
            }
            case VaultRefused refused -> ofVault(refused);
            case CompletionException failed when failed.getCause() instanceof VaultRefused refused -> ofVault(refused);
            default -> {
                LOG.error("A call failed: {} at {}", ended.getClass().getName(), StorageFaults.placeOf(ended));
                yield Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault",
                        "The registry has a fault; if this was to change something, it is not known whether it did.",
                        "Tell the administrator the time of this answer. Repeated with the same Idempotency-Key, it takes effect once.");
            }
        };
    }

    /** Its own sentence holds paths, for the administrator to read in the log. */
    private static Problem ofVault(VaultRefused refused) {
        if (refused.reason() == VaultRefused.Reason.ERASED) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, AccreditationCommand.ERASED);
        }
        LOG.error("The vault refused: {}", refused.reason());
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "keys-unavailable",
                "The keys of what is sealed cannot be used at this moment.",
                "Try again in a moment; if it lasts, tell the administrator.");
    }

    /** @return what a bare status means, in words */
    public static Problem ofStatus(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "This address does not take this method.", "See /v3/api-docs.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(status, "unsupported-media-type", "The body has another media type than this address takes.",
                        "Send application/json.");
            case NOT_ACCEPTABLE ->
                Problem.of(status, "not-acceptable", "There is no answer in the media type asked for.", "Accept application/json.");
            case TOO_MANY_REQUESTS ->
                Problem.of(status, "too-many-requests", "This was tried too often in a short time.",
                        "Wait as long as Retry-After says. Nothing is locked: from elsewhere it works as before.");
            case FORBIDDEN -> Problem.wrongRole();
            case NOT_FOUND -> Problem.notFound();
            default -> Problem.of(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status.getReasonPhrase() + ".",
                    "See /v3/api-docs.");
        };
    }

    private static ResponseEntity<Problem> answer(Problem problem, long seconds) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        } else if (seconds > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer.body(problem);
    }
}
