package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * A vetting check was made. It has a name: that of one which the session calls mandatory, which rules go by, or one that the officer thought of,
 * who may have named somebody.
 *
 * @param check the name of a mandatory check, for instance {@code IDENTITY}; null for any other
 * @param ownCheck the name of any other; null for a mandatory one
 */
public record CheckRecorded(AccreditationId accreditation, @Nullable String check, @Nullable Sealed<FreeText> ownCheck,
        CheckOutcome outcome, @Nullable Sealed<FreeText> note, Actor by) implements AccreditationEvent {}
