package org.lintel.application.delegate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The desk. What a passport says goes in by a form and is forgotten: what was found is remembered with the sign-in until the next search, so
 * that neither an address nor a form that a browser keeps to send again holds a name.
 */
@Controller
@RequestMapping("/desk")
final class DeskPage implements PageProblems.Page {
    private static final String LAST = DeskPage.class.getName();

    private final DeskApi api;
    private final SessionChoice sessions;

    DeskPage(DeskApi api, SessionChoice sessions) {
        this.api = api;
        this.sessions = sessions;
    }

    /** What the last search came to, one of the two. */
    private record Outcome(@Nullable String session, @Nullable List<DelegateAnswer> found, @Nullable Problem problem) {}

    @GetMapping
    String desk(@RequestParam(required = false) @Nullable String session, HttpSession signIn, HttpServletResponse response, Model model) {
        Outcome last = signIn.getAttribute(LAST) instanceof Outcome outcome ? outcome : new Outcome(session, null, null);
        signIn.removeAttribute(LAST);
        if (last.problem != null) {
            PageProblems.tell(last.problem, response);
            model.addAttribute("problem", last.problem);
        }
        model.addAttribute("found", last.found);
        model.addAttribute("chosen", sessions.offer(last.session, model));
        return "desk";
    }

    @PostMapping
    String find(@RequestParam Map<String, String> written, Sender sender, HttpSession signIn) {
        String session = Forms.text(written, "sessionId");
        signIn.setAttribute(LAST, outcome(session, written, sender));
        return "redirect:/desk";
    }

    private Outcome outcome(String session, Map<String, String> written, Sender sender) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String name : List.of("sessionId", "birthDate", "passportLine", "givenName", "familyName")) {
            String value = Forms.text(written, name);
            if (!value.isEmpty()) {
                body.put(name, value);
            }
        }
        try {
            return new Outcome(session, api.find(StrictJsonReader.bind(body, DeskApi.DeskBody.class), sender).items(), null);
        } catch (ProblemException ended) {
            return new Outcome(session, null, ended.problem());
        }
    }
}
