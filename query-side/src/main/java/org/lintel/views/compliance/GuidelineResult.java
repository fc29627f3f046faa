package org.lintel.views.compliance;

import java.util.List;

/**
 * How each control of a guideline stands, and what was found of it from outside.
 *
 * @param findings the latest first
 */
public record GuidelineResult(String id, String title, List<ControlResult> controls, List<ReportedFinding> findings) {
    public GuidelineResult {
        controls = List.copyOf(controls);
        findings = List.copyOf(findings);
    }
}
