package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.MoreTimeGiven;

/**
 * The party was given more time in a matter of the delegate.
 *
 * @param period the new end, and when to remind of it
 * @param reasons of the officer; null where the registry gave it, because its own reminder came late
 */
public record DelegateDeadlineExtended(DelegateId delegate, Host host, TimeLimit limit, Period period, @Nullable Sealed<FreeText> reasons,
        Actor by) implements PlaceEvent, MoreTimeGiven {}
