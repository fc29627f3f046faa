package org.lintel.application.risk;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** For focal points: who of a session is at risk or asked for them, once that is asked for, which is recorded; and what they find. */
@Controller
@RequestMapping("/risk-assessments")
final class RiskPage implements PageProblems.Page {
    private final RiskApi api;
    private final SessionChoice sessions;
    private final Forms forms;

    RiskPage(RiskApi api, SessionChoice sessions, Forms forms) {
        this.api = api;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String session, Model model) {
        String chosen = sessions.offer(session, model);
        model.addAttribute("chosen", chosen);
        return chosen == null ? "no-session" : "risk-assessments";
    }

    @PostMapping("/open")
    String open(@RequestParam String session, @RequestParam(required = false) @Nullable String cursor, Sender sender, Model model) {
        return opened(session, cursor, sender, model);
    }

    @PostMapping("/{id}/assess")
    String assess(@PathVariable String id, @RequestParam String session, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        if (!Forms.text(written, "outcome").isEmpty()) {
            body.put("outcome", Forms.text(written, "outcome"));
        }
        try {
            api.assess(id, StrictJsonReader.bind(body, RiskApi.AssessmentBody.class), forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute("assessed", true);
            next.addAttribute("session", session);
            return "redirect:/risk-assessments";
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
            return opened(session, null, sender, model);
        }
    }

    private String opened(String session, @Nullable String cursor, Sender sender, Model model) {
        model.addAttribute("risks", api.list(session, cursor, sender));
        model.addAttribute("key", forms.newKey());
        model.addAttribute("chosen", sessions.offer(session, model));
        return "risk-assessments";
    }
}
