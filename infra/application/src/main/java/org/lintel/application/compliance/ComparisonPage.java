package org.lintel.application.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.Comparison;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two moments of a session, or two sessions, side by side. */
@Controller
final class ComparisonPage implements PageProblems.Page {
    private final CompliancePages pages;

    ComparisonPage(CompliancePages pages) {
        this.pages = pages;
    }

    /**
     * @param with another session; the same where there is none
     * @param withAsOf another day; now where there is none
     */
    @GetMapping("/compliance/comparison")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String with, @RequestParam(required = false) @Nullable String withAsOf, Sender sender,
            Model model) {
        Visit visit = pages.begin(session, asOf, sender, model);
        if (visit == null) {
            return "no-session";
        }
        SessionId asked = Parameters.session("with", with == null || with.isEmpty() ? null : with);
        SessionId other = asked == null ? visit.session() : asked;
        ComplianceReading then = pages.at(CompliancePages.moment("withAsOf", withAsOf, sender.user()), sender);
        model.addAttribute("with", other.value());
        model.addAttribute("withDay", withAsOf);
        model.addAttribute("comparison", Comparison.of(visit.reading().report(visit.session()), then.report(other)));
        return "comparison";
    }
}
