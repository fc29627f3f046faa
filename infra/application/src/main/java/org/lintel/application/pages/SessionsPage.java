package org.lintel.application.pages;

import org.lintel.application.edge.Sender;
import org.lintel.application.security.OpenSessions;
import org.lintel.language.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Where somebody is signed in, to sign out there; for an administrator also who is signed in at all, to end it. */
@Controller
@RequestMapping("/sessions")
final class SessionsPage implements PageProblems.Page {
    private final OpenSessions sessions;

    SessionsPage(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String show(Sender sender, HttpServletRequest request, Model model) {
        HttpSession present = request.getSession(false);
        model.addAttribute("sessions", sessions.of(sender.user(), present == null ? "" : present.getId()));
        if (sender.user().is(Role.ADM)) {
            model.addAttribute("others", sessions.users().stream().filter(user -> !user.id().equals(sender.user().id())).toList());
        }
        return "sessions";
    }

    /** @param session its token, as the page shows it */
    @PostMapping("/end")
    String end(@RequestParam String session, Sender sender, RedirectAttributes next) {
        sessions.end(sender.user(), session);
        next.addFlashAttribute("ended", true);
        return "redirect:/sessions";
    }

    /** @param user the pseudonym of whose sessions end: their name stands in no address */
    @PostMapping("/end-all")
    String endAll(@RequestParam String user, RedirectAttributes next) {
        sessions.endAllOf(user);
        next.addFlashAttribute("ended", true);
        return "redirect:/sessions";
    }
}
