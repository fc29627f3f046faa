package org.lintel.views.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.ConditionFoundUnmet;

/**
 * A condition of the grant (inv-27).
 *
 * @param number in the grant, from 1
 * @param unmet that it was found not met, the latest time; null where it was not
 */
public record GrantCondition(int number, Condition condition, @Nullable Unmet unmet) {
    public record Unmet(Sealed<FreeText> reasons, UserId by, Instant at) {}

    static List<GrantCondition> after(List<GrantCondition> conditions, AccreditationEvent event, Instant at) {
        return switch (event) {
            case AccreditationGranted e -> IntStream.range(0, e.conditions().size())
                    .mapToObj(i -> new GrantCondition(i + 1, e.conditions().get(i), null)).toList();
            case ConditionFoundUnmet e -> conditions.stream().map(one -> one.number != e.condition()
                    ? one
                    : new GrantCondition(one.number, one.condition, new Unmet(e.reasons(), e.by().id(), at))).toList();
            default -> conditions;
        };
    }
}
