package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Period;

/**
 * A party was given more time.
 *
 * @param period the new end, and when to remind of it
 */
public record DeadlineExtended(AccreditationId accreditation, TimeLimit limit, Period period, FreeText reasons,
        Actor by) implements AccreditationEvent {}
