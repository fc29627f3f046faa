package org.lintel.language.delegate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/**
 * Why a time limit was missed in a matter of the delegate, once known (inv-6).
 *
 * @param due the moment that was missed, as {@link DelegateDeadlineMissed} says it
 */
public record DelegateDeadlineMissExplained(DelegateId delegate, Host host, TimeLimit limit, Instant due, MissReason reason,
        @Nullable Sealed<FreeText> note, Actor by) implements DelegateEvent {}
