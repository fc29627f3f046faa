package org.lintel.language.access;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;

/**
 * Nobody reviewed an exceptional access in time. It decides nothing (inv-6): the access still waits for its review.
 *
 * @param due the moment that was missed, UTC
 */
public record ExceptionalReviewMissed(ExceptionalAccessId access, AccreditationId accreditation, Instant due,
        Actor by) implements ExceptionalAccessEvent {}
