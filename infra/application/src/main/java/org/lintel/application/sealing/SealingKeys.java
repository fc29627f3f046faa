package org.lintel.application.sealing;

import java.util.Locale;

import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.vault.KeyRef;

/** By which of the vault's keys a value is sealed: one for each subject, session and retention class. */
final class SealingKeys {
    /** Of what belongs to the registry and to no file. */
    static final KeyRef OF_THE_REGISTRY = new KeyRef("registry", "registry", "restricted");

    private SealingKeys() {}

    /** @throws IllegalArgumentException where the place holds what no pseudonym can */
    static KeyRef of(Sealed.Place place, RetentionClass retention) {
        return of(place.subject(), place.session(), retention);
    }

    static KeyRef of(String subject, String session, RetentionClass retention) {
        return new KeyRef(subject, session, retention.name().toLowerCase(Locale.ROOT));
    }
}
