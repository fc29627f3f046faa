package org.lintel.decisions.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lintel.decisions.History;
import org.lintel.language.CountryCode;
import org.lintel.language.consent.ConsentEvent;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;

/** What one person agrees to at the end of a history that holds the delegate's events: a fold, for whoever wants to pass something on (inv-23, inv-24). */
public record Consents(List<ConsentGiven> current) {
    public Consents {
        current = List.copyOf(current);
    }

    public static Consents from(History history, DelegateId delegate) {
        List<ConsentGiven> current = new ArrayList<>();
        history.events(ConsentEvent.class).filter(event -> event.delegate().equals(delegate)).forEachOrdered(event -> {
            current.removeIf(before -> before.kind() == event.kind() && before.recipient().equals(event.recipient()));
            switch (event) {
                case ConsentGiven given -> current.add(given);
                case ConsentWithdrawn _ -> {
                    // Nothing is left of it.
                }
            }
        });
        return new Consents(current);
    }

    /** @return whether the person agrees, now, that all of these fields are passed on to this State */
    public boolean cover(ConsentKind kind, CountryCode recipient, Set<PersonField> fields) {
        return current.stream()
                .anyMatch(given -> given.kind() == kind && given.recipient().equals(recipient) && given.fields().containsAll(fields));
    }

    /** @return whether there is anything to take back */
    boolean include(ConsentKind kind, CountryCode recipient) {
        return cover(kind, recipient, Set.of());
    }
}
