package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Region;
import org.lintel.language.accreditation.AccreditationId;

/**
 * Whether applicants of every region had the same chance to take part in the end (guideline G19): the lowest regional share of requests whose
 * organisation sent somebody through the gate, to the highest. It is judged when the session has closed: before that, only those who came would
 * count.
 *
 * @param threshold the least ratio, 0 to 1
 * @param smallestGroup a region with fewer requests is not compared
 */
public record RatioBetweenRegions(String id, BigDecimal threshold, boolean enforced, String explanation,
        int smallestGroup) implements Control {
    /** inv-31: fewer are never told apart. */
    private static final int SMALLEST = 5;

    /** @throws IllegalArgumentException when the threshold is no share, or a group could be so small that it points to somebody */
    public RatioBetweenRegions {
        Control.requireShare(id, threshold);
        if (smallestGroup < SMALLEST) {
            throw new IllegalArgumentException("The smallest group of " + id + " has at least " + SMALLEST + " requests.");
        }
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return List.of();
    }

    @Override
    public List<Sample> samples(List<Case> files, List<PersonCase> persons, @Nullable SessionFacts session) {
        if (session == null) {
            return List.of();
        }
        Instant closed = session.calendar().endOf(session.closes()).plusNanos(1);
        Map<AccreditationId, CountedEvent> came = new HashMap<>();
        for (PersonCase person : persons) {
            CountedEvent tookPart = person.tookPart();
            if (tookPart != null && tookPart.recordedAt().isBefore(closed)) {
                came.merge(person.nominatedBy(), tookPart, (one, other) -> one.position() < other.position() ? one : other);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (Case file : files) {
            if (file.region() != null) {
                samples.add(sample(file, file.region(), came.get(file.accreditation()), closed));
            }
        }
        return samples;
    }

    private static Sample sample(Case file, Region region, @Nullable CountedEvent came, Instant closed) {
        Instant known = file.filed().recordedAt();
        List<Sample.Reason> evidence = new ArrayList<>();
        evidence.add(new Sample.Reason(file.filed(), came == null ? Why.NOBODY_CAME : Why.SOMEBODY_CAME));
        if (came != null) {
            evidence.add(new Sample.Reason(came, Why.FIRST_BADGE));
        }
        return new Sample(known, known.isAfter(closed) ? known : closed, came != null, evidence, null, region);
    }

    /**
     * @param groups what was judged of each region
     * @return the figure, or null where fewer than two regions are large enough, or nobody came from any
     */
    @Nullable
    Figure figure(Map<Region, Counts> groups) {
        List<Counts> compared = groups.values().stream().filter(group -> group.judged() >= smallestGroup).toList();
        Counts lowest = compared.stream().min(Counts::compareShares).orElse(null);
        Counts highest = compared.stream().max(Counts::compareShares).orElse(null);
        if (compared.size() < 2 || lowest == null || highest == null || highest.met() == 0) {
            return null;
        }
        boolean met = BigDecimal.valueOf(lowest.met()).multiply(BigDecimal.valueOf(highest.judged()))
                .compareTo(threshold.multiply(BigDecimal.valueOf(highest.met())).multiply(BigDecimal.valueOf(lowest.judged()))) >= 0;
        double ratio = (double) lowest.met() * highest.judged() / ((double) highest.met() * lowest.judged());
        return new Figure(compared.stream().mapToLong(Counts::met).sum(), compared.stream().mapToLong(Counts::judged).sum(), ratio, met);
    }

    /** What the regions that are compared have together, and how the lowest share stands to the highest. */
    record Figure(long numerator, long denominator, double ratio, boolean met) {}
}
