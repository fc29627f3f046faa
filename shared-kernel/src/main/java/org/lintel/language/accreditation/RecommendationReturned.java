package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;

/** The second officer sent the file back to vetting. */
public record RecommendationReturned(AccreditationId accreditation, FreeText reasons, Actor by) implements AccreditationEvent {}
