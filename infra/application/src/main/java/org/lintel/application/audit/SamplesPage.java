package org.lintel.application.audit;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.lintel.application.transparency.LogKeeper;
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

/** The samples that auditors asked for in a session, what is still to be followed up, and the form in which one is asked for. */
@Controller
@RequestMapping("/audit/samples")
final class SamplesPage implements PageProblems.Page {
    private static final int ROWS = 30;

    private final SamplesApi samples;
    private final LogKeeper log;
    private final SessionChoice sessions;
    private final Forms forms;

    SamplesPage(SamplesApi samples, LogKeeper log, SessionChoice sessions, Forms forms) {
        this.samples = samples;
        this.log = log;
        this.sessions = sessions;
        this.forms = forms;
    }

    /**
     * @param cursor of the page of samples
     * @param followUps the cursor of the page of what is to be followed up
     */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String followUps, Model model) {
        String chosen = sessions.offer(session == null || session.isEmpty() ? null : session, model);
        if (chosen == null) {
            return "no-session";
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("samples", samples.list(chosen, cursor, ROWS, null));
        model.addAttribute("followUps", samples.followUps(chosen, followUps, ROWS, null));
        model.addAttribute("log", log.standing());
        model.addAttribute("kinds", DecisionKind.values());
        model.addAttribute("usual", SamplesApi.USUAL_SIZE);
        model.addAttribute("key", forms.newKey());
        return "samples";
    }

    @PostMapping
    String ask(@RequestParam Map<String, String> written, Sender sender, HttpServletResponse response, Model model) {
        try {
            var asked = samples.ask(StrictJsonReader.bind(body(written), SamplesApi.AskBody.class),
                    forms.once(sender, "/audit/samples", written)).getBody();
            return asked == null ? "redirect:/audit/samples" : "redirect:/audit/samples/" + asked.id() + "?after=" + asked.after();
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
            model.addAttribute("written", written);
            return show(Forms.text(written, "session"), null, null, model);
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
