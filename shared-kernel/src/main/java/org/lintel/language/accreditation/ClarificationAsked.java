package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.TextKey;

/**
 * The applicant was asked a question.
 *
 * @param questionKey a fingerprint of the question, so that it is not asked twice
 * @param replyBy the last moment to answer, UTC
 */
public record ClarificationAsked(AccreditationId accreditation, FreeText question, TextKey questionKey, Instant replyBy,
        Actor by) implements AccreditationEvent {}
