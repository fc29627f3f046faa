package org.lintel.application.own;

import java.time.Duration;
import java.time.InstantSource;

import org.lintel.application.edge.ProblemException;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.security.OpenSessions;
import org.lintel.application.security.SecurityConfiguration;
import org.lintel.application.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * Where a one-time link leads, and where a visit ends. The link's address shows a button and nothing of anybody, whatever the address is; only the button
 * uses the link up, so that no program which looks at links in mails does.
 */
@Controller
final class ArrivalPage implements PageProblems.Page {
    private final OwnVisits visits;
    private final OpenSessions sessions;
    private final InstantSource clock;

    ArrivalPage(OwnVisits visits, OpenSessions sessions, InstantSource clock) {
        this.visits = visits;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/own/{link}")
    String show(@PathVariable String link, Model model) {
        model.addAttribute("link", link);
        return "arrival";
    }

    @PostMapping("/own/{link}")
    String arrive(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        OwnVisits.Visit visit;
        try {
            visit = visits.begin(link);
        } catch (ProblemException nothing) {
            if (nothing.problem().status() != HttpStatus.NOT_FOUND.value()) {
                throw nothing;
            }
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "no-arrival";
        }
        begin(new SignedIn(visit.person(), visit.ends()), request, response);
        return "redirect:/own";
    }

    @PostMapping("/own/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        // Where the browser obeys it, what it kept of the pages goes with the visit.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:" + SecurityConfiguration.LEFT;
    }

    @GetMapping(SecurityConfiguration.LEFT)
    String left() {
        return "left";
    }

    /** Whoever was signed in at this browser is no longer: one session is one person's. */
    private void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) Math.max(1, Duration.between(clock.instant(), person.until()).toSeconds()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        sessions.registerNewSession(session.getId(), person);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
}
