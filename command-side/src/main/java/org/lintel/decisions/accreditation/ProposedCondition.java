package org.lintel.decisions.accreditation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Condition;

/**
 * A condition as an officer states it (inv-27).
 *
 * @param statedGround the ground as stated, which may be missing or not in the list
 * @param expires the last day on which it binds
 * @param test how anybody can tell whether it is met; the party is told it
 */
public record ProposedCondition(@Nullable String statedGround, LocalDate expires, Sealed<FreeText> test) {
    Rule groundIsLawful() {
        return justification().groundIsLawful();
    }

    Condition lawful() {
        return new Condition(justification().ground(), expires, test);
    }

    private Justification justification() {
        return new Justification(statedGround, test, test);
    }
}
