package org.lintel.language.consent;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.delegate.DelegateId;

/** What a person says of passing on what is theirs. It is no step in the life of the delegate; whoever decides on the delegate sees it too. */
public sealed interface ConsentEvent extends Event permits ConsentGiven, ConsentWithdrawn {
    DelegateId delegate();

    ConsentKind kind();

    /** @return the State that it is about */
    CountryCode recipient();

    Actor by();
}
