package org.lintel.decisions.consent;

import java.util.Set;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DelegateCommand;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;

/**
 * A person agrees that these fields are passed on to a State. Only the person can; agreed to already, nothing happens.
 *
 * @param fields at least one
 */
public record GiveConsent(DelegateId delegate, ConsentKind kind, CountryCode recipient, Set<PersonField> fields,
        Actor by) implements DelegateCommand {
    public GiveConsent {
        fields = Set.copyOf(fields);
    }

    @Override
    public Decision decide(Delegate person, History history, Circumstances circumstances) {
        Decision decision = Decision.provided(person.isStillConcerned())
                .then(() -> new ConsentGiven(delegate, person.host(), kind, recipient, fields, by));
        boolean already = Consents.from(history, delegate).current().stream()
                .anyMatch(given -> given.kind() == kind && given.recipient().equals(recipient) && given.fields().equals(fields));
        return decision instanceof Decision.Accepted && already ? new Decision.NothingToDo() : decision;
    }
}
