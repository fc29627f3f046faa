package org.lintel.application.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.views.compliance.ComplianceHistory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When each control changed its status. */
@Controller
final class StatusHistoryPage implements PageProblems.Page {
    private final CompliancePages pages;

    StatusHistoryPage(CompliancePages pages) {
        this.pages = pages;
    }

    @GetMapping("/compliance/history")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            Sender sender, Model model) {
        Visit visit = pages.begin(session, asOf, sender, model);
        if (visit == null) {
            return "no-session";
        }
        ComplianceHistory history = visit.reading().history(visit.session());
        model.addAttribute("history", history);
        model.addAttribute("lanes", StatusLanes.of(history));
        return "status-history";
    }
}
