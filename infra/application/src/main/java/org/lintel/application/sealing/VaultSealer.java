package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Name;
import org.lintel.application.security.Fingerprints;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DisplayName;
import org.lintel.vault.Seals;

/** Seals under the subject's own keys. The first value of a class makes its key, which costs a write to the disk; each other one microseconds. */
record VaultSealer(Seals seals, Fingerprints fingerprints, RequiredChecks checks, String subject, SessionId session) implements Sealer {
    @Override
    public Sealed<FreeText> text(FreeText written, SealedField field) {
        return sealed(written.value(), field);
    }

    /** The country comes first, for it has three letters and the name may hold anything. */
    @Override
    public Sealed<Organisation> organisation(Organisation named) {
        return sealed(named.country().value() + named.name(), SealedField.ORGANISATION);
    }

    @Override
    public Sealed<DisplayName> displayName(DisplayName chosen) {
        return sealed(chosen.value(), SealedField.DISPLAY_NAME);
    }

    @Override
    public TextKey keyOf(FreeText written) {
        return fingerprints.of(written, session);
    }

    @Override
    public @Nullable String requiredCheck(Name check) {
        return checks.requiredCheck(check, session);
    }

    private <T> Sealed<T> sealed(String text, SealedField field) {
        return SealedInPlace.seal(seals, new Sealed.Place(subject, session.value(), field), text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "VaultSealer[" + subject + "]";
    }
}
