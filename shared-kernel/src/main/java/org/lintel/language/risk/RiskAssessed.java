package org.lintel.language.risk;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;

/** A focal point assessed what taking part may do to a person. */
public record RiskAssessed(RiskKey risk, SessionId session, Sealed<FreeText> outcome, Actor by) implements RiskEvent {}
