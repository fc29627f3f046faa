package org.lintel.language.delegate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationState;

/**
 * The accreditation that the delegate attends on is out of force, and so is whatever the delegate held on it (inv-13). The place stays
 * reserved until it is given back or lost for good.
 *
 * @param act the number of the act in the accreditation's file, counted from 1 over all acts that can be appealed; null where nothing undoes
 *        it, as after a withdrawal
 * @param became where the accreditation stands by it
 * @param rehostBy for whom another organisation nominated: the last moment to find another host, UTC; otherwise null
 */
public record DelegateHostLost(DelegateId delegate, Host host, @Nullable Integer act, AccreditationState became,
        @Nullable Instant rehostBy, Actor by) implements PlaceEvent {}
