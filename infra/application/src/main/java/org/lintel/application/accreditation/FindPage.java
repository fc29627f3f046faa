package org.lintel.application.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpSession;

/**
 * What officers find by a part of a name. It is asked by a form and remembered with the sign-in until it ends, so that no name stands in an
 * address, nor in what a browser keeps of a form to send it again.
 */
@Controller
final class FindPage implements PageProblems.Page {
    private static final int ROWS = 50;
    private static final String ASKED = FindPage.class.getName();

    private final AccreditationReads reads;

    FindPage(AccreditationReads reads) {
        this.reads = reads;
    }

    /** What was asked last. */
    private record Asked(String name, @Nullable String session, @Nullable String cursor) {
        @Override
        public String toString() {
            return "Asked[withheld]";
        }
    }

    @PostMapping("/find")
    String find(@RequestParam String name, @RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String cursor, Sender sender, HttpSession signIn) {
        Asked asked = new Asked(name, blankIsNone(session), blankIsNone(cursor));
        // What cannot be looked for is refused here, beside the form.
        found(asked, sender);
        signIn.setAttribute(ASKED, asked);
        return "redirect:/find";
    }

    @GetMapping("/find")
    String found(Sender sender, HttpSession signIn, Model model) {
        if (!(signIn.getAttribute(ASKED) instanceof Asked asked)) {
            return "redirect:/";
        }
        model.addAttribute("name", asked.name);
        model.addAttribute("chosenSession", asked.session);
        model.addAttribute("page", found(asked, sender));
        return "found";
    }

    private AccreditationReads.FileItems found(Asked asked, Sender sender) {
        return reads.named(asked.name, Parameters.session("session", asked.session), asked.cursor, ROWS, sender);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
