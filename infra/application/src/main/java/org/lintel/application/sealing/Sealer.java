package org.lintel.application.sealing;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Name;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DisplayName;

/** Makes of what somebody wrote into one file what a command may hold: a sealed value and, where a rule compares it, its fingerprint. */
public interface Sealer {
    Sealed<FreeText> text(FreeText written, SealedField field);

    Sealed<Organisation> organisation(Organisation named);

    Sealed<DisplayName> displayName(DisplayName chosen);

    /** @return a fingerprint that is the same for the same text in the same session, and for no other */
    TextKey keyOf(FreeText written);

    /** @return the name, in clear, of the check that the session requires under it, which is no secret; null where it requires none of this name */
    @Nullable
    String requiredCheck(Name check);

    default @Nullable Sealed<FreeText> textOrNull(@Nullable FreeText written, SealedField field) {
        return written == null ? null : text(written, field);
    }

    default @Nullable Sealed<DisplayName> displayNameOrNull(@Nullable DisplayName chosen) {
        return chosen == null ? null : displayName(chosen);
    }
}
