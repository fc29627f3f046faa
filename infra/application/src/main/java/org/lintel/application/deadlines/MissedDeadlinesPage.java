package org.lintel.application.deadlines;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The missed time limits of a session with their reasons: the table for the budget annex, and below it each one. */
@Controller
final class MissedDeadlinesPage implements PageProblems.Page {
    private static final int MOST_SESSIONS = 200;

    private final MissedDeadlinesApi api;
    private final Views views;

    MissedDeadlinesPage(MissedDeadlinesApi api, Views views) {
        this.api = api;
        this.views = views;
    }

    @GetMapping("/missed-deadlines")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String cursor,
            Sender sender, Model model) {
        List<String> sessions = views.sessions().now().list(null, MOST_SESSIONS).stream().map(row -> row.session().value()).toList();
        if (sessions.isEmpty()) {
            return "no-session";
        }
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("sessions", sessions);
        model.addAttribute("missed", api.list(session == null ? sessions.getLast() : session, cursor, null, null, sender));
        return "missed-deadlines";
    }
}
