package org.lintel.language.risk;

import org.lintel.language.Actor;
import org.lintel.language.SessionId;

/**
 * A focal point was about to be shown who of a session is at risk or asked to be contacted (inv-30): of everybody or nobody, so that it tells of no one.
 * Further readings of the same are counted as this one for a while.
 */
public record RisksOpened(SessionId session, Actor by) implements RiskEvent {}
