package org.lintel.language.access;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;

/**
 * Another person said whether an exceptional access was justified (inv-30).
 *
 * @param note of the reviewer, or null where there is none
 */
public record ExceptionalAccessReviewed(ExceptionalAccessId access, AccreditationId accreditation, boolean justified,
        @Nullable Sealed<FreeText> note, Actor by) implements ExceptionalAccessEvent {}
