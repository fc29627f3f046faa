package org.lintel.application.compliance;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.wiring.Views;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The compliance table as a page. It shows what the API answers to the same user. */
@Controller
final class CompliancePage implements PageProblems.Page {
    private static final int MOST_SESSIONS = 200;

    private final ComplianceApi api;
    private final Views views;

    CompliancePage(ComplianceApi api, Views views) {
        this.api = api;
        this.views = views;
    }

    @GetMapping("/compliance")
    String show(@RequestParam(required = false) @Nullable String session, Sender sender, Model model) {
        List<String> sessions = views.sessions().now().list(null, MOST_SESSIONS).stream().map(row -> row.session().value()).toList();
        if (sessions.isEmpty()) {
            return "no-session";
        }
        model.addAttribute("sessions", sessions);
        model.addAttribute("report", api.report(session == null ? sessions.getLast() : session, null, null, null, sender));
        return "compliance";
    }
}
