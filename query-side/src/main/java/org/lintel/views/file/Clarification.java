package org.lintel.views.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * A question to the applicant.
 *
 * @param replyBy the last moment as it was first given, UTC
 * @param answer null while it is awaited
 */
public record Clarification(Sealed<FreeText> question, Instant askedAt, Instant replyBy, @Nullable Answer answer) {
    Clarification answered(Answer given) {
        return new Clarification(question, askedAt, replyBy, given);
    }
}
