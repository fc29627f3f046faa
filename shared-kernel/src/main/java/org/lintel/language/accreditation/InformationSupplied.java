package org.lintel.language.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * The applicant supplied what was missing or answered a clarification.
 *
 * @param completenessDue where the request is checked again: the last moment for it, UTC; otherwise null
 */
public record InformationSupplied(AccreditationId accreditation, Sealed<FreeText> information, @Nullable Instant completenessDue,
        Actor by) implements AccreditationEvent {}
