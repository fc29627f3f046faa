package org.lintel.language.badge;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * The badge opens nothing any more, whatever becomes of its bearer (inv-14).
 *
 * @param reasons an officer's; otherwise null
 */
public record BadgeInvalidated(BadgeId badge, Bearer bearer, InvalidationCause cause, @Nullable Sealed<FreeText> reasons,
        Actor by) implements BadgeEvent {}
