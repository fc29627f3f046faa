package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which share of the active badges rests on an acceptance of the code of conduct that is in force (guideline G13). A badge counts from its activation
 * until it is lost, made invalid or expired; from the moment at which another version is in force, its acceptance is no longer current. A badge
 * that is suspended with its bearer counts on: it is active again as soon as what was taken is given back.
 */
public record CurrentAcceptance(String id, @Nullable BigDecimal threshold, boolean enforced, String explanation) implements Control {
    /** @throws IllegalArgumentException when the threshold is no share */
    public CurrentAcceptance {
        if (threshold != null) {
            Control.requireShare(id, threshold);
        }
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return List.of();
    }

    @Override
    public List<Sample> samples(BadgeCase badge, List<CodeOfConduct> codes) {
        CountedEvent activated = badge.activated();
        if (activated == null) {
            return List.of();
        }
        Instant begins = activated.recordedAt();
        Instant expires = badge.validUntil().plusNanos(1);
        Instant ends = badge.ended() == null || badge.ended().recordedAt().isAfter(expires) ? expires : badge.ended().recordedAt();
        CodeOfConduct next = codes.stream().filter(code -> !code.version().equals(badge.codeOfConduct()))
                .filter(code -> code.from().isAfter(begins) && code.from().isBefore(ends)).min(Comparator.comparing(CodeOfConduct::from))
                .orElse(null);
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(begins, begins, true, List.of(new Sample.Reason(activated,
                "The code of conduct was accepted in the version then in force.")), next == null ? ends : next.from()));
        if (next != null) {
            samples.add(new Sample(next.from(), next.from(), false, List.of(
                    new Sample.Reason(activated, "Another version than the one accepted here is in force since " + next.from() + "."),
                    new Sample.Reason(next.published(), "It put another version of the code of conduct in force.")), ends));
        }
        return samples;
    }
}
