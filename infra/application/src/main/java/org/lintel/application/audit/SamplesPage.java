package org.lintel.application.audit;

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
import org.lintel.language.audit.DecisionKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The samples that auditors drew in a session, what is still to be followed up, and the form in which one is drawn. */
@Controller
@RequestMapping("/audit/samples")
final class SamplesPage implements PageProblems.Page {
    private final SamplesApi samples;
    private final SessionChoice sessions;
    private final Forms forms;

    SamplesPage(SamplesApi samples, SessionChoice sessions, Forms forms) {
        this.samples = samples;
        this.sessions = sessions;
        this.forms = forms;
    }

    /** @param after what the reader has just done, which the page then shows */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String after,
            Model model) {
        String chosen = sessions.offer(session == null || session.isEmpty() ? null : session, model);
        if (chosen == null) {
            return "no-session";
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("samples", samples.list(chosen, after).items());
        model.addAttribute("followUps", samples.followUps(chosen, after).items());
        model.addAttribute("kinds", DecisionKind.values());
        model.addAttribute("usual", SamplesApi.USUAL_SIZE);
        model.addAttribute("key", forms.newKey());
        return "samples";
    }

    @PostMapping
    String draw(@RequestParam Map<String, String> written, Sender sender, HttpServletResponse response, Model model) {
        try {
            var drawn = samples.draw(StrictJsonReader.bind(body(written), SamplesApi.DrawBody.class),
                    forms.once(sender, "/audit/samples", written)).getBody();
            return drawn == null ? "redirect:/audit/samples" : "redirect:/audit/samples/" + drawn.id() + "?after=" + drawn.after();
        } catch (ProblemException ended) {
            Problem problem = ended.problem();
            if (problem.status() == HttpStatus.NOT_FOUND.value()) {
                throw ended;
            }
            PageProblems.tell(problem, response);
            model.addAttribute("problem", problem);
            model.addAttribute("written", written);
            return show(Forms.text(written, "session"), null, model);
        }
    }

    private static ObjectNode body(Map<String, String> written) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("sessionId", Forms.text(written, "session"));
        List.of("kind", "seed").forEach(name -> {
            String text = Forms.text(written, name);
            if (!text.isEmpty()) {
                body.put(name, text);
            }
        });
        String size = Forms.text(written, "size");
        if (size.matches("\\d{1,9}")) {
            body.put("size", Integer.parseInt(size));
        } else if (!size.isEmpty()) {
            body.put("size", size);
        }
        return body;
    }
}
