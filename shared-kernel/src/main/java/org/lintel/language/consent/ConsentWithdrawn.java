package org.lintel.language.consent;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Host;

/** The person takes back what they agreed to; nothing more is passed on by it from here on. */
public record ConsentWithdrawn(DelegateId delegate, Host host, ConsentKind kind, CountryCode recipient,
        Actor by) implements ConsentEvent {}
