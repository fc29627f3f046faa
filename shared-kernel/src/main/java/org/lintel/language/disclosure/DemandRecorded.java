package org.lintel.language.disclosure;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;

/**
 * An authority demanded data of persons. It is for the legal adviser, and nobody answers it with data (inv-23).
 *
 * @param session for which the persons came
 * @param text what was demanded, and how
 */
public record DemandRecorded(DemandId demand, SessionId session, CountryCode state, Sealed<FreeText> text, Actor by)
        implements
            DisclosureEvent {}
