package org.lintel.application.sealing;

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

/**
 * For commands that are decided on and not carried out: no key is made and nothing is encrypted, for no rule looks into a sealed value. What
 * it gives in place of one is never recorded: {@link org.lintel.application.wiring.EventJson} refuses it.
 */
record RehearsalSealer(Fingerprints fingerprints, RequiredChecks checks, @Nullable SessionId session) implements Sealer {
    /** What stands in place of every sealed value. */
    public static final Sealed<?> NOT_SEALED = new Sealed<>("not-sealed");

    /** Where there is no file, there is nothing to compare with. */
    private static final TextKey OF_NOTHING = new TextKey("no-file");

    /** @return what stands in place of any sealed value */
    public static <T> Sealed<T> notSealed() {
        return new Sealed<>(NOT_SEALED.value());
    }

    @Override
    public Sealed<FreeText> text(FreeText written, SealedField field) {
        return notSealed();
    }

    @Override
    public Sealed<Organisation> organisation(Organisation named) {
        return notSealed();
    }

    @Override
    public Sealed<DisplayName> displayName(DisplayName chosen) {
        return notSealed();
    }

    @Override
    public @Nullable String requiredCheck(Name check) {
        return session == null ? null : checks.requiredCheck(check, session);
    }

    @Override
    public TextKey keyOf(FreeText written) {
        return session == null ? OF_NOTHING : fingerprints.of(written, session);
    }
}
