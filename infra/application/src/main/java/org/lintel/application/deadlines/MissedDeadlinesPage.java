package org.lintel.application.deadlines;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.lintel.language.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The missed time limits of a session with their reasons: the table for the budget annex, and below it each one. */
@Controller
final class MissedDeadlinesPage implements PageProblems.Page {
    private final MissedDeadlinesApi api;
    private final SessionChoice sessions;

    MissedDeadlinesPage(MissedDeadlinesApi api, SessionChoice sessions) {
        this.api = api;
        this.sessions = sessions;
    }

    @GetMapping("/missed-deadlines")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String cursor,
            Sender sender, Model model) {
        String chosen = sessions.offer(session, model);
        if (chosen == null) {
            return "no-session";
        }
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("missed", api.list(chosen, cursor, null, null, sender));
        return "missed-deadlines";
    }
}
