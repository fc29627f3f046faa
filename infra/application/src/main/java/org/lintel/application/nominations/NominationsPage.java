package org.lintel.application.nominations;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** Nominating many at once: the lines of a file are pasted, tried first, and then recorded. */
@Controller
@RequestMapping("/nominations/{session}")
final class NominationsPage implements PageProblems.Page {
    private final NominationsIntake intake;
    private final Forms forms;

    NominationsPage(NominationsIntake intake, Forms forms) {
        this.intake = intake;
        this.forms = forms;
    }

    /** What somebody does with the form. */
    enum Press {
        TRY,
        RECORD
    }

    @GetMapping
    String form(@PathVariable String session, Model model) {
        return show(NominationsApi.sessionOrNotFound(session), "", model);
    }

    @PostMapping
    String take(@PathVariable String session, @RequestParam Press press, @RequestParam Map<String, String> written, Sender sender,
            HttpServletResponse response, Model model) {
        SessionId into = NominationsApi.sessionOrNotFound(session);
        String lines = Forms.text(written, "lines");
        try {
            model.addAttribute("answer", intake.take(new NominationsFile(lines.getBytes(StandardCharsets.UTF_8)), into,
                    forms.once(sender, "/nominations/" + into.value(), written), press == Press.TRY));
            model.addAttribute("tried", press == Press.TRY);
        } catch (ProblemException ended) {
            Problem problem = ended.problem();
            if (problem.status() == HttpStatus.NOT_FOUND.value()) {
                throw ended;
            }
            PageProblems.tell(problem, response);
            model.addAttribute("problem", problem);
        }
        return show(into, lines, model);
    }

    private String show(SessionId session, String lines, Model model) {
        model.addAttribute("sessionId", session.value());
        model.addAttribute("lines", lines);
        model.addAttribute("header", NominationColumn.HEADER);
        model.addAttribute("key", forms.newKey());
        return "nominations";
    }
}
