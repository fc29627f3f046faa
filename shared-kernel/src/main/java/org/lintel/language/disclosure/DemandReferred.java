package org.lintel.language.disclosure;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.SessionId;

/** The demand was handed to the legal adviser (inv-23). */
public record DemandReferred(DemandId demand, SessionId session, CountryCode state, Actor by) implements DisclosureEvent {}
