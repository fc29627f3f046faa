package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.vault.Seals;

/** Seals under the delegate's own keys, one for each class. */
record VaultPersonSealer(Seals seals, DelegateId delegate, SessionId session) implements PersonSealer {
    @Override
    public Sealed<Person> person(Person person) {
        return sealed(PersonText.of(person), SealedField.PERSON);
    }

    @Override
    public Sealed<Particulars> particulars(Particulars particulars) {
        return sealed(PersonText.of(particulars), SealedField.PARTICULARS);
    }

    @Override
    public Sealed<Boolean> atRisk(boolean atRisk) {
        return sealed(atRisk ? "1" : "0", SealedField.AT_RISK);
    }

    private <T> Sealed<T> sealed(String text, SealedField field) {
        return SealedInPlace.seal(seals, new Sealed.Place(delegate.value(), session.value(), field), text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "VaultPersonSealer[" + delegate.value() + "]";
    }
}
