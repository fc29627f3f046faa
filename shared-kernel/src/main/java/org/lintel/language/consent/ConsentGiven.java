package org.lintel.language.consent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Host;

/**
 * The person agrees that these fields, and no others, may be passed on to this State until they take it back. A later one of the same kind to the
 * same State replaces it.
 *
 * @param fields at least one
 */
public record ConsentGiven(DelegateId delegate, Host host, ConsentKind kind, CountryCode recipient, Set<PersonField> fields,
        Actor by) implements ConsentEvent {
    public ConsentGiven {
        // In the order of the list, for the record must read the same in every run; Set.copyOf shuffles.
        fields = Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }
}
