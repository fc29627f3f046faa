package org.lintel.language.erasure;

import org.lintel.language.Actor;
import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;

/** An administrator asked that everything kept of a nominated person be erased; somebody else has to concur. */
public record DelegateErasureRequested(DelegateId delegate, SessionId session, Actor by) implements DelegateErasureEvent {}
