package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.IntentEnded;

/**
 * What the delegate attended on is gone for good: nothing can bring the accreditation back, or no other host was found in time. A place that
 * was held is free from here on.
 */
public record DelegateLapsed(DelegateId delegate, Host host, Actor by) implements PlaceEvent, IntentEnded {}
