package org.lintel.application.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The compliance table as a page. It shows what the API answers to the same user. */
@Controller
final class CompliancePage implements PageProblems.Page {
    private final ComplianceApi api;
    private final SessionChoice sessions;

    CompliancePage(ComplianceApi api, SessionChoice sessions) {
        this.api = api;
        this.sessions = sessions;
    }

    @GetMapping("/compliance")
    String show(@RequestParam(required = false) @Nullable String session, Sender sender, Model model) {
        String chosen = sessions.offer(session, model);
        if (chosen == null) {
            return "no-session";
        }
        model.addAttribute("report", api.report(chosen, null, null, null, sender));
        return "compliance";
    }
}
