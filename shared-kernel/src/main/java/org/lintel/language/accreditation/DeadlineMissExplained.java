package org.lintel.language.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * Why a time limit was missed, once known (inv-6).
 *
 * @param due the moment that was missed, as {@link DeadlineMissed} says it
 */
public record DeadlineMissExplained(AccreditationId accreditation, TimeLimit limit, Instant due, MissReason reason,
        @Nullable Sealed<FreeText> note,
        Actor by) implements AccreditationEvent {}
