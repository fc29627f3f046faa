package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.SessionId;

/** The contact point chose whether the organisation is named in the list of participants (inv-22); until then it is not. */
public record ListingChosen(AccreditationId accreditation, SessionId session, boolean listed, Actor by) implements AccreditationEvent {}
