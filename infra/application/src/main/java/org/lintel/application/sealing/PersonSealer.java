package org.lintel.application.sealing;

import org.lintel.language.Sealed;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;

/** Makes of what a nomination says of a person what a command may hold. */
public interface PersonSealer {
    /** For nominations that are decided on and not recorded. */
    PersonSealer FOR_REHEARSAL = new PersonSealer() {
        @Override
        public Sealed<Person> person(Person person) {
            return new Sealed<>(RehearsalSealer.NOT_SEALED.value());
        }

        @Override
        public Sealed<Particulars> particulars(Particulars particulars) {
            return new Sealed<>(RehearsalSealer.NOT_SEALED.value());
        }

        @Override
        public Sealed<Boolean> atRisk(boolean atRisk) {
            return new Sealed<>(RehearsalSealer.NOT_SEALED.value());
        }
    };

    Sealed<Person> person(Person person);

    Sealed<Particulars> particulars(Particulars particulars);

    /** Sealed whatever it says, and as long, so that nobody tells from a key or from a length who is at risk. */
    Sealed<Boolean> atRisk(boolean atRisk);
}
