package org.lintel.language.delegate;

import org.lintel.language.Actor;

/**
 * The accreditation that the delegate attends on is in force again, or its act stayed: the delegate has back exactly what that act took,
 * place and turn on the waiting list included (inv-12).
 *
 * @param act the number of the act, as in {@link DelegateHostLost}
 */
public record DelegateHostRestored(DelegateId delegate, Host host, int act, Actor by) implements PlaceEvent {}
