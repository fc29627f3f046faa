package org.lintel.application.edge;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Refusal;
import org.springframework.http.HttpStatus;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Why a call was not carried out (RFC 9457), never with a personal value in it.
 *
 * @param code stable, for programs
 * @param detail a sentence for a person
 * @param remedy what the person can do about it
 * @param errors every bad field of a malformed body; otherwise null
 * @param refusal the rule that said no, for pages, which tell it in the reader's language; null where it was none
 */
public record Problem(String type, String title, int status, String code, String detail, String remedy, @Nullable List<BadField> errors,
        @JsonIgnore @Nullable Refusal refusal) {
    /** A field that is wrong, by its path in the body, for instance {@code organisation.country}. */
    public record BadField(String field, String code, String detail) {}

    /** @return every bad field; none where the call was well-formed */
    public List<BadField> badFields() {
        return errors == null ? List.of() : errors;
    }

    static Problem of(HttpStatus status, String code, String detail, String remedy) {
        return new Problem("urn:lintel:problem:" + code, status.getReasonPhrase(), status.value(), code, detail, remedy, null, null);
    }

    static Problem of(HttpStatus status, Refusal refusal) {
        Problem problem = of(status, refusal.code(), refusal.sentence(), refusal.remedy());
        return new Problem(problem.type, problem.title, problem.status, problem.code, problem.detail, problem.remedy, null, refusal);
    }

    /** @param mebibytes the most that a body may have */
    public static Problem tooLarge(int mebibytes) {
        return of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "A body may have at most " + mebibytes + " MiB.", "Send less.");
    }

    static Problem malformed(List<BadField> errors) {
        Problem problem = of(HttpStatus.BAD_REQUEST, "malformed", "The request cannot be understood; every bad field is named.",
                "Correct the fields named in errors and send it again.");
        return new Problem(problem.type, problem.title, problem.status, problem.code, problem.detail, problem.remedy, List.copyOf(errors),
                null);
    }

    /** @param field where the body as a whole is wrong: empty */
    static Problem malformed(String field, String code, String detail) {
        return malformed(List.of(new BadField(field, code, detail)));
    }

    /** The answer to a form that was shown before its session ended. */
    public static Problem formExpired() {
        return of(HttpStatus.FORBIDDEN, "form-expired",
                "This form no longer holds: you signed out, or your session ended, after it was shown.",
                "Go back, copy what you wrote, sign in, and send it again.");
    }

    static Problem wrongRole() {
        return of(HttpStatus.FORBIDDEN, "wrong-role", "Your role does not include this.", "Ask somebody whose role does.");
    }

    /** The one answer to what is unknown and to what is not yours. */
    static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here that you may see.", "Check the address.");
    }
}
