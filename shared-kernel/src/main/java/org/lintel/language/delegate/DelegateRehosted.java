package org.lintel.language.delegate;

import java.util.List;

import org.lintel.language.Actor;

/**
 * Another organisation hosts the delegate from now on, whose place moves along where there is one.
 *
 * @param host the new one
 */
public record DelegateRehosted(DelegateId delegate, Host host, Host left, Actor by) implements PlaceEvent {
    @Override
    public List<Host> hosts() {
        return List.of(host, left);
    }
}
