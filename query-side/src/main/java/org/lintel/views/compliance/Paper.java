package org.lintel.views.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody of the Bureau reads first: which guidelines are kept worst, since when and by how much; what changed; what falls due next. It is made of
 * what its reader may see and tells nothing beyond that (inv-31).
 *
 * @param worst those not kept, at most three, the one that falls furthest short of its limit first
 * @param changed the latest change of each control since the moment that was asked about, the latest first
 * @param dueNext controls of which there is something to judge and nothing due
 */
public record Paper(List<Concern> worst, List<StatusChange> changed, List<Concern> dueNext) {
    private static final int WORST = 3;
    private static final Comparator<Concern> BY_SHORTFALL = Comparator.comparingDouble((Concern one) -> shortfall(one.control))
            .reversed().thenComparing(one -> String.valueOf(one.control.since())).thenComparing(one -> one.control.id());

    /** A control, and of which guideline it is. */
    public record Concern(String guideline, String title, ControlResult control) {}

    public Paper {
        worst = List.copyOf(worst);
        changed = List.copyOf(changed);
        dueNext = List.copyOf(dueNext);
    }

    /** @param since from when on changes are told */
    public static Paper of(ComplianceReport report, ComplianceHistory history, Instant since) {
        List<Concern> all = report.guidelines().stream().flatMap(guideline -> guideline.controls().stream()
                .map(control -> new Concern(guideline.id(), guideline.title(), control))).toList();
        return new Paper(all.stream().filter(one -> one.control.status() == Status.NOT_MET).sorted(BY_SHORTFALL).limit(WORST).toList(),
                latest(history.changes(), since),
                all.stream().filter(one -> one.control.status() == Status.NOT_YET_DUE).toList());
    }

    private static List<StatusChange> latest(List<StatusChange> changes, Instant since) {
        Set<String> told = new HashSet<>();
        List<StatusChange> latest = new ArrayList<>();
        changes.reversed().stream().filter(change -> !change.since().isBefore(since)).filter(change -> told.add(change.control()))
                .forEach(latest::add);
        return latest;
    }

    /** What is withheld falls short by an unknown length, and comes after what is known. */
    private static double shortfall(ControlResult control) {
        return control.value() == null || control.threshold() == null ? 0 : control.threshold().doubleValue() - control.value();
    }
}
