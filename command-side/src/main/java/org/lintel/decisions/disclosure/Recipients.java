package org.lintel.decisions.disclosure;

import java.util.Optional;
import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.language.CountryCode;
import org.lintel.language.Tags;
import org.lintel.language.disclosure.RecipientKeyRegistered;

/** The keys to which data is encrypted that is passed on. */
public final class Recipients {
    private Recipients() {}

    public static Boundary boundary(CountryCode state) {
        return Boundary.of(new Boundary.Criterion(Tags.recipient(state), Set.of(RecipientKeyRegistered.class)));
    }

    /** @return the latest that was registered for the State */
    public static Optional<RecipientKeyRegistered> keyOf(CountryCode state, History history) {
        return history.events(RecipientKeyRegistered.class).filter(key -> key.state().equals(state)).reduce((_, latest) -> latest);
    }
}
