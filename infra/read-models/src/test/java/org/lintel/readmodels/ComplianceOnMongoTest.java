package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lintel.json.CatalogueReader;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.ComplianceFold;
import org.lintel.views.testing.EventSamples;

class ComplianceOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void compliance_is_reported_from_stored_cases_as_from_events() {
        var rows = new ComplianceOnMongo(mongo.fresh("compliance"));
        rows.createIndexes();
        var stored = new Compliance(rows);
        events.forEach(stored::apply);
        Compliance folded = ComplianceFold.of(events.stream());
        Catalogue catalogue = CatalogueReader.illustrative();
        Instant now = events.getLast().recordedAt();

        assertThat(stored.report(EventSamples.ASP25, catalogue, now)).as("seed %d", seed)
                .isEqualTo(folded.report(EventSamples.ASP25, catalogue, now));
        assertThat(stored.history(EventSamples.ASP25, catalogue, now)).as("seed %d", seed)
                .isEqualTo(folded.history(EventSamples.ASP25, catalogue, now));
        assertThat(stored.evidence(EventSamples.ASP25, catalogue, "G17", now)).as("seed %d", seed)
                .isEqualTo(folded.evidence(EventSamples.ASP25, catalogue, "G17", now));
    }
}
