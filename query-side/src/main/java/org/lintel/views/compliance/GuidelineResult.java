package org.lintel.views.compliance;

import java.util.List;

/** How each control of a guideline stands. */
public record GuidelineResult(String id, String title, List<ControlResult> controls) {
    public GuidelineResult {
        controls = List.copyOf(controls);
    }
}
