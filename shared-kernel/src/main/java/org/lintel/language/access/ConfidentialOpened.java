package org.lintel.language.access;

import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationId;

/**
 * Somebody was about to be shown the values of a class in a file (inv-30). Further readings of the same by the same person for the same purpose are
 * counted as this one for a quarter of an hour.
 */
public record ConfidentialOpened(AccreditationId accreditation, Purpose purpose, RetentionClass retention,
        Actor by) implements AccessEvent {}
