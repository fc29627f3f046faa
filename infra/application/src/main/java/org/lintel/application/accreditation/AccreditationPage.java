package org.lintel.application.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.PageProblems;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.User;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list and a file with its history, as pages. What they show is what the API answers to the same user. */
@Controller
final class AccreditationPage implements PageProblems.Page {
    private static final int ROWS = 50;

    private final AccreditationReads reads;

    AccreditationPage(AccreditationReads reads) {
        this.reads = reads;
    }

    /** The first page: for officers and applicants their list, for everybody else what they come for. */
    @GetMapping("/")
    String first(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor, Sender sender, Model model) {
        User user = sender.user();
        if (!user.is(Role.SEC) && !user.is(Role.APP)) {
            return user.is(Role.BUR) || user.is(Role.AUD) ? "redirect:/compliance" : "nothing-here";
        }
        String chosenSession = session == null || session.isBlank() ? null : session;
        String chosenState = state == null || state.isBlank() ? null : state;
        model.addAttribute("officer", user.is(Role.SEC));
        model.addAttribute("states", AccreditationState.values());
        model.addAttribute("chosenSession", chosenSession);
        model.addAttribute("chosenState", chosenState);
        model.addAttribute("page", reads.list(chosenSession, chosenState, null, null, null, cursor, ROWS, null, sender));
        return "worklist";
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    @GetMapping("/files/{id}")
    String file(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Sender sender, Model model) {
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("file", reads.file(id, null, sender));
        model.addAttribute("history", reads.history(id, cursor, null, null, sender));
        return "file";
    }
}
