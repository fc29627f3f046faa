package org.lintel.application.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What officers find by a part of a name. It is asked by a form, so that no name stands in an address. */
@Controller
final class FindPage implements PageProblems.Page {
    private static final int ROWS = 50;

    private final AccreditationReads reads;

    FindPage(AccreditationReads reads) {
        this.reads = reads;
    }

    @PostMapping("/find")
    String find(@RequestParam String name, @RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String cursor, Sender sender, Model model) {
        String chosen = session == null || session.isBlank() ? null : session;
        String going = cursor == null || cursor.isEmpty() ? null : cursor;
        model.addAttribute("name", name);
        model.addAttribute("chosenSession", chosen);
        model.addAttribute("page", reads.named(name, Parameters.session("session", chosen), going, ROWS, sender));
        return "found";
    }
}
