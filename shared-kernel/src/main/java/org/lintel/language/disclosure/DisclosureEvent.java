package org.lintel.language.disclosure;

import org.lintel.language.CountryCode;
import org.lintel.language.Event;

/** What is recorded of passing data on to a State, and of what a State demands (inv-23). */
public sealed interface DisclosureEvent extends Event permits DisclosureText, RecipientKeyRegistered, DemandReferred, DisclosureTextErased {
    /** @return the State that it is about */
    CountryCode state();
}
