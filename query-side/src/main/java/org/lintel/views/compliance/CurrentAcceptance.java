package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which share of the active badges rests on an acceptance of the code of conduct that is in force (guideline G13). A badge counts from its activation
 * until it is lost, made invalid or expired; while another version is in force, its acceptance is not current. A badge
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
        return begins.isBefore(ends) ? samples(badge, activated, codes, ends) : List.of();
    }

    /** One for each stretch in which the acceptance is current, or is not. */
    private static List<Sample> samples(BadgeCase badge, CountedEvent activated, List<CodeOfConduct> codes, Instant ends) {
        Instant begins = activated.recordedAt();
        List<Instant> turns = Stream.concat(Stream.of(begins), codes.stream().map(CodeOfConduct::from)
                .filter(from -> from.isAfter(begins) && from.isBefore(ends))).distinct().sorted().toList();
        List<Sample> samples = new ArrayList<>();
        for (int at = 0; at < turns.size();) {
            CodeOfConduct inForce = inForce(codes, turns.get(at));
            boolean current = isAccepted(badge, inForce);
            int next = at + 1;
            while (next < turns.size() && isAccepted(badge, inForce(codes, turns.get(next))) == current) {
                next++;
            }
            samples.add(new Sample(turns.get(at), turns.get(at), current, evidence(activated, inForce, turns.get(at), current),
                    next < turns.size() ? turns.get(next) : ends));
            at = next;
        }
        return samples;
    }

    private static List<Sample.Reason> evidence(CountedEvent activated, @Nullable CodeOfConduct inForce, Instant since, boolean current) {
        if (inForce == null || current && since.equals(activated.recordedAt())) {
            return List.of(new Sample.Reason(activated, Why.CODE_ACCEPTED));
        }
        return current
                ? List.of(new Sample.Reason(activated, Why.ACCEPTED_CODE_IN_FORCE_AGAIN, since),
                        new Sample.Reason(inForce.published(), Why.CODE_PUT_IN_FORCE_AGAIN))
                : List.of(new Sample.Reason(activated, Why.OTHER_CODE_IN_FORCE, inForce.from()),
                        new Sample.Reason(inForce.published(), Why.OTHER_CODE_PUT_IN_FORCE));
    }

    /** Until a version is published, any acceptance is as good as another. */
    private static boolean isAccepted(BadgeCase badge, @Nullable CodeOfConduct inForce) {
        return inForce == null || inForce.version().equals(badge.codeOfConduct());
    }

    /** @return of those in force by then the one that came into force last; of two of the same moment the one published later */
    private static @Nullable CodeOfConduct inForce(List<CodeOfConduct> codes, Instant at) {
        return codes.stream().filter(code -> !code.from().isAfter(at)).max(Comparator.comparing(CodeOfConduct::from)
                .thenComparing(code -> code.published().position())).orElse(null);
    }
}
