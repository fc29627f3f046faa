package org.lintel.language.delegate;

import org.lintel.language.Actor;

/** No place was free, so the delegate waits for one; the order of these events is the order of the list (inv-33). */
public record DelegateWaitlisted(DelegateId delegate, Host host, Actor by) implements PlaceEvent {}
