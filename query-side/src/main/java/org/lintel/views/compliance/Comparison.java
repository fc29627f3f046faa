package org.lintel.views.compliance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Two reports side by side: of two moments, or of two sessions. It tells nothing that they do not (inv-31). */
public record Comparison(ComplianceReport one, ComplianceReport other, List<Line> lines) {
    /**
     * @param one null where that report has no such control
     * @param other likewise
     */
    public record Line(String control, @Nullable ControlResult one, @Nullable ControlResult other) {
        /** @return whether the status is another one */
        public boolean differs() {
            return one == null || other == null || one.status() != other.status();
        }
    }

    public Comparison {
        lines = List.copyOf(lines);
    }

    public static Comparison of(ComplianceReport one, ComplianceReport other) {
        Map<String, ControlResult> ones = controls(one);
        Map<String, ControlResult> others = controls(other);
        return new Comparison(one, other, Stream.concat(ones.keySet().stream(), others.keySet().stream()).distinct().sorted()
                .map(id -> new Line(id, ones.get(id), others.get(id))).toList());
    }

    private static Map<String, ControlResult> controls(ComplianceReport report) {
        return report.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .collect(Collectors.toMap(ControlResult::id, Function.identity()));
    }
}
