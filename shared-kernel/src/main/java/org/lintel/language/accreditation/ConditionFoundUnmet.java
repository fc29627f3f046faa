package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * A condition of the grant is not met; the notice of intent to suspend comes with it (inv-27).
 *
 * @param condition its number in the grant, from 1
 */
public record ConditionFoundUnmet(AccreditationId accreditation, int condition, Sealed<FreeText> reasons,
        Actor by) implements AccreditationEvent {}
