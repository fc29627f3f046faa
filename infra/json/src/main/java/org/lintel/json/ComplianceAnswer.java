package org.lintel.json;

import java.time.Instant;
import java.util.List;

import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.GuidelineResult;

/** How every control stands, as it is answered. */
public record ComplianceAnswer(String session, Instant asOf, CatalogueAnswer catalogue, List<GuidelineResult> guidelines) {
    /** The catalogue that an answer was judged by. */
    public record CatalogueAnswer(String version, boolean illustrative) {}

    public static ComplianceAnswer of(ComplianceReport report) {
        return new ComplianceAnswer(report.session().value(), report.asOf(),
                new CatalogueAnswer(report.catalogue(), report.illustrative()), report.guidelines());
    }
}
