package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;

import org.lintel.language.SessionId;

/**
 * Are the guidelines kept? The same events, catalogue and moment give the same report, live or replayed.
 *
 * @param asOf the moment of which it speaks, UTC
 * @param catalogue the version by which it was judged
 * @param illustrative whether that catalogue is a reconstruction
 */
public record ComplianceReport(SessionId session, Instant asOf, String catalogue, boolean illustrative,
        List<GuidelineResult> guidelines) {
    public ComplianceReport {
        guidelines = List.copyOf(guidelines);
    }

    /** @return whether anything is known of any control; where nothing is, nothing is kept either */
    public boolean hasData() {
        return guidelines.stream().flatMap(guideline -> guideline.controls().stream())
                .anyMatch(control -> control.status() != Status.NO_DATA);
    }
}
