package org.lintel.views.compliance;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lintel.language.guidelines.FindingKind;

/**
 * Of a sample, how many were found as they should be: decisions whose reasons were looked at (guideline G16), participants who were asked (G24).
 *
 * @param kinds of findings that count
 */
public record ReviewedAsItShouldBe(Set<FindingKind> kinds) implements FindingProperty {
    public ReviewedAsItShouldBe {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public List<Sample> samples(Finding one) {
        if (one.sample() == null || !kinds.contains(one.kind())) {
            return List.of();
        }
        int met = one.sample().asItShouldBe();
        return Stream.concat(Collections.nCopies(met, sample(one, true)).stream(),
                Collections.nCopies(one.sample().size() - met, sample(one, false)).stream()).toList();
    }

    private static Sample sample(Finding one, boolean met) {
        return new Sample(one.recorded().recordedAt(), one.recorded().recordedAt(), met,
                List.of(new Sample.Reason(one.recorded(), met ? Why.FOUND_AS_IT_SHOULD_BE : Why.FOUND_OTHERWISE)))
                .begun(one.occurredAt());
    }
}
