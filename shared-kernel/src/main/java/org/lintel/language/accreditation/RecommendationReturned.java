package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/** The second officer sent the file back to vetting. */
public record RecommendationReturned(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationEvent {}
