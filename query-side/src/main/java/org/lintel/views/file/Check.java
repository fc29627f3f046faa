package org.lintel.views.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.CheckOutcome;

/**
 * A vetting check as it was made; a later one of the same name does not rub it out.
 *
 * @param name of a mandatory one, for instance {@code IDENTITY}; null for any other
 * @param ownName of any other; null for a mandatory one
 */
public record Check(@Nullable String name, @Nullable Sealed<FreeText> ownName, CheckOutcome outcome, @Nullable Sealed<FreeText> note,
        UserId by, Instant at) {}
