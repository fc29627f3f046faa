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
 * @param name for instance {@code IDENTITY}
 */
public record Check(String name, CheckOutcome outcome, @Nullable Sealed<FreeText> note, UserId by, Instant at) {}
