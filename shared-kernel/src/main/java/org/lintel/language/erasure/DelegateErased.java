package org.lintel.language.erasure;

import org.lintel.language.Actor;
import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;

/**
 * A second person concurred: from here on nobody can read who the nominated person is, nor what was written of them, in whichever class. The keys
 * are destroyed once this is recorded, and again wherever they should come back.
 */
public record DelegateErased(DelegateId delegate, SessionId session, Actor by) implements DelegateErasureEvent {}
