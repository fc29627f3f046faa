package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.NoticeFailed;

/**
 * A notice about the delegate could not be delivered: the period that it starts does not run until it is dispatched anew, and a place is kept as long.
 *
 * @param notice its number among the delegate's, from 1
 * @param standsStill the period that it starts; null where it starts none, or that was used
 */
public record DelegateNoticeUndeliverable(DelegateId delegate, Host host, int notice, @Nullable TimeLimit standsStill,
        Actor by) implements PlaceEvent, NoticeFailed {}
