package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * The delegate got a place off the waiting list.
 *
 * @param passedOver why others who were before on the list were passed over; null where nobody was (inv-33)
 */
public record DelegatePromoted(DelegateId delegate, Host host, @Nullable Sealed<FreeText> passedOver, Actor by) implements PlaceEvent {}
