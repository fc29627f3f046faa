package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * A vetting check was made.
 *
 * @param check its name, for instance {@code IDENTITY}
 */
public record CheckRecorded(AccreditationId accreditation, String check, CheckOutcome outcome, @Nullable Sealed<FreeText> note,
        Actor by) implements AccreditationEvent {}
