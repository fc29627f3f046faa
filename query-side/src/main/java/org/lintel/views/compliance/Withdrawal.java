package org.lintel.views.compliance;

import org.jspecify.annotations.Nullable;

/**
 * inv-28: something that a person agreed to and took back.
 *
 * @param effective from when on it had effect: with the first edition of the list without them or, where there was nothing left to be done, with itself; null
 *        until then
 */
public record Withdrawal(CountedEvent withdrawn, @Nullable CountedEvent effective) {}
