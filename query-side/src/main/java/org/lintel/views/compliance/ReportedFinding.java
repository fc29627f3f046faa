package org.lintel.views.compliance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.ReviewedSample;

/**
 * A finding from outside as it is told beside a guideline's controls.
 *
 * @param sample null where there are no numbers, or they are withheld
 * @param document the symbol under which it is written up, or null
 * @param reportedAt when it was recorded, or, where it is about incidents, when the Bureau is told; UTC
 * @param open whether something is left to be done about it at the moment that was asked about
 * @param closedAt null as long as it was not
 * @param suppressed whether its numbers are withheld, because they are of incidents (inv-31)
 */
public record ReportedFinding(String id, FindingKind kind, FindingOutcome outcome, @Nullable ReviewedSample sample,
        @Nullable String document, Instant reportedAt, boolean open, @Nullable Instant closedAt, boolean suppressed) {
    static ReportedFinding of(Finding one, Instant now) {
        Instant closed = one.closed() == null || one.closed().recordedAt().isAfter(now) ? null : one.closed().recordedAt();
        return new ReportedFinding(one.finding().value(), one.kind(), one.outcome(), one.sample(),
                one.document() == null ? null : one.document().value(), one.recorded().recordedAt(),
                one.outcome() == FindingOutcome.NOT_KEPT && closed == null, closed, false);
    }

    /** @return the same as the Bureau is told of incidents: by the week and without numbers */
    ReportedFinding aboutIncidents(Instant now) {
        Instant told = closedAt == null ? null : IncidentWeek.toldAt(closedAt);
        boolean closed = told != null && !told.isAfter(now);
        return new ReportedFinding(id, kind, outcome, null, document, IncidentWeek.toldAt(reportedAt),
                outcome == FindingOutcome.NOT_KEPT && !closed, closed ? told : null, sample != null);
    }
}
