package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.IntentEnded;

/** The delegate does not come; a place that was held is free from here on (inv-16). */
public record DelegateWithdrawn(DelegateId delegate, Host host, Actor by) implements PlaceEvent, IntentEnded {}
