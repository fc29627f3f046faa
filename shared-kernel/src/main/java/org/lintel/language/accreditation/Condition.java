package org.lintel.language.accreditation;

import java.time.LocalDate;

import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * A condition of a grant (inv-27).
 *
 * @param ground why it is imposed, from the same closed list as every act against a party
 * @param expires the day after which it no longer binds
 * @param test how anybody can tell whether it is met
 */
public record Condition(Ground ground, LocalDate expires, Sealed<FreeText> test) {}
