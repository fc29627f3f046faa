package org.lintel.application.compliance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.Breakdown;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.ComplianceHistory;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.DataQuality;
import org.lintel.views.compliance.Evidence;
import org.lintel.views.missed.MissedCount;

/** What is told of compliance as files for a spreadsheet: each line says of which session and moment, and by which version of the catalogue. */
final class ComplianceTable {
    private static final List<String> WHAT = List.of("session", "asOf", "catalogue", "illustrative");

    private ComplianceTable() {}

    static TableFile of(ComplianceReport report) {
        TableFile file = table("control", "status", "enforced", "numerator", "denominator", "value", "threshold", "since", "suppressed",
                "band");
        report.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .forEach(one -> file.line(report.session().value(), report.asOf(), report.catalogue(), report.illustrative(), one.id(),
                        one.status(), one.enforced(), one.numerator(), one.denominator(), one.value(), one.threshold(), one.since(),
                        one.suppressed(), one.band()));
        return file;
    }

    static TableFile of(ComplianceHistory history) {
        TableFile file = table("control", "status", "since");
        history.changes().forEach(one -> file.line(history.session().value(), history.asOf(), history.catalogue(), history.illustrative(),
                one.control(), one.status(), one.since()));
        return file;
    }

    static TableFile of(Evidence evidence, Catalogue catalogue) {
        TableFile file = table("control", "position", "type", "why");
        evidence.items().forEach(one -> file.line(evidence.session().value(), evidence.asOf(), catalogue.version(),
                catalogue.illustrative(), one.control(), one.position(), one.type(), one.why().value()));
        return file;
    }

    static TableFile of(Evidence.Summary summary, Catalogue catalogue) {
        TableFile file = table("control", "type", "count", "suppressed");
        summary.counts().forEach(one -> file.line(summary.session().value(), summary.asOf(), catalogue.version(),
                catalogue.illustrative(), one.control(), one.type(), one.count(), one.suppressed()));
        return file;
    }

    static TableFile of(Breakdown breakdown, Catalogue catalogue) {
        TableFile file = table("control", "by", "group", "numerator", "denominator", "suppressed");
        breakdown.controls().forEach(control -> control.groups()
                .forEach(one -> file.line(breakdown.session().value(), breakdown.asOf(), catalogue.version(), catalogue.illustrative(),
                        control.control(), breakdown.by(), one.group(), one.numerator(), one.denominator(), one.suppressed())));
        return file;
    }

    static TableFile of(DataQuality quality, Catalogue catalogue) {
        TableFile file = table("control", "measured", "unrecorded", "late", "corrected", "excluded");
        quality.controls().forEach(one -> file.line(quality.session().value(), quality.asOf(), catalogue.version(),
                catalogue.illustrative(), one.control(), one.measured(), told(one.unrecorded()), told(one.late()), told(one.corrected()),
                told(one.excluded())));
        return file;
    }

    /** No catalogue judges what was missed. */
    static TableFile of(List<MissedCount> counts, SessionId session, Instant asOf) {
        TableFile file = new TableFile("session", "asOf", "limit", "reason", "count");
        counts.forEach(one -> file.line(session.value(), asOf, one.limit(), one.reason(), one.count()));
        return file;
    }

    private static @Nullable Object told(DataQuality.Amount amount) {
        return amount.count() == null ? amount.band() : amount.count();
    }

    private static TableFile table(String... columns) {
        return new TableFile(Stream.concat(WHAT.stream(), Stream.of(columns)).toArray(String[]::new));
    }
}
